package folkmoot.talk.question;

import folkmoot.governance.Feature;
import folkmoot.governance.Snapshot;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Witness;
import org.springframework.stereotype.Component;

/// Says since when somebody waits: for what is answered nobody does.
@Component
class Since implements Witness {

    private final Questions questions;

    Since(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Snapshot testify(Deed deed, Snapshot seen) {
        var it = deed.verb() == Deed.Verb.WAIT ? questions.one(deed.object()) : null;
        return it == null
                ? seen
                : seen.with(
                        Feature.WAITING_SINCE,
                        it.answered() ? seen.get(Feature.NOW) : it.postedAt());
    }
}
