package folkmoot.governance.vote;

/// Why somebody voted as they did, without a name.
public record ReasonView(String choice, String role, String reason) {}
