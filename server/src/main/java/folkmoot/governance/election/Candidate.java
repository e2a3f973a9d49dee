package folkmoot.governance.election;

import folkmoot.people.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who stands, or a thing of a shortlist; `elected` as the how manieth.
record Candidate(
        int number,
        @Nullable PersonId person,
        String words,
        @Nullable Integer elected,
        boolean withdrawn,
        UUID pitch) {

    String key() {
        return String.valueOf(number);
    }
}
