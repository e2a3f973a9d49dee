package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What looks at all pages sees what it should, each time it looks.
class AxeTests extends Journey {

    @Test
    void textThatIsTooFaintIsSeenUntilItNoLongerIs() {
        var visitor = guest(Reader.DESK);
        visitor.go("/how-we-rank");
        assertThat(Axe.violations(visitor.page)).isEmpty();

        colour(visitor, "#ddd");
        assertThat(Axe.violations(visitor.page))
                .singleElement()
                .asString()
                .startsWith("color-contrast: <h1");

        colour(visitor, "");
        assertThat(Axe.violations(visitor.page)).isEmpty();
        colour(visitor, "hsl(200 50% 50% / 0.3)");
        assertThat(Axe.violations(visitor.page)).hasSize(1);
    }

    private static void colour(Visitor visitor, String colour) {
        visitor.part("main h1").evaluate("(it, colour) => { it.style.color = colour; }", colour);
    }
}
