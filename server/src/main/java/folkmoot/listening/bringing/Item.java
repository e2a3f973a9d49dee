package folkmoot.listening.bringing;

import folkmoot.intake.Row;
import folkmoot.listening.mention.Ready;
import java.util.Set;
import java.util.UUID;

/// A record on its way in.
sealed interface Item {

    Row row();

    /// A mention, ready to be stored.
    record Fit(Row row, Ready mention) implements Item {}

    /// None, because of this; by `asked` whoever said it may have asked not to be listened to.
    record Unfit(Row row, String reason, Set<UUID> asked) implements Item {}
}
