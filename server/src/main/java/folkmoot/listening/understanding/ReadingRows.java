package folkmoot.listening.understanding;

import folkmoot.listening.Sentence;
import folkmoot.listening.source.SourceKind;
import folkmoot.site.Bulk;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits to be read, and what was read, as rows.
@Repository
class ReadingRows {

    // A file, a program with our token, this place: whoever dates these may.
    static final String[] OURS =
            Stream.of(SourceKind.FILE, SourceKind.PROGRAM, SourceKind.HERE)
                    .map(SourceKind::word)
                    .toArray(String[]::new);

    private static final String ANY = "SELECT EXISTS (SELECT FROM listening.unread)";

    private static final String CLAIM =
            """
            UPDATE listening.unread SET claimed_until = :until
            WHERE mention IN (SELECT mention FROM listening.unread
                              WHERE claimed_until IS NULL OR claimed_until < :now
                              ORDER BY claimed_until NULLS FIRST, mention LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING mention
            """;
    private static final String TEXTS =
            """
            SELECT mention.id, title, text, said_at, source.kind <> ALL (:ours) AS strange
            FROM listening.mention JOIN listening.source ON source.id = mention.source
            WHERE mention.id = ANY(:ids) AND forgotten_at IS NULL ORDER BY mention.id
            """;

    // Nobody forgets them until what was read of them is stored.
    private static final String STILL =
            """
            SELECT mention.id FROM listening.unread JOIN listening.mention ON mention.id = unread.mention
            WHERE unread.mention = ANY(:ids) AND claimed_until = :until AND forgotten_at IS NULL
            FOR SHARE OF mention
            """;
    private static final String DONE =
            "DELETE FROM listening.unread WHERE mention = ANY(:ids) AND claimed_until = :until";
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

    /// Some that nobody else is reading, and nobody else will until then.
    List<UUID> claim(int most, Instant now, Instant until) {
        return sql.sql(CLAIM)
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    List<Unread> texts(Collection<UUID> ids) {
        return sql.sql(TEXTS)
                .param("ids", ids.toArray(UUID[]::new))
                .param("ours", OURS)
                .query(Unread.class)
                .list();
    }

    /// Those that were neither forgotten nor changed since, nor claimed by somebody else.
    Set<UUID> still(Collection<UUID> ids, Instant until) {
        return Set.copyOf(
                sql.sql(STILL)
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list());
    }

    void done(Collection<UUID> ids, Instant until) {
        sql.sql(DONE)
                .param("ids", ids.toArray(UUID[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
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
