package folkmoot.talk.stream;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Limited;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Notices;
import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What was just said, and about what, beside the stream.
@Component
class LatestWords implements HomePanel {

    private static final int SHOWN = 5;

    private final NewestComments comments;
    private final Moderation moderation;
    private final Notices notices;
    private final Templates html;

    LatestWords(NewestComments comments, Moderation moderation, Notices notices, Templates html) {
        this.comments = comments;
        this.moderation = moderation;
        this.notices = notices;
        this.html = html;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content of(Actor reader) {
        var latest = comments.latest(SHOWN);
        if (latest.isEmpty()) {
            return _ -> {};
        }
        var standing = moderation.standing(latest.stream().map(LatestView::id).toList());
        return html.talkLatest(latest.stream().map(it -> decided(it, standing)).toList());
    }

    private SaidView decided(LatestView it, Map<UUID, List<Decided>> standing) {
        var about = standing.getOrDefault(it.id(), List.of());
        return new SaidView(it, notices.labels(about), Limited.folded(about));
    }
}
