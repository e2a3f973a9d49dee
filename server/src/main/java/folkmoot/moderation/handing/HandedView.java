package folkmoot.moderation.handing;

import folkmoot.moderation.Cited;
import java.time.Instant;
import java.util.UUID;

/// Something that a rule brought to staff. `words` are empty where not everybody may read them.
public record HandedView(
        UUID id, String hat, String path, String words, Cited rule, Instant since) {}
