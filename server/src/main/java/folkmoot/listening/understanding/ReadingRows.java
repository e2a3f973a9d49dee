package folkmoot.listening.understanding;

import folkmoot.listening.Sentence;
import folkmoot.site.Bulk;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits to be read, and what was read, as rows.
@Repository
class ReadingRows {

    private static final String ANY = "SELECT EXISTS (SELECT FROM listening.unread)";

    // Whoever reads a mention holds it: nobody forgets it meanwhile, and nobody else reads it.
    private static final String SOME =
            """
            SELECT mention.id, title, text, said_at
            FROM listening.unread JOIN listening.mention ON mention.id = unread.mention
            WHERE forgotten_at IS NULL
            ORDER BY unread.mention LIMIT :most
            FOR UPDATE OF unread SKIP LOCKED FOR SHARE OF mention SKIP LOCKED
            """;
    private static final String NO_LONGER =
            """
            DELETE FROM listening.unread USING listening.mention
            WHERE mention.id = unread.mention AND forgotten_at IS NOT NULL
            """;
    private static final String DONE = "DELETE FROM listening.unread WHERE mention = ANY(:ids)";
    private static final String AGAIN = "DELETE FROM listening.reading WHERE mention = ANY(:ids)";
    private static final String HEARD =
            """
            INSERT INTO listening.heard (mention, spam, spam_odds, read_at)
            SELECT id, spam, odds, :now FROM unnest(:ids, :spam, :odds) AS it (id, spam, odds)
            ON CONFLICT (mention) DO UPDATE
            SET spam = CASE WHEN heard.judged_by IS NULL THEN excluded.spam ELSE heard.spam END,
                spam_odds = excluded.spam_odds, read_at = excluded.read_at
            """;
    private static final String READING =
            """
            listening.reading (mention, place, sentence, kind, sure, odds, polarity, products, aspects, kinds,
            polarities)
            """;

    private final JdbcClient sql;
    private final Bulk bulk;

    ReadingRows(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    boolean any() {
        return sql.sql(ANY).query(Boolean.class).single();
    }

    /// Some that nobody else is reading, held until the end of the transaction.
    List<Unread> some(int most) {
        return sql.sql(SOME).param("most", most).query(Unread.class).list();
    }

    void forgetForgotten() {
        sql.sql(NO_LONGER).update();
    }

    void store(List<Understood> all, Instant now) {
        var ids = all.stream().map(Understood::mention).toArray(UUID[]::new);
        sql.sql(AGAIN).param("ids", ids).update();
        sql.sql(HEARD)
                .param("ids", ids)
                .param("spam", all.stream().map(Understood::isSpam).toArray(Boolean[]::new))
                .param("odds", all.stream().map(it -> (float) it.spam()).toArray(Float[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        bulk.copy(
                READING,
                lines(all),
                (it, row) -> {
                    var read = it.sentence();
                    row.add(it.mention())
                            .add(it.place())
                            .add(read.text())
                            .add(read.kind().likely())
                            .add(!read.kind().unsure())
                            .add((float) read.kind().probability())
                            .add(read.polarity().likely())
                            .add(read.products())
                            .add(read.aspects())
                            .add(Understood.odds(read.kind()))
                            .add(Understood.odds(read.polarity()));
                });
        sql.sql(DONE).param("ids", ids).update();
    }

    private record Line(UUID mention, int place, Sentence sentence) {}

    private static List<Line> lines(Collection<Understood> all) {
        return all.stream()
                .flatMap(it ->
                        IntStream.range(0, it.sentences().size())
                                .mapToObj(at -> new Line(it.mention(), at, it.sentences().get(at))))
                .toList();
    }
}
