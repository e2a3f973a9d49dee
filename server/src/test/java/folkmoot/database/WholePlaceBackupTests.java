package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.Folkmoot;
import folkmoot.FolkmootTest;
import folkmoot.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// The product's own tables, whatever they have become since this was written.
@FolkmootTest
class WholePlaceBackupTests {

    /// What the product does on its own while a test looks.
    private static final List<String> RESTLESS = List.of("events.", "mail.", "sequences");

    private static final Migrations MIGRATIONS = new Migrations(modules());

    @Autowired Cast cast;
    @Autowired Environment environment;

    @TempDir Path temporary;

    // As ModularityTests holds it against the classes.
    private static List<String> modules() {
        var list =
                Folkmoot.class.getResourceAsStream(
                        "/META-INF/spring-modulith/application-modules.json");
        return List.copyOf(JsonMapper.shared().readTree(list).propertyNames());
    }

    @Test
    void theProductComesBackAndStarts() throws Exception {
        cast.ann();
        cast.cleo();
        var file = temporary.resolve("place.zip");
        try (var to = TestDatabase.fresh()) {
            Map<String, String> seen;
            try (var place = Place.external(ours(), temporary.resolve("old"))) {
                place.folder().secret("invitations");
                seen = backup(place, file);
            }

            new Restore(file, MIGRATIONS, _ -> {}).into(temporary.resolve("new"), to.address());

            try (var place = Place.external(to, temporary.resolve("new"))) {
                assertThat(calm(Place.look(place))).isEqualTo(seen);
                assertThat(seen.get("people.person")).doesNotStartWith("0 rows");
            }
            start(to);
        }
    }

    // The place works on: what was looked at has to be what was backed up.
    private static Map<String, String> backup(Database place, Path file) throws Exception {
        while (true) {
            var before = calm(Place.look(place));
            new Backup(place, _ -> {}).to(file);
            if (calm(Place.look(place)).equals(before)) {
                return before;
            }
            Files.delete(file);
        }
    }

    /// With its own migrations, which find everything done.
    private static void start(TestDatabase database) {
        var application =
                new SpringApplicationBuilder(Folkmoot.class).web(WebApplicationType.SERVLET);
        try (var context =
                application.run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password())) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    private TestDatabase ours() {
        var url = environment.getRequiredProperty("spring.datasource.url");
        return new TestDatabase(
                url.substring(url.lastIndexOf('/') + 1),
                url,
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    private static Map<String, String> calm(Map<String, String> seen) {
        seen.keySet().removeIf(it -> RESTLESS.stream().anyMatch(it::startsWith));
        return seen;
    }
}
