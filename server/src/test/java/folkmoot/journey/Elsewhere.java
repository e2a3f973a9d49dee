package folkmoot.journey;

import com.sun.net.httpserver.HttpExchange;
import folkmoot.listening.Neighbour;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// A forum and a blog that are not ours, on loopback, and what eight weeks long was said there;
/// each with a feed.
final class Elsewhere implements AutoCloseable {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS = 56;
    private static final int A_DAY = 8;
    private static final int WHO_ASK = 60;
    private static final List<String> WHO =
            List.of("Ola", "Ines", "Jo", "Kim", "Ravi", "Mona", "Piet", "Uma", "Leo", "Zoe");
    private static final List<String> WHAT =
            List.of(
                    "The saddle",
                    "My bell",
                    "The rear lamp",
                    "That blue frame",
                    "The hub gear",
                    "The left pedal",
                    "My stand",
                    "The basket",
                    "The chain guard",
                    "The grips");
    private static final List<String> HOW =
            List.of(
                    "is comfortable even on long days.",
                    "came loose after a few weeks.",
                    "looks better than in the pictures.",
                    "makes a strange sound in winter.",
                    "was cheaper than I had thought.",
                    "works as well as on the first day.",
                    "is hard to clean, I find.",
                    "took two of us to fit.");
    private static final List<String> MORE =
            List.of(
                    "The path along the river is dry again.",
                    "My neighbour rides the older one.",
                    "Tomorrow I am off to the coast.",
                    "The shop at the corner was kind to me.",
                    "Photos follow when the sun is out.",
                    "Second winter with it now.");
    private static final List<String> ASKED =
            List.of(
                    "Where can I mount a %s?",
                    "No %s fits on this rack.",
                    "I wish you had a %s for it.",
                    "Please sell a %s for the %s!",
                    "We need a %s before spring.",
                    "Why is there no %s at all?");

    private static final List<String> FOR =
            List.of(
                    "Our twins are two years old now.",
                    "My sister asks every week.",
                    "The kindergarten is uphill, you see.",
                    "Grandpa would come along then.",
                    "We sold the car in June.",
                    "Others had that ten years ago.",
                    "I would pay a lot.",
                    "Rain or shine, every morning.",
                    "The old one hangs in the cellar.",
                    "It is for our Sunday trips.");

    private record Said(String by, Instant at, String text) {}

    private final Neighbour places = new Neighbour();
    private final Instant now = Instant.now();
    private final Random chance = new Random(1);
    private final List<Said> forum = new ArrayList<>();
    private final List<Said> blog = new ArrayList<>();
    private final String name;
    private final String wish;
    private final String product;

    /// Where nobody speaks of what they will wish for, some of them for that product, but for two
    /// who complain.
    Elsewhere(String name, String wish, String product) throws IOException {
        this.name = name;
        this.wish = wish;
        this.product = product;
        for (var it : List.of(forum, blog)) {
            for (var ago = DAYS; ago > 0; ago--) {
                day(it, now.minus(DAY.multipliedBy(ago)));
            }
        }
        early(forum, 9, "The %s of my neighbour broke in two. I am very angry!");
        early(blog, 12, "My %s is loose again. Very annoying!");
        places.on(
                "/",
                "text/html",
                "<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>");
        places.on("/feed", it -> serve(it, "Forum", forum));
        places.on("/blog", it -> serve(it, "Blog", blog));
    }

    String url(String path) {
        return places.url(path);
    }

    private void day(List<Said> place, Instant from) {
        for (var i = 0; i < A_DAY; i++) {
            var text = one(WHAT) + " " + one(HOW) + (chance.nextBoolean() ? " " + one(MORE) : "");
            place.add(new Said(one(WHO), within(from, DAY.minusHours(2)), text));
        }
    }

    private void early(List<Said> place, int ago, String text) {
        place.add(new Said(one(WHO), now.minus(DAY.multipliedBy(ago)), text.formatted(wish)));
    }

    /// Of a sudden, and in both places, many wish for the same. What was said in the last ten
    /// minutes is not counted yet, and before an hour is over it is looked at every five minutes.
    void burst() {
        var until = until();
        for (var i = 0; i < WHO_ASK; i++) {
            var place = i % 2 == 0 ? forum : blog;
            var words = ASKED.get(i % ASKED.size()).formatted(wish, product);
            var asked = words + " " + FOR.get(i / 6);
            var at = Instant.ofEpochSecond(until - 1 - i);
            place.add(new Said(one(WHO) + i, at, asked));
        }
    }

    private long until() {
        var five = Duration.ofMinutes(5).toSeconds();
        return now.minus(Duration.ofMinutes(11)).getEpochSecond() / five * five;
    }

    /// The Monday of the week of which all of that is.
    LocalDate week() {
        return LocalDate.ofInstant(Instant.ofEpochSecond(until() - 1), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Instant within(Instant from, Duration length) {
        return from.plusSeconds(chance.nextInt((int) length.toSeconds()));
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private void serve(HttpExchange exchange, String place, List<Said> said) throws IOException {
        var items = new StringBuilder();
        said.stream()
                .sorted(Comparator.comparing(Said::at).reversed())
                .map(it -> item(place, it))
                .forEach(items::append);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        Neighbour.say(
                exchange,
                200,
                """
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>%s of the %s</title><language>en</language>
                %s</channel></rss>
                """
                        .formatted(place, name, items));
    }

    private static String item(String place, Said it) {
        var at = it.at().atOffset(ZoneOffset.UTC).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        var id = place + it.by() + it.at().getEpochSecond();
        return """
        <item><guid isPermaLink="false">%s</guid><link>https://hill.example/%s</link><dc:creator>%s</dc:creator>
        <pubDate>%s</pubDate><description>%s</description></item>
        """
                .formatted(id, id, it.by(), at, it.text());
    }

    @Override
    public void close() {
        places.close();
    }
}
