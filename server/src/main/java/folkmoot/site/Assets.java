package folkmoot.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Style sheets, scripts and icons under names that carry their hash, so that browsers keep them
/// for a year. All files of `static/css` are one sheet, in the order of their names' layers: first
/// views fetch one file.
@Controller
public class Assets {

    private static final String HTMX =
            "classpath:META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";
    private static final Pattern IMPORT = Pattern.compile("@import \"([\\w/.-]+)\";");
    private static volatile Path folder = Path.of("");
    private static final PathMatchingResourcePatternResolver FILES =
            new PathMatchingResourcePatternResolver();

    Assets(@Value("${folkmoot.static:}") String source) {
        folder = Path.of(source);
    }

    /// The address of a file below `static/`: `asset("app.css")`, `asset("js/draft.js")`. One hash
    /// over all of them, so that a script may import its neighbour by a relative address.
    public static String asset(String name) {
        return "/assets/" + (reloads() ? "dev" : Release.HASH) + "/" + name;
    }

    @GetMapping("/assets/{hash}/{*name}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name) {
        var file = name.substring(1);
        if (file.contains("..") || !at(file).exists()) {
            throw new NotThere(file);
        }
        return ResponseEntity.ok()
                .cacheControl(
                        reloads()
                                ? CacheControl.noStore()
                                : CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable())
                .contentType(
                        MediaTypeFactory.getMediaType(file)
                                .orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(bytes(file));
    }

    private static boolean reloads() {
        return !folder.toString().isEmpty();
    }

    private static byte[] bytes(String name) {
        try {
            return name.equals("app.css") ? sheet() : at(name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // app.css lists the sheets in their order; browsers get them as one file.
    private static byte[] sheet() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var line : at("app.css").getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
            var sheet = IMPORT.matcher(line);
            all.writeBytes(
                    sheet.matches()
                            ? at(sheet.group(1)).getContentAsByteArray()
                            : line.getBytes(StandardCharsets.UTF_8));
            all.write('\n');
        }
        return all.toByteArray();
    }

    private static Resource at(String name) {
        var file = folder.resolve(name);
        return reloads() && Files.exists(file)
                ? FILES.getResource("file:" + file.toAbsolutePath())
                : FILES.getResource(name.equals("htmx.min.js") ? HTMX : "classpath:static/" + name);
    }

    /// Read once, when the first page asks.
    private static final class Release {

        private static final String HASH = hash();

        private static String hash() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                for (var file : FILES.getResources("classpath*:static/**/*.*")) {
                    digest.update(file.getContentAsByteArray());
                }
                return HexFormat.of().formatHex(digest.digest(), 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
