package folkmoot.moderation.handing;

import folkmoot.moderation.Restrictable.Exhibit;
import folkmoot.moderation.Restrictable.Presence;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is there of what was brought, and who can read it now.
record Seen(Map<UUID, Exhibit> there, Map<UUID, Presence> presence, Set<UUID> withheld) {

    /// Null when it is gone.
    @Nullable Exhibit exhibit(UUID object) {
        return there.get(object);
    }

    boolean takenBack(UUID object) {
        return presence.get(object) == Presence.TAKEN_BACK;
    }

    boolean isWithheld(UUID object) {
        return withheld.contains(object);
    }

    boolean isReadable(UUID object) {
        return presence.get(object) == Presence.READABLE && !isWithheld(object);
    }
}
