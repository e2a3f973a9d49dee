package folkmoot.talk.highlight;

import folkmoot.governance.Feature;
import folkmoot.governance.Mandates;
import folkmoot.governance.Snapshot;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Witness;
import folkmoot.site.Ids;
import org.springframework.stereotype.Component;

/// Says whether members voted for showing it first.
@Component
class Vouching implements Witness {

    private final Mandates mandates;

    Vouching(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public Snapshot testify(Deed deed, Snapshot seen) {
        return deed.verb() == Deed.Verb.HIGHLIGHT
                ? seen.with(Feature.HIGHLIGHT_VOTED, mandates.toShow(path(deed)) != null)
                : seen;
    }

    private static String path(Deed deed) {
        return (deed.kind().equals("comment") ? "/comments/" : "/posts/") + Ids.text(deed.object());
    }
}
