package folkmoot.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The place's clock. Sample content and imports happen at the moment that they say.
public final class Now extends Clock {

    private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

    /// Runs the work as if it were that moment.
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(AT, moment).run(work);
    }

    @Override
    public Instant instant() {
        return AT.isBound() ? AT.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
