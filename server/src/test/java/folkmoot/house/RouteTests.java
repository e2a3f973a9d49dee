package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.people.Hat;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who may do what: every route, asked by everybody, for what one author has written. A route that
/// is not in `src/test/resources/routes.txt` fails here until somebody has said who may.
@FolkmootTest
class RouteTests {

    private static final Path SEEN = Path.of("target/routes.txt");

    @Autowired Routes routes;
    @Autowired World world;

    private final Map<List<Hat>, World.Person> people = new HashMap<>();
    private World.Place others;
    private World.Place own;

    @BeforeEach
    void twoPlaces() {
        others = world.place();
        own = world.place();
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() throws IOException {
        var seen = routes.all().stream().map(this::line).toList();
        Files.write(SEEN, seen);

        assertThat(seen).as("see target/routes.txt").containsExactlyElementsOf(expected());
    }

    static List<String> expected() throws IOException {
        try (var table = RouteTests.class.getResourceAsStream("/routes.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .toList();
        }
    }

    private String line(Routes.Route route) {
        return "%-7s%-42s%-9s%-9s%-9s%-9s%s"
                .formatted(
                        route.method(),
                        route.pattern(),
                        said(route),
                        somebody(route),
                        ofTheirOwn(route),
                        somebody(route, Hat.STAFF),
                        somebody(route, Hat.LEAD));
    }

    private String somebody(Routes.Route route, Hat... hats) {
        var wears = List.of(hats);
        var said = said(route, people.computeIfAbsent(wears, _ -> world.person(hats)).cookie());
        if (did(route, said)) {
            people.remove(wears);
        }
        return said;
    }

    private String said(Routes.Route route, Cookie... who) {
        var said = said(route, world.ask(route, others, who));
        others = after(route, said, others);
        return said;
    }

    private String ofTheirOwn(Routes.Route route) {
        var said = said(route, world.ask(route, own, own.author().cookie()));
        own = after(route, said, own);
        return said;
    }

    // What one of them did must not be in the way of the next; who was refused did nothing.
    private World.Place after(Routes.Route route, String said, World.Place place) {
        return did(route, said) ? world.place() : place;
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
    void theTableNamesNoRouteTwice() throws IOException {
        var names = expected().stream().map(it -> Arrays.asList(it.split("\\s+")).subList(0, 2));

        assertThat(names.toList()).doesNotHaveDuplicates();
    }
}
