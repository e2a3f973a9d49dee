package folkmoot.search.result;

import java.time.Instant;
import java.util.UUID;

/// A document that is shown.
record Found(
        UUID id,
        String kind,
        String path,
        String title,
        String about,
        String body,
        String language,
        Instant at) {}
