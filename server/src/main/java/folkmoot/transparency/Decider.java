package folkmoot.transparency;

/// Who or what decided.
public enum Decider {
    RULE,
    AUTHOR,
    STAFF,
    SYSTEM
}
