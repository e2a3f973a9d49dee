package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.people.Hat;
import folkmoot.reviews.Read;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who may do what: every route, asked by everybody, for what one author has written, or for a
/// thing of its own. A route that is not in `src/test/resources/routes.txt` fails here until
/// somebody has said who may.
@FolkmootTest
class RouteTests {

    private static final Path SEEN = Path.of("target/routes.txt");
    private static final Pattern ACCOUNT = Pattern.compile("/(settings|sessions|sign)");
    private static final Pattern COLUMNS =
            Pattern.compile("\\S+\\s+\\S+(\\s+(yes|in|no|none|token)\\b){6}");

    @Autowired Routes routes;
    @Autowired World world;
    @Autowired Things things;
    @Autowired Cases cases;
    @Autowired MockMvcTester browser;

    private final Map<List<Hat>, World.Person> people = new HashMap<>();
    private World.Place others;
    private World.Place own;

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() throws IOException {
        others = world.place();
        own = world.place();
        var seen = routes.all().stream().map(this::line).toList();
        Files.write(SEEN, seen);

        assertThat(seen).as("see target/routes.txt").containsExactlyElementsOf(expected());
    }

    static List<String> expected() throws IOException {
        return table().stream().map(it -> it.substring(0, end(it))).toList();
    }

    // Where the last hat's column ends, and a test may be named.
    private static int end(String line) {
        var columns = COLUMNS.matcher(line);
        return columns.lookingAt() ? columns.end() : line.length();
    }

    private static List<String> table() throws IOException {
        try (var table = RouteTests.class.getResourceAsStream("/routes.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .toList();
        }
    }

    private String line(Routes.Route route) {
        return "%-7s%-42s%-9s%-9s%-9s%-9s%-9s%s"
                .formatted(
                        route.method(),
                        route.pattern(),
                        said(route),
                        somebody(route),
                        ofTheirOwn(route),
                        somebody(route, Hat.STAFF),
                        somebody(route, Hat.LEAD),
                        somebody(route, Hat.MODERATOR));
    }

    private String somebody(Routes.Route route, Hat... hats) {
        var wears = List.of(hats);
        var said = said(route, people.computeIfAbsent(wears, _ -> world.person(hats)).cookie());
        // What somebody did to their own account is in the way of what they do next.
        if (did(route, said) && ACCOUNT.matcher(route.pattern()).lookingAt()) {
            people.remove(wears);
        }
        return said;
    }

    private String said(Routes.Route route, Cookie... who) {
        var said = said(route, world.ask(route, others, things.of(route), who));
        // Where the address names nothing of it, it is as it was.
        if (isSpent(route, said) && route.pattern().contains("{")) {
            others = world.place();
        }
        return said;
    }

    private String ofTheirOwn(Routes.Route route) {
        var thing = things.of(route);
        var author = thing == null ? own.author() : thing.whose();
        var said = said(route, world.ask(route, own, thing, author.cookie()));
        if (isSpent(route, said)) {
            own = world.place();
        }
        return said;
    }

    // What one of them did must not be in the way of the next; who was refused did nothing.
    private boolean isSpent(Routes.Route route, String said) {
        return did(route, said) && !things.spend(route);
    }

    private static boolean did(Routes.Route route, String said) {
        return !route.reads() && said.equals("yes");
    }

    private static String said(Routes.Route route, MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        var to = String.valueOf(answer.getResponse().getHeader("Location"));
        if (status >= 500 || status == 400 || status == 429) {
            throw new AssertionError(route + " answered " + status);
        }
        if (route.reads() && status == 200 && isPage(answer)) {
            assertThat(LookedAt.isExcused(route.pattern())).as(route + " draws a page").isFalse();
        }
        return switch (status) {
            case 401 -> "token";
            case 403 -> "no";
            case 404, 410 -> "none";
            case 303 -> to.startsWith("/sign-in?back") ? "in" : "yes";
            default -> "yes";
        };
    }

    private static boolean isPage(MvcTestResult answer) {
        var type = answer.getResponse().getContentType();
        return type != null && type.startsWith("text/html");
    }

    @Test
    void whatARuleHoldsStandsOnNoPageButItsAuthors() {
        var place = world.place();
        var held = cases.hold(place);
        var there = Map.of("what", "/posts/" + place.review());
        var asked = new Things.Thing(Map.of(), there, place.author());
        var readers = new ArrayList<Cookie[]>();
        readers.add(new Cookie[] {});
        for (var hats : new Hat[][] {{}, {Hat.STAFF}, {Hat.LEAD}, {Hat.MODERATOR}}) {
            readers.add(new Cookie[] {world.person(hats).cookie()});
        }

        var drawn = new HashSet<String>();
        for (var route : routes.all().stream().filter(Routes.Route::reads).toList()) {
            for (var reader : readers) {
                var answer = world.ask(route, place, asked, reader);
                assertThat(Read.body(answer)).as(route.toString()).doesNotContain(held.words());
                if (answer.getResponse().getStatus() == 200) {
                    drawn.add(route.pattern());
                }
            }
        }
        assertThat(drawn)
                .contains("/", "/feed.atom", "/search", "/moderation", "/people/{handle}")
                .contains("/products/{slug}", "/products/{slug}/feed.atom", "/log", "/unanswered");
        var moderators = readers.removeLast();
        for (var decision : held.decisions()) {
            var path = "/decisions/" + decision;
            assertThat(Read.get(browser, path, moderators)).hasStatusOk();
            for (var reader : readers) {
                assertThat(Read.get(browser, path, reader).getResponse().getStatus())
                        .isIn(303, 404);
            }
        }
        for (var words : held.words()) {
            var search = "/search?q=" + words.replaceAll("[ ,]+", "+");
            for (var reader : readers) {
                assertThat(Read.page(browser, search, reader).select(".hit")).isEmpty();
            }
        }
        var own = Read.text(browser, "/posts/" + place.review(), place.author().cookie());
        assertThat(own).as("who looks for it finds it").contains(held.words().getFirst());
    }

    @Test
    void theTableNamesNoRouteTwice() throws IOException {
        var names = expected().stream().map(it -> words(it).subList(0, 2));

        assertThat(names.toList()).doesNotHaveDuplicates();
    }

    @Test
    void whereTheWalkSeesNobodyDoItATestIsNamedThatDoes() throws IOException {
        for (var line : table()) {
            var beside = line.substring(end(line)).strip();
            if (beside.isEmpty()) {
                assertThat(words(line)).as(line).containsAnyOf("yes", "token");
            } else {
                assertThat(source(beside)).as(line).contains(words(line).get(1).split("\\{")[0]);
            }
        }
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split("\\s+"));
    }

    private static String source(String test) throws IOException {
        try (var all = Files.walk(Path.of("src/test/java"))) {
            var named = all.filter(it -> it.endsWith(test + ".java")).findFirst();
            return named.isEmpty() ? "no such test" : Files.readString(named.get());
        }
    }
}
