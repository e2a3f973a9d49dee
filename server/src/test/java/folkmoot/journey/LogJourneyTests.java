package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import folkmoot.transparency.checkpoint.Signing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A reader checks the log without believing the server.
class LogJourneyTests extends Journey {

    private static final Pattern EXTRA = Pattern.compile("(?m)^extra (.*)$");

    @Autowired Signing signing;

    @Test
    void theBrowserTicksAnEntry() {
        hold();
        var visitor = guest(Reader.PHONE);
        visitor.go("/log");
        visitor.sees("Held back");

        visitor.press("Verify entry");

        visitor.sees(say("transparency.prove.good"));
        assertThat(visitor.overflow()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another entry", "another path", "another signature", "another act"})
    void itRefusesWhatDoesNotAddUp(String tampered) {
        hold();
        var visitor = guest(Reader.DESK);
        visitor.page.route("**/log/receipts/*", it -> tamper(it, tampered));
        visitor.go("/log");
        if (tampered.equals("another act")) {
            visitor.page.evaluate(
                    "document.querySelectorAll('[data-proof]').forEach(it => it.dataset.act = 'release')");
        }

        visitor.press("Verify entry");

        visitor.sees(say("transparency.prove.bad"));
        visitor.doesNotSee(say("transparency.prove.good"));
    }

    @Test
    void aBrowserWithoutCryptographySaysSo() {
        hold();
        var visitor = guest(Reader.DESK);
        visitor.before("Object.defineProperty(crypto, 'subtle', { get: () => undefined })");
        visitor.go("/log");

        visitor.press("Verify entry");

        visitor.sees(say("transparency.prove.missing"));
    }

    @WithAndWithoutScript
    void fromAnEntryToWhatItMeans(Reader reader) {
        hold();
        var visitor = guest(reader);
        visitor.go("/log?act=hold");
        visitor.part(".line__number").first().click();
        visitor.sees("Held back", say("transparency.entry.bytes"), "two signs of advertising");
        assertThat(visitor.part("a[download]").first().getAttribute("href"))
                .startsWith("/log/receipts/");

        visitor.go("/log");
        visitor.follow(say("transparency.log.how"));
        visitor.sees("0 witnesses.", "Nobody outside has cosigned", "./folkmoot verify");
    }

    private void hold() {
        var review = scene.review(cast.somebody(), 3, "Squeaks");
        scene.comment(
                cast.somebody(),
                review,
                null,
                "Casino: click here https://bit.ly/" + System.nanoTime());
        signing.now();
    }

    private static void tamper(Route route, String how) {
        var answer = route.fetch();
        var text = answer.text();
        var changed =
                switch (how) {
                    case "another entry" ->
                            EXTRA.matcher(text).replaceFirst(it -> "extra " + later(it.group(1)));
                    case "another path" ->
                            text.replaceFirst("(?m)^(index \\d+\n)(.)", "$1" + other(text));
                    case "another signature" ->
                            text.replaceFirst("(?s)(\u2014 \\S+ \\S{20})(.)", "$1_")
                                    .replace('_', flipped(text));
                    default -> text;
                };
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(changed));
    }

    // The same entry a hundred years later.
    private static String later(String extra) {
        var lines = new String(Base64.getDecoder().decode(extra), StandardCharsets.UTF_8);
        var entry =
                new String(Base64.getDecoder().decode(lines.substring(6)), StandardCharsets.UTF_8);
        var changed = entry.replace("\"t\":\"20", "\"t\":\"21");
        assertThat(changed).isNotEqualTo(entry);
        var line =
                "entry "
                        + Base64.getEncoder()
                                .encodeToString(changed.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String other(String text) {
        var first = text.replaceFirst("(?s).*?\nindex \\d+\n", "").charAt(0);
        return first == 'A' ? "B" : "A";
    }

    private static char flipped(String text) {
        var matcher = Pattern.compile("\u2014 \\S+ \\S{20}(.)").matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).equals("A") ? 'B' : 'A';
    }
}
