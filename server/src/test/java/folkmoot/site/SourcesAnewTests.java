package folkmoot.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;

/// What `dev` is for: templates and styles as they are in the sources now.
class SourcesAnewTests {

    private static final Path TEMPLATE = Path.of("site", "pause.jte");

    @TempDir Path folder;

    @AfterEach
    void asItWas() {
        // Where the sources are is known to the whole process.
        var _ = new Assets("");
    }

    @Test
    void aTemplateThatChangedIsDrawnAsItIsNow() throws IOException {
        var source = Files.readString(Path.of("src/main/jte").resolve(TEMPLATE));
        write(TEMPLATE, source);
        var html = new Drawing().templates(folder.toString());
        assertThat(html.sitePause("Soon.").render()).contains("<p><span>Soon.");

        write(TEMPLATE, source.replace("<p>", "<p>Anew: "));

        assertThat(html.sitePause("Soon.").render()).contains("<p>Anew: <span>Soon.");
    }

    @Test
    void aStyleThatChangedIsServedAsItIsNow() throws IOException {
        var assets = new Assets(folder.toString());
        write(Path.of("app.css"), "@import \"css/bell.css\";");
        write(Path.of("css", "bell.css"), ".bell { color: brass }");
        assertThat(Assets.asset("app.css")).isEqualTo("/assets/dev/app.css");
        assertThat(sheet(assets)).contains("brass");

        write(Path.of("css", "bell.css"), ".bell { color: silver }");

        assertThat(sheet(assets)).contains("silver");
        assertThat(assets.file("dev", "/app.css").getHeaders().getFirst(HttpHeaders.CACHE_CONTROL))
                .isEqualTo("no-store");
    }

    private static String sheet(Assets assets) {
        return new String(assets.file("dev", "/app.css").getBody(), StandardCharsets.UTF_8);
    }

    // A clock that counts whole seconds has to notice, too.
    private void write(Path name, String text) throws IOException {
        var file = folder.resolve(name);
        var later = Files.exists(file) ? 2 : 0;
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(later)));
    }
}
