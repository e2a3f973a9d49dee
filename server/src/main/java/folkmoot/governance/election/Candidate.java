package folkmoot.governance.election;

import folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who stands, or a thing of a shortlist; `elected` as the how manieth.
record Candidate(
        int number,
        @Nullable PersonId person,
        String words,
        @Nullable Integer elected,
        boolean withdrawn) {

    String key() {
        return String.valueOf(number);
    }
}
