package folkmoot.governance.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// D4 and D5, on people made up: two camps of 80 and 20 in a hundred, and what they think of things
/// that both like, that one likes, and that nobody does.
class BridgingTests {

    private static final int RATERS = 300;
    private static final int CAMP = 240;
    private static final int ITEMS = 100;
    private static final int LIKED_BY_BOTH = 30;
    private static final int LIKED_BY_MOST = 65;
    private static final int LIKED_BY_FEW = 90;
    private static final double ASKED = 0.4;
    private static final int FEWEST = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatBothSidesLikeComesFirst(long seed) {
        var ratings = ratings(new Random(seed));

        var scores = Bridging.scores(ratings, ITEMS, FEWEST);

        var bridge = scores.subList(0, LIKED_BY_BOTH);
        var partisan = scores.subList(LIKED_BY_BOTH, LIKED_BY_FEW);
        var least = bridge.stream().mapToDouble(Score::intercept).min().orElseThrow();
        var most = partisan.stream().mapToDouble(Score::intercept).max().orElseThrow();
        assertThat(least).isGreaterThan(most);
        assertThat(most).as("liked by four fifths").isLessThan(0.40);
        assertThat(raw(ratings)).isBetween(0.76, 0.84);
        assertThat(partisan).allMatch(it -> it.status(null) != Score.Status.BRIDGES);
        assertThat(scores.subList(LIKED_BY_FEW, ITEMS)).allMatch(it -> it.intercept() < -0.05);
    }

    @Test
    void sockPuppetsThatRateOneThingAreNotHeard() {
        var honest = ratings(new Random(5));
        var target = LIKED_BY_BOTH;
        var bought = new ArrayList<>(honest);
        for (var sock = 0; sock < 150; sock++) {
            bought.add(new Rating(RATERS + sock, target, 1));
        }

        var before = Bridging.scores(honest, ITEMS, FEWEST).get(target).intercept();
        var filtered = Bridging.scores(bought, ITEMS, FEWEST).get(target).intercept();
        var heard = Bridging.scores(bought, ITEMS, 1).get(target).intercept();

        assertThat(Math.abs(filtered - before)).isLessThanOrEqualTo(0.03);
        assertThat(heard - before).as("without the filter").isGreaterThan(0.1);
    }

    @Test
    void theSameRatingsGiveTheSameScores() {
        var ratings = ratings(new Random(9));

        assertThat(Bridging.scores(ratings, ITEMS, FEWEST))
                .isEqualTo(Bridging.scores(ratings, ITEMS, FEWEST));
    }

    @Test
    void nothingIsKnownFromNobody() {
        assertThat(Bridging.scores(List.of(), 2, FEWEST))
                .hasSize(2)
                .allMatch(it -> it.status(null) == Score.Status.OPEN);
        assertThat(new Score(0.5, 0.1, 40, 36, 4).status(null))
                .as("four of one side are too few")
                .isEqualTo(Score.Status.OPEN);
    }

    @Test
    void aStatusIsKeptUntilItIsClearlyLeft() {
        var barely = new Score(0.395, 0.1, 40, 20, 20);

        assertThat(barely.status(null)).isEqualTo(Score.Status.OPEN);
        assertThat(barely.status(Score.Status.BRIDGES)).isEqualTo(Score.Status.BRIDGES);
        assertThat(new Score(0.6, 0.6, 40, 20, 20).status(null)).isEqualTo(Score.Status.OPEN);
        assertThat(new Score(-0.2, 0.1, 40, 20, 20).status(null)).isEqualTo(Score.Status.FAILS);
    }

    private static double raw(List<Rating> ratings) {
        return ratings.stream()
                .filter(it -> it.item() >= LIKED_BY_BOTH && it.item() < LIKED_BY_MOST)
                .mapToDouble(Rating::value)
                .average()
                .orElseThrow();
    }

    private static List<Rating> ratings(Random random) {
        var ratings = new ArrayList<Rating>();
        for (var rater = 0; rater < RATERS; rater++) {
            for (var item = 0; item < ITEMS; item++) {
                if (random.nextDouble() < ASKED) {
                    var likes = random.nextDouble() < liking(rater < CAMP, item);
                    var sure = random.nextDouble() < 0.9;
                    ratings.add(new Rating(rater, item, sure ? likes ? 1 : 0 : 0.5));
                }
            }
        }
        return ratings;
    }

    private static double liking(boolean camp, int item) {
        if (item < LIKED_BY_BOTH) {
            return 0.95;
        }
        if (item < LIKED_BY_MOST) {
            return camp ? 0.97 : 0.10;
        }
        return item < LIKED_BY_FEW ? camp ? 0.10 : 0.97 : 0.08;
    }
}
