package folkmoot.moderation.figure;

import folkmoot.moderation.WithheldByStar;
import folkmoot.moderation.jury.Docket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the public numbers together, as they are now.
@Component
class Counting {

    private static final Duration SPAN = Duration.ofDays(365);
    private static final int JURIES = 20;

    private final Figures figures;
    private final ObjectProvider<WithheldByStar> stars;
    private final Docket docket;
    private final Recipients recipients;
    private final Clock clock;

    Counting(
            Figures figures,
            ObjectProvider<WithheldByStar> stars,
            Docket docket,
            Recipients recipients,
            Clock clock) {
        this.figures = figures;
        this.stars = stars;
        this.docket = docket;
        this.recipients = recipients;
        this.clock = clock;
    }

    private @Nullable Long lately() {
        var lately = recipients.lately();
        return lately.isPresent() ? (Long) Math.round(lately.getAsDouble()) : null;
    }

    @Transactional(readOnly = true)
    FiguresView now() {
        var now = clock.instant();
        var to = now.plusSeconds(1);
        var from = now.minus(SPAN);
        var known = stars.getIfAvailable();
        var counted = known == null ? List.<WithheldByStar.Star>of() : known.stars();
        return new FiguresView(
                from,
                figures.rules(from, to),
                figures.deciders(from, to),
                figures.appeals(from, to),
                figures.reports(from, to),
                figures.medians(from, to),
                counted,
                Disparity.p(counted),
                docket.newest(JURIES),
                lately());
    }
}
