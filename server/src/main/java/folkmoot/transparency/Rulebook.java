package folkmoot.transparency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tlog.entry.RuleRef;

/// Which rules are in force, as the log has it. Only what stands here can be cited by a decision.
public interface Rulebook {

    /// What [folkmoot.site.PageCache] is told to drop when they change, here or in another process.
    String TAG = "rules";

    /// A version in force with its canonical JSON, and when its time is over.
    record Standing(RuleRef ref, String canonical, long entry, @Nullable Instant until) {}

    /// Changes it and answers the entry that says so. Needs a running transaction.
    long change(Enactment enactment);

    /// The versions that are in force now, by id.
    List<Standing> inForce();

    /// Any version that ever was.
    @Nullable Standing version(String id, int version);
}
