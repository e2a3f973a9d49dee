package folkmoot.moderation.jury;

import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;

/// Beside the stream of whoever was drawn and has not answered yet.
@Component
class Summons implements HomePanel {

    private final Serving serving;
    private final Templates html;

    Summons(Serving serving, Templates html) {
        this.serving = serving;
        this.html = html;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Content of(Actor reader) {
        if (!(reader instanceof Actor.Member member) || member.staff()) {
            return _ -> {};
        }
        var waiting = serving.waiting(member);
        return waiting.isEmpty() ? _ -> {} : html.moderationSummons(waiting);
    }
}
