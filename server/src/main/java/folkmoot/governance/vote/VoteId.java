package folkmoot.governance.vote;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which vote.
record VoteId(UUID value) {

    @Override
    public String toString() {
        return Ids.text(value);
    }

    /// What the log calls it.
    public String logged() {
        return "v-" + this;
    }
}
