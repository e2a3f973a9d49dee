package folkmoot.moderation.figure;

import folkmoot.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Average monthly active recipients (DSA Art. 24(2)), as far as they can be known here: members
/// who were signed in. Whoever only reads is not followed, so not counted.
@Component
class Recipients {

    private static final int SPAN = 6;

    private final Months months;
    private final People people;
    private final Clock clock;

    Recipients(Months months, People people, Clock clock) {
        this.months = months;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    @Transactional
    void count() {
        var now = clock.instant();
        var month = today().withDayOfMonth(1);
        var begins = month.atStartOfDay().toInstant(ZoneOffset.UTC);
        months.keep(month, people.seen(begins, now.plusSeconds(1)));
    }

    /// Of the last six months.
    OptionalDouble lately() {
        var month = today().withDayOfMonth(1);
        return months.average(month.minusMonths(SPAN - 1), month.plusMonths(1));
    }

    OptionalDouble during(LocalDate from, LocalDate to) {
        return months.average(from, to);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
