package folkmoot.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "Aldermoor Fen, aldermoor-fen",
        "Bäckerei Größe №5, baeckerei-groesse-no5",
        "  --Heron!!  XL--, heron-xl",
        "Crème brûlée, creme-brulee",
        "Велосипед, velosiped",
        "自転車, zi-zhuan-che",
        "O'Brien’s, obriens",
        "🚲, product",
        "<script>, script"
    })
    void addressesAreReadable(String name, String slug) {
        assertThat(Slug.of(name, "product")).isEqualTo(slug);
    }

    @Test
    void aTakenOneGetsANumber() {
        assertThat(Slug.of("Fen", "product", Set.of("fen", "fen-2"))).isEqualTo("fen-3");
    }

    @Test
    void aLongOneEndsSomewhere() {
        assertThat(Slug.of("very long ".repeat(40), "product"))
                .hasSizeLessThanOrEqualTo(70)
                .matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
