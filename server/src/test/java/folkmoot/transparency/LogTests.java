package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.decision.Patience;
import folkmoot.people.account.Erasing;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.transparency.checkpoint.Signing;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.entry.Entry;
import tlog.feed.Tombstone;
import tlog.receipt.Enclosure;
import tlog.receipt.Receipt;

/// What is done to people is in the log, which everybody can read, and whose they are nobody can.
@FolkmootTest
class LogTests {

    private static final String SPAM = "Best casino, click here: https://bit.ly/x ";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Conversation conversation;
    @Autowired Signing signing;
    @Autowired Patience patience;
    @Autowired Erasing erasing;
    @Autowired Log log;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    @Test
    void aHeldCommentIsInTheLogAndItsReceiptProvesIt() {
        var comment = held(cast.somebody());

        var index = leaf(comment, "hold");
        var receipt = receipt(index);
        var enclosed = Enclosure.of(receipt);
        assertThat(receipt.proves(enclosed.entry())).isTrue();
        assertThat(receipt.note().signedBy(List.of(signing.key()))).hasSize(1);
        assertThat(enclosed.openings()).as("nobody else's business").isEmpty();
        var entry = Entry.parse(enclosed.entry());
        assertThat(entry.act()).isEqualTo(tlog.entry.Act.HOLD);
        assertThat(entry.rule().id()).isEqualTo("link-spam");
        assertThat(entry.until().sinceEpoch() - entry.t().sinceEpoch()).isBetween(1439L, 1441L);

        assertThat(Read.text(browser, "/log/" + index))
                .contains("Held back", "comment", "two signs of advertising")
                .contains("/comments/" + comment)
                .contains("by a rule, automatically");
        assertThat(Read.text(browser, "/log")).contains("#" + index);
        assertThat(Read.text(browser, "/")).contains("Log intact at #");
    }

    @Test
    void onlyThePersonConcernedGetsWhatTheCommitmentsHide() {
        var author = cast.somebody();
        var index = leaf(held(author), "hold");

        var own = Enclosure.of(receipt(index, author.cookie()));

        assertThat(own.openings()).containsOnlyKeys("obj", "subj", "why");
        var entry = Entry.parse(own.entry());
        own.openings()
                .forEach((field, it) -> assertThat(it.opens(entry.commitment(field))).isTrue());
        assertThat(Enclosure.of(receipt(index, cast.ann().cookie())).openings()).isEmpty();
        assertThat(Enclosure.of(receipt(index, cast.cleo().cookie())).openings()).isEmpty();
    }

    @Test
    void whatIsLetGoIsSealedAgain() {
        var author = cast.somebody();
        var comment = held(author);
        var index = leaf(comment, "hold");
        assertThat(restricted()).contains(index);

        patience.end();
        signing.now();

        assertThat(restricted()).doesNotContain(index);
        var release = Entry.parse(Enclosure.of(receipt(leaf(comment, "release"))).entry());
        assertThat(release.prev()).containsExactly(index);
        assertThat(Read.text(browser, "/log/" + index))
                .contains("Let go", "Sealed")
                .doesNotContain("/comments/" + comment);
        assertThat(Read.text(browser, "/log/" + index, author.cookie()))
                .contains("/comments/" + comment);
    }

    @Test
    void theFoundingComesFirstWithTheWordsOfEveryRule() throws Exception {
        signing.now();

        var first = Entry.parse(Enclosure.of(receipt(0)).entry());
        assertThat(first.act()).isEqualTo(tlog.entry.Act.RULE_ENACT);
        assertThat(Read.text(browser, "/log/0")).contains("founding, without a vote");
        for (var rule : List.of("constitution", "link-spam", "brand-voice", "order-revoked")) {
            var text = Read.body(Read.get(browser, "/log/rules/" + rule + "/1"));
            var digest = MessageDigest.getInstance("SHA-256");
            var hash =
                    HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(text).contains("\"" + rule + "\"").doesNotContain("⟦");
            assertThat(Read.text(browser, "/log?rule=" + rule)).contains("Rule enacted");
            assertThat(enacted(rule).rule().hash()).as(rule).isEqualTo(hash);
        }
    }

    @Test
    void theLogIsSifted() {
        var index = leaf(held(cast.somebody()), "hold");
        var number = "#" + index;
        var today = LocalDate.now(ZoneOffset.UTC);

        for (var good :
                List.of("act=hold", "rule=link-spam", "by=rule", "from=" + today, "to=" + today)) {
            assertThat(lines("/log?" + good)).as(good).contains(number);
        }
        for (var other :
                List.of(
                        "act=release",
                        "rule=brand-voice",
                        "by=staff",
                        "from=" + today.plusDays(1),
                        "to=" + today.minusDays(1),
                        "before=" + index)) {
            assertThat(lines("/log?" + other)).as(other).doesNotContain(number);
        }
        assertThat(lines("/log?from=nonsense")).contains(number);
        assertThat(Read.body(Read.get(browser, "/log/feed.atom")))
                .contains("/log/" + index + "</id>", "Held back");
    }

