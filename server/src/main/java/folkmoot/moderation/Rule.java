package folkmoot.moderation;

import folkmoot.site.Texts;
import folkmoot.transparency.Statute;

/// One of the fixed rules. Its id names its texts: `rule.<id>.name`, `rule.<id>.reason`.
interface Rule extends Statute {

    /// As the place was founded with it; what the check does is described there in words.
    @Override
    default String words() {
        return Texts.say("rule." + id() + ".text");
    }

    /// Whether the deed is what this rule is about.
    boolean holds(Deed deed);

    /// The same of words that are brought from elsewhere: nobody here is their author, and nothing
    /// but the words counts.
    default boolean holds(String words) {
        return false;
    }
}
