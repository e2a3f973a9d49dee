package folkmoot.moderation.handing;

import folkmoot.moderation.Cited;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a rule brought to staff. `words` say what became of it where not everybody can
/// read it; without a path there is nothing left to see.
public record HandedView(
        UUID id, String hat, @Nullable String path, String words, Cited rule, Instant since) {}
