package folkmoot.governance.proposal;

import java.util.Objects;

/// What the browser sends: the words of a proposal.
public record ProposalForm(String kind, String rule, String text, String rationale) {

    public ProposalForm {
        kind = Objects.requireNonNullElse(kind, "enact").strip();
        rule = Objects.requireNonNullElse(rule, "").strip();
        text = Objects.requireNonNullElse(text, "").strip();
        rationale = Objects.requireNonNullElse(rationale, "").strip();
    }
}
