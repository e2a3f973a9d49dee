package folkmoot.moderation.decision;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Notices;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DrawnNotices implements Notices {

    private final Templates html;

    DrawnNotices(Templates html) {
        this.html = html;
    }

    @Override
    public @Nullable Content beside(List<Decided> standing, boolean own) {
        return standing.isEmpty() ? null : html.moderationDecided(standing, own);
    }

    @Override
    public Content tombstone(Decided withheld, String what) {
        return html.moderationTombstone(withheld, what);
    }
}
