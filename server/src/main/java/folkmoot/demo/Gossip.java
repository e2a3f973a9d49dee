package folkmoot.demo;

import folkmoot.demo.Hearsay.Person;
import folkmoot.demo.Hearsay.Wave;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/// Eight weeks of what people say in other places, put together from what was written for it; the
/// same at every telling.
final class Gossip {

    /// Something that somebody said.
    record Line(Person by, Instant at, String language, String text) {}

    private static final int DAYS = 56;
    private static final int A_DAY = 24;
    private static final int PEOPLE = 76;
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    // From Monday on, and from midnight on.
    private static final int[] WEEK = {9, 9, 9, 10, 10, 12, 13};
    private static final int[] DAY = {
        1, 0, 0, 0, 0, 1, 2, 5, 6, 5, 4, 4, 7, 6, 4, 4, 5, 6, 7, 9, 11, 10, 6, 3
    };

    private final Hearsay hearsay;
    private final Instant now;
    private final Random chance;
    private final List<Person> people;
    private final List<Line> lines = new ArrayList<>();

    private Gossip(Hearsay hearsay, Instant now) {
        this.hearsay = hearsay;
        this.now = now;
        this.chance = new Random("ears".hashCode());
        this.people = hearsay.people(PEOPLE, chance);
    }

    /// Everything said in the eight weeks before now, in that order.
    static List<Line> of(Hearsay hearsay, Instant now) {
        var gossip = new Gossip(hearsay, now);
        gossip.everyDay();
        hearsay.waves().forEach(gossip::wave);
        return gossip.lines.stream().sorted(Comparator.comparing(Line::at)).toList();
    }

    private void everyDay() {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (var ago = DAYS; ago >= 0; ago--) {
            var day = today.minusDays(ago);
            var usual = WEEK[day.getDayOfWeek().getValue() - 1] * A_DAY / 10;
            for (var left = usual + chance.nextInt(9) - 4; left > 0; left--) {
                // Some talk more than others.
                var who = Math.min(chance.nextInt(people.size()), chance.nextInt(people.size()));
                talk(people.get(who), hour(day));
            }
        }
    }

    private void talk(Person by, Instant at) {
        var german = chance.nextInt(8) == 0;
        var language = german ? "de" : "en";
        var about = one(german ? hearsay.talk().de() : hearsay.talk().en());
        var text = one(about);
        if (chance.nextInt(5) > 1) {
            var more = one(about);
            text = more.equals(text) ? text : text + " " + more;
        }
        if (chance.nextBoolean()) {
            text += " " + one(Objects.requireNonNull(hearsay.talk().tails().get(language)));
        }
        say(by, at, language, text);
    }

    // Each by somebody else in every week.
    private void wave(Wave wave) {
        var monday =
                LocalDate.ofInstant(now, ZoneOffset.UTC)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week = 0; week < wave.weeks().size(); week++) {
            var all = new ArrayList<>(people);
            Collections.shuffle(all, chance);
            for (var by : all.subList(0, wave.weeks().get(week))) {
                var german = chance.nextInt(9) == 0;
                var text = one(german ? wave.de() : wave.en());
                if (!german && chance.nextInt(5) > 0) {
                    text += " " + one(wave.more());
                }
                var at = hour(monday.minusWeeks(week).plusDays(drawn(WEEK)));
                say(by, at, german ? "de" : "en", text);
            }
        }
    }

    private Instant hour(LocalDate day) {
        return day.atTime(drawn(DAY), chance.nextInt(60), chance.nextInt(60))
                .toInstant(ZoneOffset.UTC);
    }

    private int drawn(int[] weights) {
        var left = chance.nextInt(Arrays.stream(weights).sum());
        var at = 0;
        while (left >= weights[at]) {
            left -= weights[at++];
        }
        return at;
    }

    // What would be said later today is not said yet.
    private void say(Person by, Instant at, String language, String written) {
        var text =
                WORD.matcher(written)
                        .replaceAll(it ->
                                one(
                                        Objects.requireNonNull(
                                                hearsay.talk().words().get(it.group(1)),
                                                it.group(1))));
        if (at.isBefore(now.minus(Duration.ofMinutes(15)))
                && at.isAfter(now.minus(Duration.ofDays(DAYS)))) {
            var begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
            lines.add(new Line(by, at, language, begun));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
