package folkmoot.governance.page;

import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.vote.Voting;
import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;

/// What is voted on now, beside the stream.
@Component
class OpenVotes implements HomePanel {

    private static final int SHOWN = 3;

    private final Voting voting;
    private final Proposals proposals;
    private final Templates html;

    OpenVotes(Voting voting, Proposals proposals, Templates html) {
        this.voting = voting;
        this.proposals = proposals;
        this.html = html;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Content of(Actor reader) {
        var open =
                voting.open().stream()
                        .map(it -> proposals.one(it.proposal()))
                        .filter(it -> it.rival() == null)
                        .limit(SHOWN)
                        .toList();
        return open.isEmpty() ? _ -> {} : html.governanceOpen(open);
    }
}
