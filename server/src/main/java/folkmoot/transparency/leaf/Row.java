package folkmoot.transparency.leaf;

import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Particulars;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it was written with its effect; `prev` are leaves by now.
record Row(
        long entry,
        Instant at,
        Act act,
        String object,
        @Nullable UUID subject,
        Decider decider,
        String rule,
        @Nullable Integer version,
        @Nullable String hash,
        String reason,
        @Nullable Instant until,
        List<Long> prev,
        Particulars more) {

    Row after(List<Long> leaves) {
        return new Row(
                entry, at, act, object, subject, decider, rule, version, hash, reason, until,
                leaves, more);
    }

    String kind() {
        return object.substring(0, object.indexOf(':'));
    }

    String id() {
        return object.substring(object.indexOf(':') + 1);
    }
}
