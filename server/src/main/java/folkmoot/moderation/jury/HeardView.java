package folkmoot.moderation.jury;

import org.jspecify.annotations.Nullable;

/// The jury about something held (null for none) beside what its author was saying to it.
public record HeardView(@Nullable JuryView jury, String typed, @Nullable String wrong) {

    public static HeardView of(@Nullable JuryView jury) {
        return new HeardView(jury, "", null);
    }

    public boolean hears() {
        return jury != null && jury.hears();
    }
}
