package folkmoot.governance.rule;

import folkmoot.governance.Feature;
import folkmoot.governance.Snapshot;
import java.util.Locale;
import java.util.function.Predicate;

/// A group of people that a rule is for, or that it lets off.
public enum Who {
    EVERYONE(_ -> true),
    /// Whoever speaks for the brand with what they do.
    BRAND(it -> it.is(Feature.AUTHOR_BRAND)),
    /// Whoever works for the brand, also when they speak for themselves.
    STAFF(it -> it.is(Feature.AUTHOR_STAFF)),
    MODERATORS(it -> it.is(Feature.AUTHOR_MODERATOR)),
    NEWCOMERS(it -> it.get(Feature.AUTHOR_TRUST).equals(0L)),
    VERIFIED_BUYERS(it -> it.is(Feature.AUTHOR_PURCHASE_VERIFIED));

    private final Predicate<Snapshot> holds;

    Who(Predicate<Snapshot> holds) {
        this.holds = holds;
    }

    public boolean includes(Snapshot deed) {
        return holds.test(deed);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
