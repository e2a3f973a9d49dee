package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import folkmoot.journey.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The corpora of hostile text as pages in a real browser: no script runs, nothing is fetched, not
/// even when everything is hovered, focused and clicked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SanitiserInChromiumTests {

    private static final String ADDRESS = "http://folkmoot.test/page";
    private static final int ON_A_PAGE = 250;

    private static final String CANARY =
            """
            window.ran = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
              window[name] = (...words) => { window.ran.push(name + ' ' + words); };
            window.addEventListener('error', it => it.message && window.ran.push(it.message), true);
            document.addEventListener('securitypolicyviolation', it => window.ran.push(it.sourceFile));
            """;
    private static final String TOUCH =
            """
            () => {
              const events = ['mouseover', 'mouseenter', 'pointerover', 'focus', 'focusin', 'click',
                'load', 'error', 'toggle', 'animationstart', 'copy', 'paste', 'keydown', 'wheel'];
              document.addEventListener('click', it => it.preventDefault());
              for (const node of document.querySelectorAll('body *'))
                for (const name of events)
                  node.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
              return window.ran;
            }
            """;
    private static final String LEADS_TO =
            """
            () => [...document.querySelectorAll('[href], [src], [action], [formaction], [data]')]
              .map(it => it.protocol ?? it.outerHTML)
              .filter(it => !['http:', 'https:', 'mailto:'].includes(it))
            """;

    private final List<String> fetched = new ArrayList<>();
    private BrowserContext browser;
    private Page page;
    private String content = "";

    @BeforeAll
    void open() {
        browser = Chromium.open(new Browser.NewContextOptions());
        page = browser.newPage();
        page.addInitScript(CANARY);
        page.onDialog(it -> it.dismiss());
        page.route(it -> true, this::serve);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theCanarySingsForRawPayloads() {
        var raw = pages(it -> it).stream().limit(4).flatMap(it -> show(it).stream()).toList();

        assertThat(raw).isNotEmpty();
    }

    @Test
    void noPostRunsScript() {
        assertThat(harm(Markdown::full)).isEmpty();
    }

    @Test
    void noCommentRunsScript() {
        assertThat(harm(Markdown::brief)).isEmpty();
    }

    @Test
    void noAddressRunsScript() {
        assertThat(harm(it -> Markdown.full("[x](<" + it + ">) ![" + it + "](" + it))).isEmpty();
    }

    private List<String> harm(UnaryOperator<String> drawing) {
        return pages(drawing).stream().flatMap(it -> show(it).stream()).toList();
    }

    private static List<String> pages(UnaryOperator<String> drawing) {
        return Corpus.all().stream()
                .filter(it -> it.length() < 5_000)
                .gather(Gatherers.windowFixed(ON_A_PAGE))
                .map(it -> it.stream().map(drawing).map(SanitiserInChromiumTests::boxed))
                .map(it -> it.collect(Collectors.joining("\n", "<!doctype html><body>", "")))
                .toList();
    }

    private static String boxed(String html) {
        return "<div>" + html + "</div>";
    }

    private List<String> show(String html) {
        content = html;
        fetched.clear();
        page.navigate(ADDRESS);
        var found = new ArrayList<>(fetched);
        found.addAll(strings(page.evaluate(TOUCH)));
        found.addAll(strings(page.evaluate(LEADS_TO)));
        return found;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private void serve(Route route) {
        if (route.request().url().equals(ADDRESS)) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(content));
        } else {
            fetched.add(route.request().url());
            route.abort();
        }
    }
}
