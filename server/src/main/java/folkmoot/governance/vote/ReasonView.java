package folkmoot.governance.vote;

import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why somebody voted as they did, without a name; `hidden` stands in its place when it cannot be
/// read.
public record ReasonView(
        UUID id, String choice, String role, String reason, @Nullable Content hidden) {

    ReasonView hidden(@Nullable Content tombstone) {
        return new ReasonView(id, choice, role, reason, tombstone);
    }
}
