package folkmoot.moderation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.moderation.WithheldByStar.Star;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Against numbers that others have computed.
class DisparityTests {

    @Test
    void nothingToCompareIsNoDifference() {
        assertThat(Disparity.p(List.of())).isEqualTo(1);
        assertThat(p(new int[] {9, 9}, new int[] {0, 0})).isEqualTo(1);
        assertThat(p(new int[] {0, 9}, new int[] {0, 4})).isEqualTo(1);
    }

    /// Fisher's tea: 3 of 4 against 1 of 4 has two-sided p = 0.486 (R, fisher.test).
    @Test
    void twoStarsAreFishersTest() {
        assertThat(p(new int[] {4, 4}, new int[] {3, 1})).isCloseTo(0.4857, within(1e-4));
        assertThat(p(new int[] {8, 10}, new int[] {1, 6})).isCloseTo(0.06561086, within(1e-6));
    }

    @Test
    void fiveStarsAreFreemanAndHaltons() {
        assertThat(p(new int[] {10, 10, 10, 10, 10}, new int[] {5, 0, 0, 0, 0}))
                .isCloseTo(0.0005946875, within(1e-8));
        assertThat(p(new int[] {20, 10, 15, 40, 80}, new int[] {3, 1, 1, 3, 6}))
                .isCloseTo(0.77265882, within(1e-6));
    }

    /// The tables' 5 % points.
    @Test
    void manyAreChiSquare() {
        assertThat(Disparity.upper(9.488, 4)).isCloseTo(0.05, within(1e-4));
        assertThat(Disparity.upper(7.815, 3)).isCloseTo(0.05, within(1e-4));
        assertThat(Disparity.upper(3.841, 1)).isCloseTo(0.05, within(1e-4));
        assertThat(p(new int[] {1000, 1000, 1000, 1000, 1000}, new int[] {100, 100, 100, 100, 100}))
                .isCloseTo(1, within(1e-9));
        assertThat(p(new int[] {1000, 1000, 1000, 1000, 1000}, new int[] {200, 100, 100, 100, 100}))
                .isLessThan(1e-6);
    }

    private static double p(int[] all, int[] withheld) {
        var stars = new ArrayList<Star>();
        for (var i = 0; i < all.length; i++) {
            stars.add(new Star(i + 1, all[i], withheld[i]));
        }
        return Disparity.p(stars);
    }
}
