package folkmoot.governance.page;

import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What is voted on now, beside the stream.
@Component
class OpenVotes implements HomePanel {

    private static final int SHOWN = 3;

    private final OpenMatters matters;
    private final Clock clock;
    private final Templates html;

    OpenVotes(OpenMatters matters, Clock clock, Templates html) {
        this.matters = matters;
        this.clock = clock;
        this.html = html;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Content of(Actor reader) {
        var open = matters.first(SHOWN, clock.instant());
        return open.isEmpty() ? _ -> {} : html.governanceOpen(open);
    }
}
