package folkmoot.governance.election;

import java.util.Locale;
import tlog.entry.Detail;

/// What somebody is elected for.
enum Task {
    MODERATORS(Detail.Method.STV),
    /// Of whom juries are drawn.
    JURORS(Detail.Method.STV),
    /// Nothing follows from it by itself.
    SHORTLIST(Detail.Method.APPROVAL),
    /// Which texts may be shown above others.
    HIGHLIGHTS(Detail.Method.APPROVAL);

    private final Detail.Method method;

    Task(Detail.Method method) {
        this.method = method;
    }

    Detail.Method method() {
        return method;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