    @Test
    void tilesAreServedAsFarAsTheyAreSigned() {
        signing.now();
        var size = signing.newest().size();

        assertThat(Read.get(browser, "/log/checkpoint"))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "max-age=5");
        assertThat(Read.get(browser, "/log/tile/0/000.p/" + Math.min(255, size)))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(Read.get(browser, "/log/tile/entries/000.p/1")).hasStatusOk();
        for (var none :
                List.of("0/999", "0/000.p/256", "0/0", "9/000", "entries/x001/000", "8/../0")) {
            assertThat(Read.get(browser, "/log/tile/" + none)).as(none).hasStatus4xxClientError();
        }
        assertThat(Read.get(browser, "/log/" + size)).hasStatus(404);
        assertThat(Read.get(browser, "/log/receipts/" + size)).hasStatus(404);
    }

    @Test
    void nothingIsDecidedByARuleThatIsNotInForce() {
        var decision =
                new folkmoot.transparency.Entry(
                        Act.HOLD, "comment:1", null, Decider.RULE, "whim", "Because");

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> log.append(decision)))
                .hasMessageContaining("whim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE transparency.leaf SET bytes = ''",
                "DELETE FROM transparency.leaf WHERE index = 0",
                "TRUNCATE transparency.leaf CASCADE",
                "UPDATE transparency.rule SET text = ''",
                "DELETE FROM transparency.rule",
                "UPDATE transparency.tile SET bytes = sha256('')",
                "DELETE FROM transparency.tile",
                "TRUNCATE transparency.tile",
                "TRUNCATE transparency.checkpoint",
                "UPDATE transparency.head SET size = size - 1",
                "UPDATE transparency.head SET root = sha256('')",
                "DELETE FROM transparency.checkpoint",
                "UPDATE transparency.checkpoint SET size = 0",
                "UPDATE transparency.entry SET subject = NULL",
                "UPDATE transparency.entry SET subject = NULL, reason = '', object = 'comment:', at = now()"
            })
    void theDatabaseRefusesToChangeWhatIsInTheLog(String statement) {
        held(cast.somebody());

        assertThatThrownBy(() -> sql.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageMatching("(?s).*(append-only|only grows).*");
    }

    @Test
    void whoeverIsErasedLeavesAnEntryThatSaysNothingOfThem() {
        var leaving = cast.somebody();
        var comment = held(leaving);
        var index = leaf(comment, "hold");
        var other = leaf(held(cast.somebody()), "hold");
        var before = receipt(other);
        var own = Enclosure.of(receipt(index, leaving.cookie())).openings();

        erasing.erase(leaving.id());
        signing.now();

        var everything = everything();
        own.forEach((field, it) -> {
            assertThat(everything).doesNotContain(HexFormat.of().formatHex(it.key()));
            assertThat(everything).as(field).doesNotContain(field.equals("why") ? "\0" : it.text());
        });
        assertThat(everything)
                .doesNotContain(leaving.id().value().toString(), leaving.id().toString())
                .doesNotContain(comment.value().toString(), comment.toString());
        var last = Entry.parse(Enclosure.of(receipt(signing.newest().size() - 1)).entry());
        assertThat(last.act()).isEqualTo(tlog.entry.Act.ERASE);
        assertThat(last.prev()).containsExactly(index);
        assertThat(receipt(index).proves(Enclosure.of(receipt(index)).entry())).isTrue();
        assertThat(before.proves(Enclosure.of(before).entry())).as("old receipts hold").isTrue();
        assertThat(Read.text(browser, "/log/" + index)).contains("Sealed", "Erased");

        patience.end();
        signing.now();
        assertThat(everything()).doesNotContain(leaving.id().value().toString());
    }

    @Test
    void whoIsErasedBeforeTheEntryIsALeafIsNotInItEither() {
        var leaving = cast.somebody();
        transaction.executeWithoutResult(_ -> {
            log.append(
                    new folkmoot.transparency.Entry(
                            Act.HOLD,
                            "comment:" + Ids.next(),
                            leaving.id().value(),
                            Decider.RULE,
                            "link-spam",
                            "Words about somebody"));
            log.erase(leaving.id().value(), "Somebody left");
        });
        signing.now();

        assertThat(everything()).doesNotContain("Words about somebody");
        var last = signing.newest().size() - 1;
        assertThat(Entry.parse(Enclosure.of(receipt(last)).entry()).prev()).contains(last - 1);
    }

    // Every row of the log, as a dump would have it, and every leaf.
    private String everything() {
        var all = new StringBuilder();
        for (var table : List.of("entry", "leaf", "opening", "tile", "awaiting", "checkpoint")) {
            sql.sql("SELECT to_jsonb(it)::text FROM transparency.%s AS it".formatted(table))
                    .query(String.class)
                    .list()
                    .forEach(it -> all.append(it).append('\n'));
        }
        sql.sql("SELECT convert_from(bytes, 'UTF8') FROM transparency.leaf")
                .query(String.class)
                .list()
                .forEach(all::append);
        return all.toString();
    }

    private CommentId held(Cast.Player author) {
        var review = bench.review(cast.somebody(), bench.product(), 3, "Fine");
        var id = new CommentId(Ids.next());
        conversation.post(author.actor(), id, review, null, SPAM + System.nanoTime());
        signing.now();
        return id;
    }

    private long leaf(CommentId comment, String act) {
        return sql.sql(
                        """
                        SELECT leaf.index FROM transparency.leaf
                        JOIN transparency.entry ON entry.index = leaf.entry
                        WHERE object = ? AND entry.act = ?
                        """)
                .param("comment:" + comment.value())
                .param(act)
                .query(Long.class)
                .single();
    }

    private Entry enacted(String rule) {
        return Entry.parse(
                sql.sql("SELECT bytes FROM transparency.leaf WHERE act = 'rule.enact' AND rule = ?")
                        .param(rule)
                        .query(byte[].class)
                        .single());
    }

    private List<Long> restricted() {
        return Read.body(Read.get(browser, "/log/tombstones.jsonl"))
                .lines()
                .map(it -> Tombstone.parse(it.getBytes(StandardCharsets.UTF_8)).index())
                .toList();
    }

    private List<String> lines(String path) {
        return Read.page(browser, path).select(".line__number").eachText();
    }

    private Receipt receipt(long index, Cookie... who) {
        return Receipt.parse(
                Read.get(browser, "/log/receipts/" + index, who)
                        .getResponse()
                        .getContentAsByteArray());
    }
}
