package folkmoot.listening.mention;

import folkmoot.listening.MentionId;
import folkmoot.listening.NewMention;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mention with all that is computed from it, ready to be stored. `asked` is by what its author
/// may have asked not to be listened to, `words` by what itself may have been forgotten; `line` is
/// where it stands in a file, 0 for nowhere.
public record Ready(
        MentionId id,
        NewMention mention,
        UUID key,
        @Nullable UUID authorKey,
        @Nullable UUID nameKey,
        Set<UUID> asked,
        UUID words,
        Instant saidAt,
        String language,
        String tokens,
        @Nullable Likeness likeness,
        long line) {}
