package folkmoot.talk.stream;

import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Component;

/// What was just said, and about what, beside the stream.
@Component
class LatestWords implements HomePanel {

    private static final int SHOWN = 5;

    private final NewestComments comments;
    private final Templates html;

    LatestWords(NewestComments comments, Templates html) {
        this.comments = comments;
        this.html = html;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content of(Actor reader) {
        var latest = comments.latest(SHOWN);
        return latest.isEmpty() ? _ -> {} : html.talkLatest(latest);
    }
}
