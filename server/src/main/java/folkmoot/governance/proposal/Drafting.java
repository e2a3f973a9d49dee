package folkmoot.governance.proposal;

import folkmoot.governance.ProposalId;
import java.util.Map;

/// What became of the words of a proposal.
public sealed interface Drafting {

    record Drafted(ProposalId proposal) implements Drafting {}

    /// What is wrong, in words, by field.
    record Wrong(Map<String, String> fields) implements Drafting {}
}
