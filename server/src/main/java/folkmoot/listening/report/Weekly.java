package folkmoot.listening.report;

import folkmoot.listening.Background;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the report of the week that ended, once, and tells those who want it.
@Component
class Weekly implements DisposableBean {

    // What is said on Sunday night has been read by then.
    private static final int HOUR = 5;
    private static final int PAGE = 50;

    private final Compiling compiling;
    private final Mondays mondays;
    private final Reading reading;
    private final MondayLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Background background = new Background("listening-mondays");

    Weekly(
            Compiling compiling,
            Mondays mondays,
            Reading reading,
            MondayLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.compiling = compiling;
        this.mondays = mondays;
        this.reading = reading;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT4M")
    void run() {
        background.start(this::make);
    }

    /// Nothing is made where nobody was ever heard.
    void make() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var week = monday(now.minusHours(HOUR).toLocalDate()).minusWeeks(1);
        var until = week.plusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        if (mondays.find(week).isEmpty() && mondays.anything(until)) {
            var monday = compiling.until(until);
            transaction.executeWithoutResult(_ -> {
                if (mondays.add(week, monday, clock.instant())) {
                    letters.send(reading.of(week, clock.instant(), false, monday, true));
                }
            });
        }
    }

    /// The week that runs now, as far as it has come.
    LocalDate running() {
        return monday(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    List<LocalDate> weeks() {
        return mondays.weeks();
    }

    /// Weeks before that of which no report was made, because what was said in them came later; the
    /// newest first.
    Others others(String before) {
        var from = before.isEmpty() ? running() : week(before);
        var heard = mondays.heard(from, PAGE + 1);
        var made = Set.copyOf(mondays.weeks());
        return new Others(
                heard.stream().limit(PAGE).filter(it -> !made.contains(it)).toList(),
                heard.size() > PAGE ? heard.get(PAGE - 1) : null);
    }

    /// `next` is where to go on, null at the end.
    record Others(List<LocalDate> weeks, @Nullable LocalDate next) {}

    /// A week as it was made; the running one, and one of which no report was made, as it stands,
    /// for staff.
    MondayView read(String text, boolean staff) {
        var week = week(text);
        var made = mondays.find(week);
        if (made.isPresent()) {
            return reading.of(week, made.get().at(), false, made.get().monday(), staff);
        }
        var runs = week.equals(running());
        if (!staff || !runs && !mondays.heard(week.plusWeeks(1), 1).contains(week)) {
            throw new NotThere(text);
        }
        var until = week.plusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return reading.of(week, null, runs, compiling.until(until), true);
    }

    private static LocalDate week(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotThere(text);
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
