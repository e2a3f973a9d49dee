package folkmoot.moderation.handing;

import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;

/// Beside the stream of whoever has to look after something that a rule brought to them.
@Component
class HandedPanel implements HomePanel {

    private static final int SHOWN = 3;

    private final Handing handing;
    private final Templates html;

    HandedPanel(Handing handing, Templates html) {
        this.handing = handing;
        this.html = html;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Content of(Actor reader) {
        if (!(reader instanceof Actor.Member member) || !Handing.concerns(member)) {
            return _ -> {};
        }
        var open = handing.open(member, SHOWN);
        return open.all() == 0 ? _ -> {} : html.moderationHandedPanel(open.first(), open.all());
    }
}
