package folkmoot.listening.alert;

import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;

/// Beside the stream of those who speak for the brand: what they should know.
@Component
class AlertPanel implements HomePanel {

    private static final int SHOWN = 3;

    private final Alerts alerts;
    private final Templates html;

    AlertPanel(Alerts alerts, Templates html) {
        this.alerts = alerts;
        this.html = html;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Content of(Actor reader) {
        if (!(reader instanceof Actor.Member member) || !member.staff()) {
            return _ -> {};
        }
        var lately = alerts.lately();
        return lately.isEmpty()
                ? _ -> {}
                : html.listeningPanel(lately.stream().limit(SHOWN).toList(), lately.size());
    }
}
