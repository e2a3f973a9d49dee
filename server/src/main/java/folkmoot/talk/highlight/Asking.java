package folkmoot.talk.highlight;

/// What became of the wish to show something above others.
sealed interface Asking {

    /// It is, and is marked.
    record Shown() implements Asking {}

    /// A rule is against it, in words.
    record Refused(String why) implements Asking {}
}
