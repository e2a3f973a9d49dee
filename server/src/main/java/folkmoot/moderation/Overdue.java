package folkmoot.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What ends by itself. It is looked after every minute; whoever moves the clock does it then.
public interface Overdue {

    /// When the next decision ends by itself; null when none does.
    @Nullable Instant next();

    /// Ends what is due now.
    void end();
}
