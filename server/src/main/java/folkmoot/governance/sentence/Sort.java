package folkmoot.governance.sentence;

import java.util.List;

/// What there is to fill in beside a [Subject].
public enum Sort {
    /// It is so, or it is not.
    FLAG("yes", "no"),
    COUNT("gt", "ge", "lt", "le", "eq"),
    /// In a hundred.
    SHARE("gt", "ge", "lt", "le"),
    /// A list of words that the rule has, by its name.
    LIST("yes", "no"),
    /// A pattern that the rule has, by its name.
    PATTERN("yes", "no"),
    /// A count within so many days.
    REPEATS("gt", "ge", "lt", "le", "eq"),
    /// What only experts write.
    EXPERT();

    private final List<String> hows;

    Sort(String... hows) {
        this.hows = List.of(hows);
    }

    public List<String> hows() {
        return hows;
    }

    static String sign(String how) {
        return switch (how) {
            case "gt" -> ">";
            case "ge" -> ">=";
            case "lt" -> "<";
            case "le" -> "<=";
            default -> "==";
        };
    }
}
