package folkmoot.transparency.page;

import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.transparency.Rulebook;
import folkmoot.transparency.checkpoint.Signing;
import folkmoot.transparency.leaf.Tree;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tlog.Malformed;
import tlog.tile.Tile;

/// The log for programs (docs/log-format.md).
@Controller
class TileController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Showing showing;
    private final Tree tree;
    private final Signing signing;
    private final Rulebook rules;

    TileController(Showing showing, Tree tree, Signing signing, Rulebook rules) {
        this.showing = showing;
        this.tree = tree;
        this.signing = signing;
        this.rules = rules;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return answer(TEXT, "max-age=5", showing.signed().note().bytes());
    }

    @GetMapping("/log/key")
    ResponseEntity<byte[]> key() {
        return answer(TEXT, "max-age=300", bytes(signing.key() + "\n"));
    }

    /// Nothing is served that no checkpoint covers: it could still be taken back.
    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        var tile = parse("tile" + path);
        var there = Tile.hashes(tile.level(), showing.signed().size());
        if (tile.index() > there / Tile.FULL || tile.index() * Tile.FULL + tile.width() > there) {
            throw new NotThere(path);
        }
        var bytes = tree.read(tile).orElseThrow(() -> new NotThere(path));
        return answer(MediaType.APPLICATION_OCTET_STREAM, FOR_EVER, bytes);
    }

    @GetMapping("/log/tombstones.jsonl")
    ResponseEntity<byte[]> restricted(@RequestParam(defaultValue = "-1") long after) {
        return answer(
                new MediaType("application", "jsonl"),
                "no-cache",
                bytes(showing.restricted(after)));
    }

    @GetMapping("/log/ballots.jsonl")
    ResponseEntity<byte[]> ballots(@RequestParam(defaultValue = "-1") long after) {
        return answer(
                new MediaType("application", "jsonl"), "no-cache", bytes(showing.ballots(after)));
    }

    /// With openings for the person concerned alone, so it is no cache's business.
    @GetMapping("/log/receipts/{index}")
    ResponseEntity<byte[]> receipt(@PathVariable long index, Frame frame) {
        var reader = frame.reader();
        var receipt = showing.receipt(index, reader == null ? null : reader.id());
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"entry-%d.tlog-proof\"".formatted(index))
                .body(bytes(receipt));
    }

    /// The bytes that the hash of a rule is made of.
    @GetMapping("/log/rules/{id}/{version}")
    ResponseEntity<byte[]> rule(@PathVariable String id, @PathVariable int version) {
        var rule = rules.version(id, version);
        if (rule == null) {
            throw new NotThere(id);
        }
        return answer(MediaType.APPLICATION_JSON, "max-age=300", bytes(rule.canonical()));
    }

    private static Tile parse(String path) {
        try {
            return Tile.parse(path);
        } catch (Malformed e) {
            throw new NotThere(path);
        }
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String cache, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .body(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
