package folkmoot.transparency.page;

import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.transparency.roll.Enrolling;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was published, for programs (docs/log-format.md). Whoever keeps a list asks whether it is
/// still the same: what is in it may be taken back.
@Controller
class RollController {

    private final Listing listing;

    RollController(Listing listing) {
        this.listing = listing;
    }

    @GetMapping("/log/roll/{index}")
    ResponseEntity<byte[]> list(@PathVariable long index) {
        return answer(new MediaType("application", "jsonl"), listing.list(index));
    }

    @GetMapping("/log/words/{folder}/{id}")
    ResponseEntity<byte[]> words(@PathVariable String folder, @PathVariable String id) {
        return answer(
                MediaType.APPLICATION_JSON, listing.words("/" + folder + "/" + id, parse(id)));
    }

    private static UUID parse(String id) {
        try {
            return Ids.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotThere(id);
        }
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag('"' + Enrolling.hash(body) + '"')
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
