package folkmoot.listening.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.trend.Evidence;
import folkmoot.listening.trend.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacingTests {

    private static final Pillar REPAIR =
            new Pillar(
                    "repair",
                    "Every bicycle can be repaired at home for ten years.",
                    List.of(
                            "I fixed it myself with the manual",
                            "Spare parts arrived within two days",
                            "Is there a repair guide for the gear hub?",
                            "They still sell spare parts for my old bike",
                            "Repairing it at home was easy"),
                    List.of("spare parts", "repair", "manual"));
    private static final Pillar QUIET =
            new Pillar(
                    "quiet",
                    "Our motors are the quietest of all.",
                    List.of(
                            "You hardly hear the motor",
                            "The motor whines on steep hills",
                            "So silent that walkers do not notice me",
                            "The noise of the motor is annoying",
                            "A quiet ride at last"),
                    List.of("noise", "silent", "motor"));
    private static final List<Pillar> PILLARS = List.of(REPAIR, QUIET);

    private static Talk talk(String label, int mentions, int complaints, String... sentences) {
        var evidence = Stream.of(sentences).map(it -> new Evidence(new UUID(0, 0), it)).toList();
        return new Talk(label.hashCode(), label, Stage.PEAK, mentions, complaints, evidence);
    }

    private static final Talk PARTS =
            talk(
                    "spare parts",
                    400,
                    40,
                    "Ordered spare parts and they were here on Monday",
                    "The repair took me ten minutes with their manual",
                    "Nice that spare parts are still sold");
    private static final Talk WHINE =
            talk(
                    "motor noise",
                    90,
                    80,
                    "The motor noise drives me mad",
                    "My motor whines since the update",
                    "This noise is not what I paid for");
    private static final Talk CHILDREN =
            talk(
                    "child seat",
                    200,
                    20,
                    "Where can I mount a child seat?",
                    "No child seat fits on this rack",
                    "We need a seat for two children");

    private static Place place(Talk talk) {
        return new Placing(PILLARS, List.of(PARTS, WHINE, CHILDREN)).place(talk);
    }

    @Test
    void aTopicFitsContradictsOrIsUnknownToTheStrategy() {
        assertThat(place(PARTS)).isInstanceOf(Place.Congruent.class);
        assertThat(place(PARTS).nearest().pillar()).isEqualTo("repair");
        assertThat(place(WHINE)).isInstanceOf(Place.Contradiction.class);
        assertThat(place(WHINE).nearest().pillar()).isEqualTo("quiet");
        assertThat(place(CHILDREN)).isInstanceOf(Place.BlindSpot.class);
    }

    @Test
    void whereComplaintsAreFewTheSameTopicFits() {
        var praise = new Talk(1, WHINE.label(), Stage.PEAK, 90, 45, WHINE.evidence());

        assertThat(place(praise)).isInstanceOf(Place.Congruent.class);
    }

    @Test
    void aPillarWithoutExamplesPlacesNothing() {
        var bare = new Pillar("repair", REPAIR.sentence(), List.of("one"), REPAIR.words());

        var place = new Placing(List.of(bare), List.of(PARTS)).place(PARTS);

        assertThat(place).isInstanceOf(Place.BlindSpot.class);
        assertThat(place.nearest().uncertain()).isTrue();
    }

    @Test
    void whatIsAsCloseToTwoPillarsIsUncertain() {
        var twin = new Pillar("mending", REPAIR.sentence(), REPAIR.examples(), REPAIR.words());

        var place = new Placing(List.of(REPAIR, twin), List.of(PARTS, CHILDREN)).place(PARTS);

        assertThat(place.nearest().uncertain()).isTrue();
        assertThat(place(PARTS).nearest().uncertain()).isFalse();
    }

    @Test
    void sharesSayWhoSpeaksOfWhatAndWhichPillarIsSilent() {
        var shares =
                Shares.of(
                        PILLARS,
                        new Tally(600, Map.of("repair", 400), 400),
                        new Tally(40, Map.of("quiet", 30, "repair", 10), 35));

        var few = new Tally(299, Map.of(), 0);

        assertThat(shares.congruence()).isEqualTo(400.0 / 600);
        assertThat(shares.pillars().get("repair")).isEqualTo(new Shares.Share(400, 10));
        assertThat(shares.silent()).containsExactly("quiet");
        assertThat(Shares.of(PILLARS, few, few).silent()).isEmpty();
    }

    @Test
    void whatPeoplePlaceStaysThereAndTeachesWhereOthersBelong() {
        var racks =
                talk(
                        "luggage rack",
                        50,
                        0,
                        "The child seat does not fit on the luggage rack",
                        "Can I mount a seat for my child there?");
        var told = Map.of(CHILDREN.topic(), "repair", PARTS.topic(), "");
        var placing =
                new Placing(PILLARS, List.of(PARTS, CHILDREN, racks), List.of(), told, Map.of());

        assertThat(place(racks)).isInstanceOf(Place.BlindSpot.class);
        assertThat(placing.place(CHILDREN).nearest().told()).isTrue();
        assertThat(placing.place(CHILDREN)).isInstanceOf(Place.Congruent.class);
        assertThat(placing.place(PARTS)).isInstanceOf(Place.BlindSpot.class);
        assertThat(placing.place(racks)).isInstanceOf(Place.Congruent.class);
        assertThat(placing.place(racks).nearest().pillar()).isEqualTo("repair");
    }
}
