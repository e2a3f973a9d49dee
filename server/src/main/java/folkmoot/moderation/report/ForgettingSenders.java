package folkmoot.moderation.report;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets who sent a notice once nobody can object to its answer any more. What was said stays,
/// and so does the page of whoever has its address.
@Component
class ForgettingSenders {

    /// As long as whoever is restricted can appeal.
    private static final int MONTHS = 6;

    private final Reports reports;
    private final Clock clock;

    ForgettingSenders(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT11M")
    @Transactional
    void forget() {
        reports.forgetSenders(
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant());
    }
}
