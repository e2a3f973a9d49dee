package folkmoot.house;

import static folkmoot.house.House.files;
import static folkmoot.house.House.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Style sheets speak what browsers have understood for thirty months (Baseline "widely available",
/// webstatus.dev). Whoever needs another word looks it up there and adds it here.
class StyleSheetTests {

    private static final Set<String> RULES = Set.of("layer", "import", "media");
    private static final Set<String> FUNCTIONS =
            words(
                    "var calc clamp min minmax repeat oklch env grayscale inset linear-gradient"
                            + " is where not has dir");
    private static final Set<String> SELECTORS =
            words(
                    "is where not has dir hover before after focus focus-visible focus-within root"
                            + " checked disabled empty target first-child first-letter"
                            + " file-selector-button -webkit-details-marker");
    private static final Set<String> UNITS = words("rem em px fr vw dvh deg");
    private static final Set<String> PROPERTIES =
            words(
                    "align-content align-items align-self appearance aspect-ratio background"
                            + " background-image background-position background-repeat"
                            + " background-size block-size border border-block border-block-end"
                            + " border-block-start border-collapse border-color border-inline-start"
                            + " border-radius border-width box-shadow box-sizing clip-path color"
                            + " color-scheme column-gap content cursor display fill filter flex"
                            + " flex-basis flex-direction flex-wrap float font font-family font-size"
                            + " font-style font-variant-numeric font-weight gap grid-column grid-row"
                            + " grid-row-end grid-template-columns grid-template-rows inline-size"
                            + " inset inset-block-end inset-block-start inset-inline"
                            + " inset-inline-end inset-inline-start justify-content justify-items"
                            + " letter-spacing line-height list-style margin margin-block"
                            + " margin-block-end margin-block-start margin-inline"
                            + " margin-inline-end margin-inline-start max-inline-size"
                            + " min-block-size min-inline-size object-fit opacity outline"
                            + " outline-offset overflow overflow-wrap overflow-x padding"
                            + " padding-block padding-block-end padding-block-start"
                            + " padding-inline padding-inline-end padding-inline-start"
                            + " place-content place-items pointer-events position rotate"
                            + " scroll-margin-block-start scroll-padding-block scroll-snap-align"
                            + " scroll-snap-type stroke stroke-linecap stroke-linejoin"
                            + " stroke-width text-align text-decoration"
                            + " text-decoration-thickness text-underline-offset text-transform"
                            + " transform translate"
                            + " vertical-align white-space z-index"
                            // Of other browsers' making; all of them know these.
                            + " -webkit-box-orient -webkit-line-clamp -webkit-text-size-adjust");

    /// Understood by all current browsers, but not for thirty months when this was written. Without
    /// the first two, a place has lines and words but not its colours.
    private static final Set<String> AHEAD = Set.of("light-dark(", "(from ", "text-wrap:");

    private static final Pattern RULE = Pattern.compile("@([a-z-]+)");
    private static final Pattern FUNCTION = Pattern.compile("([a-z][a-z-]*)\\(");
    private static final Pattern SELECTOR = Pattern.compile("(?<!:):{1,2}([a-z-]+)(?=[^;{}]*\\{)");
    private static final Pattern PROPERTY =
            Pattern.compile("(?:^|[{;])\\s*([a-z-]+)\\s*:(?=[^;{}]*[;}])");
    private static final Pattern UNIT = Pattern.compile("(?<![\\w#-])\\d*\\.?\\d+([a-z]+)");

    @Test
    void styleSheetsUseWhatBrowsersHaveLongKnown() {
        assertThat(used(RULE)).as("at-rules").isEqualTo(RULES);
        assertThat(used(FUNCTION)).as("functions").isEqualTo(FUNCTIONS);
        assertThat(used(SELECTOR)).as("pseudo-classes").isEqualTo(SELECTORS);
        assertThat(used(PROPERTY)).as("properties").isEqualTo(PROPERTIES);
        assertThat(used(UNIT)).as("units").isEqualTo(UNITS);
    }

    @Test
    void whatIsAheadOfThemIsStillNeeded() {
        assertThat(AHEAD).allMatch(it -> sheets().contains(it));
    }

    // Names of our own say nothing about a browser.
    private static Set<String> used(Pattern what) {
        return what.matcher(sheets())
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.startsWith("--"))
                .filter(it -> AHEAD.stream().noneMatch(ahead -> ahead.startsWith(it)))
                .collect(Collectors.toSet());
    }

    private static String sheets() {
        return files(Path.of("src/main/resources/static"), ".css").stream()
                .map(it -> text(it).replaceAll("(?s)/\\*.*?\\*/", ""))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
