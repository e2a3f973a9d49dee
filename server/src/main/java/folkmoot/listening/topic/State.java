package folkmoot.listening.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the trends have come: all that was said before `reached` is counted. `version` changes
/// when what somebody remembers is not true any more; `stale` is when the first thing was said that
/// came later than `reached`, the number of such is `stales`; nothing is counted anew before
/// `rested`.
record State(Instant reached, long version, @Nullable Instant stale, long stales, Instant rested) {}
