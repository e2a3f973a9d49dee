package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Light and dark, as the device prefers or as the reader says.
class ThemeJourneyTests extends Journey {

    private static final String BRIGHTNESS =
            """
            () => {
              const canvas = new OffscreenCanvas(1, 1).getContext('2d');
              canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
              canvas.fillRect(0, 0, 1, 1);
              return canvas.getImageData(0, 0, 1, 1).data[1];
            }
            """;

    @ParameterizedTest
    @EnumSource(Reader.class)
    void thePageIsAsDarkAsTheDevice(Reader reader) {
        var visitor = guest(reader);
        visitor.go("/");

        assertThat(brightness(visitor) < 128).isEqualTo(reader.dark);
    }

    @WithAndWithoutScript
    void aGuestTurnsItRoundAndItStays(Reader reader) {
        var visitor = guest(reader);
        visitor.go("/products");
        visitor.press(say(reader.dark ? "site.theme.light" : "site.theme.dark"));

        assertThat(visitor.place()).isEqualTo("/products");
        assertThat(brightness(visitor) < 128).isNotEqualTo(reader.dark);
        visitor.go("/");
        assertThat(brightness(visitor) < 128).isNotEqualTo(reader.dark);
        visitor.press(say(reader.dark ? "site.theme.dark" : "site.theme.light"));
        assertThat(brightness(visitor) < 128).isEqualTo(reader.dark);
    }

    @WithAndWithoutScript
    void aMemberChoosesInTheSettings(Reader reader) {
        var extra = visit(reader, cast.somebody());
        extra.go("/settings");
        extra.choose("theme", reader.dark ? "light" : "dark");
        extra.part("form[action='/settings/themes'] button").click();

        extra.sees(say("people.saved"));
        assertThat(brightness(extra) < 128).isNotEqualTo(reader.dark);
        assertThat(extra.part("input[name=theme][value=" + (reader.dark ? "light" : "dark") + "]"))
                .isChecked();
        assertThat(extra.overflow()).isZero();
    }

    private static int brightness(Visitor visitor) {
        // Without its style sheet a page has no colour, which is read as black.
        visitor.page.waitForLoadState();
        return (int) visitor.page.evaluate(BRIGHTNESS);
    }
}
