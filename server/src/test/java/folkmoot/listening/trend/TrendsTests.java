package folkmoot.listening.trend;

import static folkmoot.listening.trend.Chatter.MONDAY;
import static folkmoot.listening.trend.Chatter.heard;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.series.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is a trend and what is none (shared/research/uniques.md, L4, L5, L6, L8, L9).
class TrendsTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant LATER = MONDAY.plus(Duration.ofDays(4)).plus(Duration.ofHours(10));
    private static final String BRAKES = "My Squeaky Brakes fail again";

    private static List<Trend> told(Chatter chatter) {
        return heard(new Trends(Sizes.SMALL), chatter.inOrder());
    }

    private static Chatter usual(int days) {
        return new Chatter(days).talk(MONDAY, MONDAY.plus(Duration.ofDays(days)), 60, 2000);
    }

    @Test
    void onePersonIsNoTrendHoweverOftenTheyRepeatThemselves() {
        var chatter = usual(6);
        for (var i = 0; i < 500; i++) {
            chatter.say(LATER.plusSeconds(7 * i), "spammer", BRAKES + " says everybody I know");
        }

        assertThat(told(chatter)).isEmpty();
    }

    @Test
    void whatIsSaidInOnePlaceOnlyIsNoTrendWhereOthersAreHeard() {
        var chatter = usual(6);
        for (var i = 0; i < 40; i++) {
            var at = LATER.plusSeconds(80 * i);
            chatter.from("source1", at, "b" + i, BRAKES + " " + chatter.sentence(4));
        }

        assertThat(told(chatter)).isEmpty();
    }

    @Test
    void manyPeopleAreATrendInTheirOwnWords() {
        var told = told(usual(6).burst(LATER, HOUR, 30, BRAKES));

        assertThat(told).extracting(Trend::stage).first().isEqualTo(Stage.EMERGING);
        var trend = told.getFirst();
        assertThat(trend.label()).isEqualTo("Squeaky Brakes fail");
        assertThat(trend.words()).contains("brakes", "squeaky brakes");
        assertThat(trend.people()).isEqualTo(30);
        assertThat(trend.since()).isEqualTo(LATER);
        assertThat(trend.at()).isEqualTo(LATER.plus(HOUR));
        assertThat(trend.evidence()).hasSize(3);
        assertThat(trend.evidence()).allMatch(it -> it.sentence().contains(BRAKES));
        assertThat(told).extracting(Trend::topic).containsOnly(trend.topic());
    }

    @Test
    void oneTextWithManyCopiesIsCountedByPeopleAndShownOnce() {
        var chatter = usual(6);
        for (var i = 0; i < 40; i++) {
            var text = "They say that all these squeaky brakes come from the very same factory";
            chatter.say(LATER.plusSeconds(80 * i), "b" + i, text);
        }
        var trend = told(chatter).getFirst();

        assertThat(trend.people()).isGreaterThanOrEqualTo(35);
        assertThat(trend.copies()).isGreaterThanOrEqualTo(trend.people() - 1);
        assertThat(trend.evidence()).hasSize(1);
    }

    @Test
    void fewWordsAreNoCopyOfAnother() {
        var chatter = usual(6);
        for (var i = 0; i < 40; i++) {
            chatter.say(LATER.plusSeconds(80 * i), "b" + i, "Squeaky brakes again");
        }

        assertThat(told(chatter).getFirst().copies()).isZero();
    }

    @Test
    void whereNobodyElseSpeaksAPhraseIsStillAPhrase() {
        var chatter = new Chatter(13).talk(MONDAY, MONDAY.plus(Duration.ofDays(40)), 1, 300);
        var from = MONDAY.plus(Duration.ofDays(41));
        chatter.burst(from, Duration.ofMinutes(5), 60, "a child seat");

        assertThat(told(chatter).getFirst().label()).isEqualTo("child seat");
    }

    @Test
    void aTopicEmergesPeaksFadesAndIsOver() {
        var told = told(usual(8).burst(LATER, HOUR, 30, BRAKES));

        assertThat(told)
                .extracting(Trend::stage)
                .containsExactly(Stage.EMERGING, Stage.PEAK, Stage.FADING, Stage.OVER);
    }

    @Test
    void aBurstIsSeenBeforeTheHourIsOver() {
        var told = told(usual(6).burst(LATER, Duration.ofMinutes(10), 60, BRAKES));

        assertThat(told.getFirst().at()).isBeforeOrEqualTo(LATER.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aNewSourceWithAsMuchAgainIsNoTrend() {
        var middle = MONDAY.plus(Duration.ofDays(5));
        var end = MONDAY.plus(Duration.ofDays(8));
        var chatter =
                new Chatter(3)
                        .talk(MONDAY, end, 400, 6000)
                        .talk("another source", "q", middle, end, 400, 6000);

        assertThat(told(chatter)).isEmpty();
    }

    @Test
    void twiceAsMuchInTheSameSourcesIsNoTrend() {
        var middle = MONDAY.plus(Duration.ofDays(5));
        var end = MONDAY.plus(Duration.ofDays(8));
        var chatter = new Chatter(3).talk(MONDAY, middle, 400, 6000).talk(middle, end, 800, 6000);

        assertThat(told(chatter)).isEmpty();
    }

    @Test
    void whatComesEveryMondayIsNoTrendAfterTheSecondWeek() {
        var chatter = usual(56);
        for (var week = 0; week < 8; week++) {
            var morning = MONDAY.plus(Duration.ofDays(7L * week)).plus(Duration.ofHours(8));
            chatter.talk(morning, morning.plus(Duration.ofHours(3)), 200, 2000);
            chatter.burst(morning, Duration.ofHours(3), 120, "another blue monday");
        }
        var told = told(chatter);

        assertThat(told)
                .filteredOn(it -> it.at().isAfter(MONDAY.plus(Duration.ofDays(14))))
                .noneMatch(it -> it.stage() == Stage.EMERGING);
    }

    @Test
    void aPairOfWordsThatAreBothUsualIsATrendOfItsOwn() {
        var chatter = usual(7);
        var random = new Random(1);
        for (var hour = 0; hour < 24 * 7; hour++) {
            var together = hour >= 120 && hour < 126 ? 24 : 0;
            for (var i = 0; i < 100; i++) {
                var at = MONDAY.plusSeconds(3600L * hour + random.nextInt(3600));
                var between = chatter.sentence(5).replace(".", "");
                if (i < together) {
                    chatter.say(at, "a" + hour + "-" + i, "battery " + between + " winter");
                } else {
                    chatter.say(at, "a" + hour + "-" + i, "battery " + between);
                    chatter.say(at, "b" + hour + "-" + i, between + " winter");
                }
            }
            for (var i = 0; i < together; i++) {
                var at = MONDAY.plusSeconds(3600L * hour + random.nextInt(3600));
                chatter.say(at, "c" + hour + "-" + i, chatter.sentence(5));
            }
        }
        var told = told(chatter);

        assertThat(told).isNotEmpty();
        assertThat(told).allMatch(it -> it.words().equals(List.of("battery + winter")));
        assertThat(told.getFirst().at()).isAfter(MONDAY.plus(Duration.ofHours(120)));
    }

    @Test
    void theOrderWithinTwoMinutesDoesNotMatter() {
        var said = usual(6).burst(LATER, HOUR, 40, BRAKES).inOrder();
        var random = new Random(2);
        var shuffled =
                said.stream()
                        .map(it ->
                                new Object() {
                                    final Said one = it;
                                    final long at =
                                            it.at().toEpochMilli() + random.nextInt(119_000);
                                })
                        .sorted(Comparator.comparingLong(it -> it.at))
                        .map(it -> it.one)
                        .toList();

        assertThat(shuffled).isNotEqualTo(said);
        var trends = new Trends(Sizes.SMALL);
        assertThat(heard(trends, shuffled)).isEqualTo(heard(new Trends(Sizes.SMALL), said));
        assertThat(trends.late()).isZero();
    }

    @Test
    void howOftenTimeIsToldDoesNotMatter() {
        var said = usual(6).burst(LATER, HOUR, 40, BRAKES).inOrder();
        var trends = new Trends(Sizes.SMALL);
        var told = new ArrayList<Trend>();
        for (var it : said) {
            told.addAll(trends.until(it.at().minusSeconds(1)));
            told.addAll(trends.take(it));
        }
        told.addAll(trends.until(said.getLast().at().plus(Duration.ofHours(3))));

        assertThat(told).isEqualTo(heard(new Trends(Sizes.SMALL), said));
    }

    @Test
    void aSnapshotGoesOnAsIfNothingHadHappened() {
        var said = usual(9).burst(LATER, HOUR, 40, BRAKES).inOrder();
        var whole = heard(new Trends(Sizes.SMALL), said);
        var trends = new Trends(Sizes.SMALL);
        var told = new ArrayList<Trend>();
        for (var i = 0; i < said.size(); i++) {
            // Some of them while the burst lasts.
            if (i % 997 == 0) {
                trends = Trends.restore(trends.snapshot());
            }
            told.addAll(trends.take(said.get(i)));
        }
        told.addAll(trends.until(said.getLast().at().plus(Duration.ofHours(3))));

        assertThat(whole).isNotEmpty();
        assertThat(told).isEqualTo(whole);
    }

    @Test
    void whatIsWithdrawnIsNoEvidence() {
        var said = usual(6).burst(LATER, HOUR, 30, BRAKES).inOrder();
        var trends = new Trends(Sizes.SMALL);
        for (var it : said) {
            trends.take(it);
            if (it.text().contains(BRAKES)) {
                trends.forget(it.id());
            }
        }
        var ids = said.stream().filter(it -> it.text().contains(BRAKES)).map(Said::id).toList();
        var told = heard(new Trends(Sizes.SMALL), said);

        assertThat(evidence(told)).isNotEmpty().allMatch(ids::contains);
        assertThat(evidence(heard(Trends.restore(trends.snapshot()), List.of(said.getLast()))))
                .noneMatch(ids::contains);
    }

    private static List<UUID> evidence(List<Trend> told) {
        return told.stream().flatMap(it -> it.evidence().stream()).map(Evidence::said).toList();
    }

    @Test
    void whereFewSpeakAWeekTells() {
        var chatter = new Chatter(8).talk(MONDAY, MONDAY.plus(Duration.ofDays(42)), 2, 300);
        chatter.burst(MONDAY.plus(Duration.ofDays(29)), Duration.ofDays(5), 25, BRAKES);
        var told = told(chatter);

        assertThat(told).isNotEmpty();
        assertThat(told).allMatch(it -> it.label().contains("Brakes"));
        assertThat(told).anyMatch(it -> it.pace() != Pace.HOUR);
    }

    @Test
    void whatComesMuchTooLateIsLeftOutAndCounted() {
        var said = usual(2).inOrder();
        var trends = new Trends(Sizes.SMALL);
        heard(trends, said);
        trends.take(said.getFirst());

        assertThat(trends.late()).isEqualTo(1);
    }
}
