package folkmoot.governance.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Words in force that no machine follows: the constitution, a procedure of the product's own.
/// `number` is that of its entry in the log.
public record LawView(
        String id,
        int version,
        String name,
        String words,
        Instant since,
        String by,
        @Nullable Long number,
        String hash) {}
