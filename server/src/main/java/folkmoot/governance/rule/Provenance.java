package folkmoot.governance.rule;

import org.jspecify.annotations.Nullable;

/// Where a rule comes from, as far as that is known when its text is frozen: the number of the
/// tally stands in the log's entry that enacts it, else the text would change by being accepted.
public record Provenance(String proposal, @Nullable String supersedes) {}
