package folkmoot.media.picture;

import folkmoot.media.Onlookers;
import folkmoot.media.Owners;
import folkmoot.media.PictureId;
import folkmoot.site.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves pictures.
///
/// Ids cannot be guessed (74 random bits), but that alone does not protect: whoever saw a post that
/// is held afterwards knows the addresses of its pictures. So what is not public is served to its
/// owner alone, and to those who decide about it, and kept by no cache.
@Controller
class MediaController {

    // Should a decoder ever let a page through, a browser treats it as one without any right.
    private static final String NO_RIGHTS = "default-src 'none'; sandbox";

    private static final CacheControl FOR_ALL =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_ONE = CacheControl.noStore();

    private final PictureRows rows;
    private final Shelf shelf;
    private final Owners owners;
    private final ObjectProvider<Onlookers> onlookers;

    MediaController(
            PictureRows rows, Shelf shelf, Owners owners, ObjectProvider<Onlookers> onlookers) {
        this.rows = rows;
        this.shelf = shelf;
        this.owners = owners;
        this.onlookers = onlookers;
    }

    @GetMapping("/media/{id}/{edge:320|960|1920}")
    ResponseEntity<Resource> print(
            @PathVariable PictureId id, @PathVariable int edge, HttpServletRequest request) {
        var file = rows.file(id, edge);
        if (file == null || !file.open() && !isFor(owners.behind(request), id, file)) {
            throw new NotThere(id);
        }
        var place = shelf.at(file.sha256());
        if (!Files.exists(place)) {
            throw new NotThere(place);
        }
        return ResponseEntity.ok()
                .cacheControl(file.open() ? FOR_ALL : FOR_ONE)
                .eTag(file.sha256())
                .contentType(MediaType.parseMediaType(file.type()))
                .header("Content-Security-Policy", NO_RIGHTS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(new FileSystemResource(place));
    }

    private boolean isFor(@Nullable UUID reader, PictureId id, PictureRows.File file) {
        return reader != null
                && (file.owner().equals(reader)
                        || onlookers.stream().anyMatch(it -> it.decides(reader, id)));
    }
}
