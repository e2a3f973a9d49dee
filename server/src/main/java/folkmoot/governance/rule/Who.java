package folkmoot.governance.rule;

import folkmoot.governance.Feature;
import folkmoot.governance.Snapshot;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A group of people that a rule is for, or that it lets off.
public enum Who {
    EVERYONE(null, _ -> true),
    /// Whoever speaks for the brand with what they do.
    BRAND(Feature.AUTHOR_BRAND, it -> it.is(Feature.AUTHOR_BRAND)),
    /// Whoever works for the brand, also when they speak for themselves.
    STAFF(Feature.AUTHOR_STAFF, it -> it.is(Feature.AUTHOR_STAFF)),
    MODERATORS(Feature.AUTHOR_MODERATOR, it -> it.is(Feature.AUTHOR_MODERATOR)),
    NEWCOMERS(Feature.AUTHOR_TRUST, it -> it.get(Feature.AUTHOR_TRUST).equals(0L)),
    VERIFIED_BUYERS(
            Feature.AUTHOR_PURCHASE_VERIFIED, it -> it.is(Feature.AUTHOR_PURCHASE_VERIFIED));

    private final @Nullable Feature feature;
    private final Predicate<Snapshot> holds;

    Who(@Nullable Feature feature, Predicate<Snapshot> holds) {
        this.feature = feature;
        this.holds = holds;
    }

    public boolean includes(Snapshot deed) {
        return holds.test(deed);
    }

    /// What tells them from others.
    public @Nullable Feature feature() {
        return feature;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
