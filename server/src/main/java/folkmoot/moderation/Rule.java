package folkmoot.moderation;

/// One of the fixed rules. Its id names its texts: `rule.<id>.name`, `rule.<id>.reason`.
interface Rule {

    String id();

    /// Whether the deed is what this rule is about.
    boolean holds(Deed deed);

    /// The same of words that are brought from elsewhere: nobody here is their author, and nothing
    /// but the words counts.
    default boolean holds(String words) {
        return false;
    }
}
