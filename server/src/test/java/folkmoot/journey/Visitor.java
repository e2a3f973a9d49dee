package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import folkmoot.Cast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Somebody at a browser.
final class Visitor {

    private static final double PATIENCE = 8_000;

    // Scripts have run by then; pictures may still be coming.
    private static final Page.NavigateOptions LOADED =
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED);

    final Reader reader;
    final Page page;
    private final String base;
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<ConsoleMessage> said = this::hear;
    private final Consumer<String> failed = complaints::add;
    private boolean gone;
    private boolean changed;

    Visitor(Reader reader, String base) {
        this.reader = reader;
        this.base = base;
        this.page = Chromium.open(reader, base);
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(said);
        page.onPageError(failed);
        becomes(reader);
    }

    private void hear(ConsoleMessage it) {
        // A form that comes back as wrong is an answer, not a fault.
        if (it.type().equals("error") && !it.text().startsWith("Failed to load resource")) {
            complaints.add(it.text());
        }
    }

    Visitor as(Cast.Player player) {
        page.context()
                .addCookies(
                        List.of(new Cookie("session", player.cookie().getValue()).setUrl(base)));
        return this;
    }

    /// Takes the same page into other hands, as far as that goes without loading it again.
    void becomes(Reader other) {
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.colours()));
    }

    /// Answers the status.
    int go(String path) {
        return page.navigate(path, LOADED).status();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    /// Home, Products … as this reader's page offers them.
    void toSection(String name) {
        var where = reader.phone ? ".tabs" : ".nav";
        page.locator(where).getByText(say("section." + name)).click();
    }

    void fill(String field, String text) {
        page.locator("[name=" + field + "]").first().fill(text);
    }

    /// A radio or a box, by the words beside it.
    void choose(String field, String value) {
        page.locator("label:has(input[name=%s][value=\"%s\"])".formatted(field, value)).click();
    }

    /// Asks for a page until it says so, and has it drawn only then.
    void waitsFor(String path, String words, Duration longest) {
        await().atMost(longest)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> page.request().get(base + path).text().contains(words));
        go(path);
    }

    Locator part(String css) {
        return page.locator(css);
    }

    void sees(String... words) {
        for (var it : words) {
            assertThat(page.locator("main")).containsText(it);
        }
    }

    void doesNotSee(String... words) {
        for (var it : words) {
            assertThat(page.locator("main")).not().containsText(it);
        }
    }

    /// Where they are: path, query and fragment.
    String place() {
        return page.url().replace(base, "");
    }

    /// What the browser had to complain about: scripts that failed, what the policy refused.
    List<String> complaints() {
        return complaints;
    }

    /// How much wider than the window the page is.
    int overflow() {
        return (int)
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /// Runs before every page's own scripts; nobody else gets this browser then.
    void before(String script) {
        page.addInitScript(script);
        changed = true;
    }

    void close() {
        if (gone) {
            return;
        }
        gone = true;
        page.offConsoleMessage(said);
        page.offPageError(failed);
        if (changed) {
            page.context().close();
        } else {
            Chromium.leave(page, reader, base);
        }
    }
}
