package folkmoot.moderation.appeal;

import java.util.Locale;
import tlog.entry.Detail;

/// What became of an appeal. Changed: something milder takes the decision's place.
public enum Outcome {
    UPHELD,
    REVERSED,
    CHANGED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Detail.Outcome logged() {
        return Detail.Outcome.valueOf(name());
    }
}
