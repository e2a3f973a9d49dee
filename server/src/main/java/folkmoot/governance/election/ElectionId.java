package folkmoot.governance.election;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which election.
record ElectionId(UUID value) {

    public static ElectionId of(String text) {
        return new ElectionId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }

    /// What the log calls it.
    String logged() {
        return "e-" + this;
    }
}
