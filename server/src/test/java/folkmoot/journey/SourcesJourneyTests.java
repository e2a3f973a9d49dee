package folkmoot.journey;

import static folkmoot.site.Texts.say;

import folkmoot.listening.Neighbour;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Staff look at places to listen to, as readers of every kind see them.
class SourcesJourneyTests extends Journey {

    private final String blog = "Hill riders " + System.nanoTime();
    private Neighbour other;

    @BeforeEach
    void aBlog() throws IOException {
        other = new Neighbour();
        other.on(
                "/",
                "text/html",
                "<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>");
        other.on(
                "/feed",
                "application/rss+xml",
                """
                <rss version="2.0"><channel><title>%1$s</title><language>en</language>
                <item><guid isPermaLink="false">1</guid><title>Brakes that sing</title><link>https://hill.example/1</link>
                  <author>ola@hill.example (Ola)</author><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>
                  <description>&lt;p&gt;They squeal as soon as it rains, &lt;em&gt;%1$s&lt;/em&gt; hears it.&lt;/p&gt;</description></item>
                <item><guid isPermaLink="false">2</guid><title>Two weeks late</title><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate>
                  <description>Delivery of the %1$s bell came two weeks late, and nobody told me.</description></item>
                </channel></rss>
                """
                        .formatted(blog));
    }

    @AfterEach
    void gone() {
        other.close();
    }

    @Test
    void nothingKeepsPeopleOut() {
        var bert = visit(Reader.DESK, cast.bert());
        bert.go("/listening/sources/new?kind=feed");
        bert.fill("setting-address", other.url("/feed"));
        bert.part(".form__acts .button--accent").click();
        bert.sees(say("listening.source.visits"));
        var one = bert.place();
        bert.waitsFor(one, "2 new mentions", Duration.ofSeconds(15));
        bert.sees("2 new mentions");
        other.on("/feed", it -> Neighbour.say(it, 503, ""));
        bert.press(say("listening.source.now"));
        bert.waitsFor(one, "(503)", Duration.ofSeconds(15));
        bert.sees("(503)");
        var pages = new LinkedHashMap<String, Integer>(Map.of("/listening/sources/new", 200));
        pages.put("/listening/sources/new?kind=mastodon", 200);
        pages.put("/listening/sources/new?kind=mailbox", 200);
        pages.put(one, 200);
        pages.put("/listening/sources", 200);
        eyes.check(bert, pages);
    }
}
