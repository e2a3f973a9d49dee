package folkmoot.moderation;

import tlog.entry.RuleRef;

/// So many decisions of this version of a rule were reversed that members ought to look at it
/// again. Published in the transaction of the decision that was one too many, once.
public record RuleDoubted(RuleRef rule) {}
