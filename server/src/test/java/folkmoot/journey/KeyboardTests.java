package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A keyboard alone reaches everything, and always shows where it is.
class KeyboardTests extends Journey {

    private static final int MOST = 400;
    private static final int MORE = 8;

    /// Everything that a mouse could use, each with a name of its own.
    private static final String EXPECTED =
            """
            () => {
              const all = [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')];
              const seen = it => it.checkVisibility({ checkVisibilityCSS: true }) && !it.disabled;
              const radios = new Set();
              return all.filter(seen).filter(it => {
                if (it.type !== 'radio') return true;
                const group = it.form?.action + it.name;
                const chosen = document.querySelector(`input[type=radio][name="${it.name}"]:checked`);
                if (radios.has(group) || (chosen && chosen !== it)) return false;
                return radios.add(group);
              }).map((it, i) => { it.dataset.stop = i; return i + ' ' + it.outerHTML.slice(0, 120); });
            }
            """;

    // Each press tells where the one before led.
    private static final String REMEMBER =
            """
            () => {
              const stop = %s;
              window.stops = [];
              addEventListener('keydown', () => window.stops.push(stop()), true);
            }
            """;
    private static final String STOP =
            """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return { stop: 'none', name: 'body', shown: true };
              const ring = node => {
                const style = getComputedStyle(node);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              };
              let node = it, shown = false;
              for (let up = 0; node && up < 6 && !shown; up++, node = node.parentElement) shown = ring(node);
              const label = it.labels?.[0];
              shown ||= !!label && [label, ...label.querySelectorAll('*')].some(ring);
              const box = it.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return { stop: it.dataset.stop ?? it.outerHTML.slice(0, 120), name: it.outerHTML.slice(0, 120), shown: shown && inside };
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/products",
                "PRODUCT",
                "PRODUCT/reviews",
                "POST",
                "/search?q=bolts",
                "/people/ann",
                "/sign-in",
                "/sign-up",
                "/say",
                "/reviews/new",
                "/how-we-rank"
            })
    void everythingOnAPageIsReached(String page) {
        allIsReached(guest(Reader.DESK), page);
    }

    @Test
    void everythingOnAPhoneIsReached() {
        allIsReached(guest(Reader.PHONE), "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST",
                "UNSAID/reviews",
                "/reviews/TALKED/edit",
                "/settings",
                "/settings/access",
                "/settings/data",
                "/people/dov"
            })
    void everythingOfAMemberIsReached(String page) {
        allIsReached(visit(Reader.DESK, cast.ann()), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRODUCT/edit",
                "/orders",
                "/outbox",
                "/products/import",
                "/products/new",
                "/categories",
                "/settings/place"
            })
    void everythingOfTheLeadIsReached(String page) {
        allIsReached(visit(Reader.DESK, cast.cleo()), page);
    }

    @Test
    void theFirstStopLeadsPastTheNavigation() {
        var visitor = guest(Reader.DESK);
        visitor.go("/");
        visitor.page.keyboard().press("Tab");
        var first = (Map<?, ?>) visitor.page.evaluate(STOP);
        assertThat(first.get("name").toString()).contains("class=\"skip\"");
        assertThat(first.get("shown")).isEqualTo(true);

        visitor.page.keyboard().press("Enter");
        visitor.page.keyboard().press("Tab");

        assertThat(visitor.page.evaluate("!!document.activeElement.closest('main')"))
                .isEqualTo(true);
    }

    @Test
    void aMemberAnswersWithoutAMouse() {
        var post = scene.review(cast.dov(), 3, "Squeaks when it rains");
        scene.comment(cast.dov(), post, null, "Does yours?");
        var ann = visit(Reader.DESK, cast.ann());
        ann.go("/posts/" + post);

        ann.part(".comment a.act").first().focus();
        ann.page.keyboard().press("Enter");
        var answer = ann.part("form.compose:has(input[name=parent]:not([value=''])) textarea");
        answer.waitFor();
        for (var i = 0;
                i < 6 && !(boolean) answer.evaluate("it => it === document.activeElement");
                i++) {
            ann.page.keyboard().press("Tab");
        }
        ann.page.keyboard().type("It does not.");
        ann.page.keyboard().press("Tab");
        ann.page.keyboard().press("Enter");

        ann.sees("It does not.");
    }

    private void allIsReached(Visitor visitor, String page) {
        var corner = scene.corner();
        var path =
                page.replace("PRODUCT", corner.product().path())
                        .replace("UNSAID", bench.product().path())
                        .replace("TALKED", corner.talked().toString())
                        .replace("POST", "/posts/" + corner.talked());
        assertThat(visitor.go(path)).isEqualTo(200);
        var expected =
                ((List<?>) visitor.page.evaluate(EXPECTED)).stream().map(String::valueOf).toList();
        var reached = once(walk(visitor.page, expected.size()));
        var unseen =
                reached.stream()
                        .filter(it -> it.get("shown").equals(false))
                        .map(it -> it.get("name"))
                        .toList();
        var keys = reached.stream().map(it -> it.get("stop")).toList();

        assertThat(expected).filteredOn(it -> !keys.contains(it.split(" ")[0])).isEmpty();
        assertThat(unseen).as("no ring, or out of sight").isEmpty();
    }

    private static List<Map<?, ?>> walk(Page page, int expected) {
        page.evaluate(REMEMBER.formatted(STOP));
        List<Map<?, ?>> stops = List.of();
        for (var more = expected + 2;
                once(stops).size() == stops.size() && stops.size() < MOST;
                more = MORE) {
            for (var i = 0; i < more; i++) {
                page.keyboard().press("Tab");
            }
            stops =
                    ((List<?>) page.evaluate("stops.slice(1)"))
                            .stream().<Map<?, ?>>map(it -> (Map<?, ?>) it).toList();
        }
        return stops;
    }

    // Up to where it goes round.
    private static List<Map<?, ?>> once(List<Map<?, ?>> stops) {
        var found = new ArrayList<Map<?, ?>>();
        var keys = new ArrayList<String>();
        for (var it : stops) {
            var key = String.valueOf(it.get("stop"));
            // A date has several stops of its own.
            if (key.equals("none") || keys.contains(key) && !keys.getLast().equals(key)) {
                break;
            }
            keys.add(key);
            found.add(it);
        }
        return found;
    }
}
