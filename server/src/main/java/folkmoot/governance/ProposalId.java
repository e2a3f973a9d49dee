package folkmoot.governance;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which proposal.
public record ProposalId(UUID value) {

    public static ProposalId of(String text) {
        return new ProposalId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
