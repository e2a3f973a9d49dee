package folkmoot.transparency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What somebody had and lost: hats, and badges of what they wrote.
public interface Takings {

    /// `entry` as [Log#append] numbered it.
    record Taking(long entry, Instant at, String reason) {}

    /// The newest first.
    List<Taking> from(UUID person);
}
