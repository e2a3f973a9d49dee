package folkmoot.governance;

import java.time.Instant;

/// Members accepted it, and would not have without those who joined just in time. `closed` is the
/// entry of the result, `until` when the question has to be answered.
public record ResultDisputed(ProposalId proposal, long closed, Instant until) {}
