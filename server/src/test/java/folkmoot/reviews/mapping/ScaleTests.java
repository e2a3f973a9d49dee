package folkmoot.reviews.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1-5, 1, 1
                    1-5, 5, 5
                    1-5, 3.5, 4
                    1-5, 4.4, 4
                    1-5, '4,5', 5
                    1-5, 0.5, 1
                    1-5, 0, 0
                    1-5, 6, 0
                    1-5, -1, 0
                    0-1, 0, 1
                    0-1, 1, 5
                    0-1, 1.0, 5
                    0-1, 2, 0
                    1-2, 1, 1
                    1-2, 2, 5
                    -1-1, -1, 1
                    -1-1, 0, 3
                    -1-1, 1, 5
                    0-10, 0, 1
                    0-10, 10, 5
                    0-10, 8, 4
                    1-10, 1, 1
                    1-10, 9, 5
                    0-100, 100, 5
                    0-100, 50, 3
                    1-5, 5 stars, 5
                    1-5, 4.0 out of 5 stars, 4
                    1-5, 8/10, 4
                    1-5, 4 von 5, 4
                    1-5, ★★★☆☆, 3
                    1-5, ⭐⭐, 2
                    1-5, positive, 5
                    1-5, Negativ, 1
                    1-5, neutral, 3
                    1-5, ' True ', 5
                    1-5, a 1 and a 2, 0
                    1-5, '', 0
                    1-5, great fun, 0
                    'good=5,bad=1', bad, 1
                    'good=5,bad=1', positive, 0
                    """)
    void becomesStars(String scale, String written, int stars) {
        assertThat(Scale.of(scale).stars(written)).isEqualTo(stars);
    }

    @Test
    void somethingElseIsNoScale() {
        assertThatThrownBy(() -> Scale.of("many")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.of("good=9")).isInstanceOf(IllegalArgumentException.class);
    }
}
