package folkmoot.governance.rule;

/// What people vote on and are bound by. Where it and the machine's form differ, this one counts,
/// and the difference is a ground of appeal.
public record Wording(String title, String plainText, String rationale) {}
