package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.people.Hat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() throws IOException {
        var seen = routes.all().stream().map(this::line).toList();
        Files.write(SEEN, seen);

        assertThat(seen).as("see target/routes.txt").containsExactlyElementsOf(expected());
    }

    private static List<String> expected() throws IOException {
        try (var table = RouteTests.class.getResourceAsStream("/routes.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .toList();
        }
    }

    private String line(Routes.Route route) {
        var shared = world.place();
        // What one of them did must not be in the way of the next.
        Supplier<World.Place> place = route.reads() ? () -> shared : world::place;
        var others = place.get();
        var own = place.get();
        return "%-7s%-42s%-9s%-9s%-9s%-9s%s"
                .formatted(
                        route.method(),
                        route.pattern(),
                        said(route, world.ask(route, others)),
                        said(route, world.ask(route, others, world.person().cookie())),
                        said(route, world.ask(route, own, own.author().cookie())),
                        said(route, world.ask(route, others, world.person(Hat.STAFF).cookie())),
                        said(
                                route,
                                world.ask(route, place.get(), world.person(Hat.LEAD).cookie())));
    }

    private static String said(Routes.Route route, MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        var to = String.valueOf(answer.getResponse().getHeader("Location"));
        if (status >= 500 || status == 400 || status == 429) {
            throw new AssertionError(route + " answered " + status);
        }
        return switch (status) {
            case 401 -> "token";
            case 403 -> "no";
            case 404, 410 -> "none";
            case 303 -> to.startsWith("/sign-in?back") ? "in" : "yes";
            default -> "yes";
        };
    }

    @Test
    void theTableNamesNoRouteTwice() throws IOException {
        var names = expected().stream().map(it -> Arrays.asList(it.split("\\s+")).subList(0, 2));

        assertThat(names.toList()).doesNotHaveDuplicates();
    }
}
