package folkmoot.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The one browser of the test run: started when the first journey asks. Its driver ends, and ends
/// it, when the JVM no longer speaks to it. It is Debian's, nothing is downloaded.
public final class Chromium {

    /// The one without windows is what there is to see, and lighter.
    private static final Path PROGRAM =
            Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                    .map(Path::of)
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(Path.of("/usr/bin/chromium"));

    private static final Map<String, Deque<Page>> LEFT = new HashMap<>();

    private Chromium() {}

    /// One that such a reader has in their hands, and nobody had before, as far as they can see.
    static Page open(Reader reader, String base) {
        var left = LEFT.getOrDefault(reader + base, new ArrayDeque<>()).poll();
        return left != null ? left : open(reader.options().setBaseURL(base)).newPage();
    }

    /// Starting one costs as much as five pages in it.
    static void leave(Page page, Reader reader, String base) {
        try {
            page.unrouteAll();
            page.navigate(base + "/robots.txt");
            page.evaluate("localStorage.clear(); sessionStorage.clear()");
            page.context().clearCookies();
            LEFT.computeIfAbsent(reader + base, _ -> new ArrayDeque<>()).add(page);
        } catch (PlaywrightException e) {
            page.context().close();
        }
    }

    /// For whoever has no place behind it.
    public static BrowserContext open(Browser.NewContextOptions options) {
        assumeTrue(Files.exists(PROGRAM), "no chromium here: this was not tried in a browser");
        return Holder.BROWSER.newContext(options);
    }

    private static final class Holder {

        static final Browser BROWSER = start();

        private static Browser start() {
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(PROGRAM)
                                    .setArgs(
                                            List.of(
                                                    "--no-sandbox",
                                                    "--disable-gpu",
                                                    "--disable-quic",
                                                    "--no-first-run",
                                                    "--disable-background-networking",
                                                    "--disable-component-update",
                                                    "--disable-sync",
                                                    // What is drawn needs no process of its
                                                    // own: a sixth of what pages cost.
                                                    "--in-process-gpu",
                                                    // No page here is open long enough for code
                                                    // to be worth optimising: a third of its time.
                                                    "--js-flags=--no-turbofan --no-maglev")));
        }
    }
}
