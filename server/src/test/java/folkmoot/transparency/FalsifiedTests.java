package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.reviews.Bench;
import folkmoot.site.Ids;
import folkmoot.site.Now;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.entry.Entry;
import tlog.entry.Minute;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.tile.Growth;
import tlog.tile.Tile;

/// The verifier, which trusts the server in nothing, finds what somebody did to the database behind
/// its back.
class FalsifiedTests {

    private static final String SPAM = "Best casino, click here: https://bit.ly/x ";

    private static final int FORK = 14;
    private static final int ENTRY = 16;
    private static final int HOLD = 34;
    private static final int TIME = 36;

    @TempDir Path folder;

    @Test
    void aSoundLogIsFoundSoundAndAnEntryRewrittenIsFound() throws Exception {
        try (var place = Place.opened(folder.resolve("place"))) {
            var state = folder.resolve("state").toString();
            hold(place, Instant.now());
            place.sign();
            var key = place.key("log").verifier().toString();

            assertThat(place.verify("--key", key, "--state", state)).as(place.said).isZero();
            assertThat(place.said).contains("witnesses   0");

            hold(place, Instant.now());
            place.get(Cast.class).bert();
            place.get(Members.class).grant(place.get(Cast.class).ann().id(), Hat.EXPERT, null);
            place.sign();
            assertThat(place.verify("--state", state)).as(place.said).isZero();
            var receipt = folder.resolve("entry.tlog-proof");
            try (var in = URI.create(place.url + "/log/receipts/2").toURL().openStream()) {
                Files.write(receipt, in.readAllBytes());
            }
            assertThat(place.verify("--receipt", receipt.toString())).as(place.said).isZero();

            place.falsify(
                    "transparency.leaf",
                    """
                    UPDATE transparency.leaf
                    SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'COMMUNITY_RULE', 'SAFETY'), 'UTF8')
                    WHERE act = 'hold'
                    """);
            assertThat(place.verify()).as(place.said).isEqualTo(ENTRY);
        }
    }

    @Test
    void aReviewDeletedWhileItWasHeldIsMissed() throws Exception {
        try (var place = Place.opened(folder.resolve("place"))) {
            var review = hold(place, Instant.now().minus(Duration.ofHours(25)));
            place.sign();
            place.sql()
                    .sql("DELETE FROM moderation.decision WHERE object = ?")
                    .param(review)
                    .update();

            assertThat(place.verify()).as(place.said).isEqualTo(HOLD);
        }
    }

    @Test
    void aDecisionBackdatedBySomebodyWhoHasEvenTheKeyIsFound() throws Exception {
        try (var place = Place.opened(folder.resolve("place"))) {
            var state = folder.resolve("state").toString();
            hold(place, Instant.now());
            place.sign();
            assertThat(place.verify("--state", state)).as(place.said).isZero();

            backdate(place);

            assertThat(place.verify()).as(place.said).isEqualTo(TIME);
            assertThat(place.verify("--state", state)).as(place.said).isEqualTo(FORK);
        }
    }

    // Writes the last entry anew as if it had been made an hour before, all hashes and the
    // signature with it.
    private static void backdate(Place place) throws Exception {
        var entries =
                new ArrayList<>(
                        place.sql()
                                .sql("SELECT bytes FROM transparency.leaf ORDER BY index")
                                .query(byte[].class)
                                .list());
        var last = entries.removeLast();
        var it = Entry.parse(last);
        var earlier = new Minute(it.t().sinceEpoch() - 60);
        entries.add(
                new Entry(
                                earlier,
                                it.act(),
                                it.obj(),
                                it.subj(),
                                it.by(),
                                it.rule(),
                                it.ground(),
                                it.dsa(),
                                it.why(),
                                it.prev(),
                                it.until(),
                                it.provision(),
                                it.detail())
                        .bytes());
        var grown = Growth.of(_ -> Optional.empty(), 0, entries);
        place.falsify(
                "transparency.leaf",
                "UPDATE transparency.leaf SET bytes = decode('%s', 'hex') WHERE index = %d"
                        .formatted(hex(entries.getLast()), entries.size() - 1));
        for (var tile : grown.written()) {
            if (tile.tile().level() != Tile.ENTRIES) {
                place.falsify(
                        "transparency.tile",
                        "UPDATE transparency.tile SET bytes = decode('%s', 'hex') WHERE level = %d AND index = %d"
                                .formatted(
                                        hex(tile.bytes()),
                                        tile.tile().level(),
                                        tile.tile().index()));
            }
        }
        var key = place.key("log");
        var text = new Checkpoint(key.verifier().name().name(), grown.size(), grown.root()).text();
        place.falsify(
                "transparency.checkpoint",
                "UPDATE transparency.checkpoint SET note = convert_from(decode('%s', 'hex'), 'UTF8')"
                        .formatted(hex(Note.sign(text, key).bytes())));
        place.shut();
        place.open();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static UUID hold(Place place, Instant at) {
        var id = Ids.next();
        var author = place.get(Bench.class).writer();
        var deed =
                new Deed(
                        author,
                        Deed.Verb.POST,
                        "review",
                        id,
                        SPAM + System.nanoTime(),
                        Scene.of("reviews"));
        Now.at(
                at,
                () ->
                        place.get(TransactionTemplate.class)
                                .executeWithoutResult(
                                        _ -> place.get(Moderation.class).judge(deed)));
        return id;
    }
}
