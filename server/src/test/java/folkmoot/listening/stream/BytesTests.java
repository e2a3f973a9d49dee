package folkmoot.listening.stream;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.Reader;
import folkmoot.listening.series.Pace;
import folkmoot.listening.trend.Evidence;
import folkmoot.listening.trend.Said;
import folkmoot.listening.trend.Stage;
import folkmoot.listening.trend.Trend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What travels arrives.
class BytesTests {

    private static final UUID ID = new UUID(3, 4);
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");
    private static final String LONG = "Größe und 長い words. ".repeat(5_000);

    @Test
    void everyKindOfStepArrives() {
        var said = new Said(ID, "Ann", "forum", AT, "de", LONG);

        assertThat(
                        List.<Step>of(
                                new Step.Spoken("brand", 1, said),
                                new Step.Asked("brand", 12, said),
                                new Step.Counted("brand", 13, said),
                                new Step.Ended("brand", 14),
                                new Step.Skipped("brand", 2),
                                new Step.Passed("brand", 3, AT),
                                new Step.Withdrawn("brand", 4, ID)))
                .allSatisfy(it -> assertThat(StepBytes.read(StepBytes.of(it))).isEqualTo(it));
    }

    @Test
    void everyKindOfFindingArrives() {
        var trend =
                new Trend(
                        7,
                        Stage.PEAK,
                        "Squeaky Brakes",
                        List.of("brakes", "squeaky brakes"),
                        Pace.HOUR,
                        AT,
                        AT,
                        9.5,
                        1.25,
                        30,
                        31,
                        2,
                        List.of(new Evidence(ID, "My squeaky brakes.")));
        var reading =
                Reader.shipped(List.of("Rover"))
                        .read("The Rover's brakes squeak. Could you please add a light?");

        assertThat(reading.sentences()).hasSize(2);
        assertThat(
                        List.<Finding>of(
                                new Finding.Read("brand", 7, ID, reading),
                                new Finding.Changed("brand", 8, 1, trend),
                                new Finding.Reached("brand", 9, AT)))
                .allSatisfy(it -> assertThat(FindingBytes.read(FindingBytes.of(it))).isEqualTo(it));
    }

    @Test
    void spamIsReadAndNotCounted() {
        var spam = "Click here to claim your FREE prize now, win cash $$$ www.win-cash.example";
        var found = new ArrayList<Finding>();
        var said = new Said(ID, "Ann", "forum", AT, "en", spam);
        var left =
                new FirstHearing(Reader.shipped(List.of()))
                        .take(new Step.Spoken("brand", 5, said), found::add);

        assertThat(found).hasSize(1);
        assertThat(left).isEqualTo(new Step.Skipped("brand", 5));
    }
}
