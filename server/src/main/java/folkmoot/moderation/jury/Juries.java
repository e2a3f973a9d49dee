package folkmoot.moderation.jury;

import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.tree.Hash;

/// Juries as rows.
@Repository
class Juries {

    private static final String ROWS =
            """
            SELECT id, source, subject, decision, about, size, majority, pool, called_at, opens_at, due_at, words, pool_entry,
                   root, checkpoint, seed, state, outcome, uphold, reverse, unable, ended_at
            FROM moderation.jury
            """;
    private static final String ADD =
            """
            INSERT INTO moderation.jury (id, source, subject, decision, person, about, size, majority, pool, called_at,
                                         opens_at, due_at, pool_entry, root, state)
            VALUES (:id, :source, :subject, :decision, :person, :about, :size, :majority, :pool, :called, :opens, :due,
                    :entry, :root, :state)
            """;

    /// Held for a jury, and none called yet. Reviews are hidden for reasons of a closed list only,
    /// by moderators.
    private static final String UNCALLED =
            """
            SELECT id FROM moderation.decision
            WHERE ended_at IS NULL AND effect = 'hold' AND detail = 'jury' AND kind <> 'review' AND entry IS NOT NULL
              AND NOT EXISTS (SELECT FROM moderation.jury WHERE subject = decision.id)
              AND NOT EXISTS (SELECT FROM moderation.appeal WHERE appeal.decision = decision.id)
            """;

    private static final String UNSEALED =
            "SELECT id, pool_entry AS entry FROM moderation.jury WHERE state = 'waiting' AND seed IS NULL";
    private static final String SEAL =
            "UPDATE moderation.jury SET checkpoint = :size, seed = :seed WHERE id = :id AND seed IS NULL";
    private static final String SIT =
            "UPDATE moderation.jury SET state = 'sitting', exhibit = :exhibit WHERE id = :id";
    private static final String EXHIBIT =
            "SELECT coalesce(exhibit, '') FROM moderation.jury WHERE id = :id";
    private static final String HEAR =
            "UPDATE moderation.jury SET words = :words, opens_at = least(opens_at, :now) WHERE id = :id";
    private static final String DECIDE =
            """
            UPDATE moderation.jury SET state = 'decided', outcome = :outcome, uphold = :uphold, reverse = :reverse,
                                       unable = :unable, ended_at = :now
            WHERE id = :id
            """;
    private static final String STOP =
            "UPDATE moderation.jury SET state = 'over', ended_at = :now WHERE id = :id AND state IN ('waiting', 'sitting')";

    /// What has to go on now: to be drawn, without an answer in time, at its end, or about
    /// something that has ended.
    private static final String DUE =
            """
            SELECT id FROM moderation.jury
            WHERE state IN ('waiting', 'sitting')
              AND (due_at <= :now OR state = 'waiting' AND seed IS NOT NULL AND opens_at <= :now
                   OR source = 'hold' AND EXISTS (SELECT FROM moderation.decision
                                                  WHERE decision.id = jury.decision AND ended_at IS NOT NULL)
                   OR state = 'sitting' AND EXISTS (SELECT FROM moderation.seat
                                                    WHERE seat.jury = jury.id AND place IS NOT NULL AND answered_at IS NULL
                                                      AND (until <= :now OR person IS NULL)))
            ORDER BY due_at
            """;

    private static final String NEXT =
            """
            SELECT min(at) FROM (
                SELECT due_at AS at FROM moderation.jury WHERE state IN ('waiting', 'sitting')
                UNION ALL SELECT opens_at FROM moderation.jury WHERE state = 'waiting'
                UNION ALL SELECT until FROM moderation.seat JOIN moderation.jury ON jury.id = seat.jury
                          WHERE state = 'sitting' AND place IS NOT NULL AND answered_at IS NULL) AS times
            """;
    private static final String ENDED =
            "SELECT count(*) > 0 FROM moderation.decision WHERE id = :id AND ended_at IS NOT NULL";

    /// Where the entry of an unsealed jury's pool is awaited.
    record Unsealed(UUID id, long entry) {}

    private final JdbcClient sql;

    Juries(JdbcClient sql) {
        this.sql = sql;
    }

    void add(JuryView it, @Nullable PersonId author) {
        var root = it.root();
        sql.sql(ADD)
                .param("id", it.id())
                .param("source", small(it.source()))
                .param("subject", it.subject())
                .param("decision", it.decision())
                .param("person", author == null ? null : author.value(), Types.OTHER)
                .param("about", it.about())
                .param("size", it.size())
                .param("majority", it.majority())
                .param("pool", it.pool())
                .param("called", at(it.calledAt()))
                .param("opens", at(it.opensAt()))
                .param("due", at(it.dueAt()))
                .param("entry", it.poolEntry(), Types.BIGINT)
                .param("root", root == null ? null : root.bytes(), Types.BINARY)
                .param("state", small(it.state()))
                .update();
    }

    @Nullable JuryView find(UUID id) {
        return one("WHERE id = :id", id);
    }

    @Nullable JuryView locked(UUID id) {
        return one("WHERE id = :id FOR UPDATE", id);
    }

    @Nullable JuryView about(UUID subject) {
        return one("WHERE subject = :id", subject);
    }

    private @Nullable JuryView one(String which, UUID id) {
        return sql.sql(ROWS + which).param("id", id).query(Juries::view).optional().orElse(null);
    }

    /// The newest that were or are to be drawn.
    List<JuryView> newest(int most) {
        return sql.sql(ROWS + "WHERE state <> 'small' ORDER BY called_at DESC, id LIMIT :most")
                .param("most", most)
                .query(Juries::view)
                .list();
    }

    List<UUID> uncalled() {
        return sql.sql(UNCALLED).query(UUID.class).list();
    }

    List<Unsealed> unsealed() {
        return sql.sql(UNSEALED).query(Unsealed.class).list();
    }

    void seal(UUID id, long size, Hash seed) {
        sql.sql(SEAL).param("id", id).param("size", size).param("seed", seed.bytes()).update();
    }

    void sit(UUID id, String exhibit) {
        sql.sql(SIT).param("id", id).param("exhibit", exhibit).update();
    }

    /// What it was shown when it sat down.
    String exhibit(UUID id) {
        return sql.sql(EXHIBIT).param("id", id).query(String.class).single();
    }

    void hear(UUID id, String words, Instant now) {
        sql.sql(HEAR).param("id", id).param("words", words).param("now", at(now)).update();
    }

    void decide(UUID id, JuryView.Outcome outcome, Votes votes, Instant now) {
        sql.sql(DECIDE)
                .param("id", id)
                .param("outcome", small(outcome))
                .param("uphold", votes.uphold())
                .param("reverse", votes.reverse())
                .param("unable", votes.unable())
                .param("now", at(now))
                .update();
    }

    void stop(UUID id, Instant now) {
        sql.sql(STOP).param("id", id).param("now", at(now)).update();
    }

    List<UUID> due(Instant now) {
        return sql.sql(DUE).param("now", at(now)).query(UUID.class).list();
    }

    @Nullable Instant next() {
        return sql.sql(NEXT)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    boolean hasEnded(UUID decision) {
        return sql.sql(ENDED).param("id", decision).query(Boolean.class).single();
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static JuryView view(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new JuryView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                JuryView.Source.valueOf(large(row.getString("source"))),
                Objects.requireNonNull(row.getObject("subject", UUID.class)),
                Objects.requireNonNull(row.getObject("decision", UUID.class)),
                row.getLong("about"),
                row.getInt("size"),
                row.getInt("majority"),
                row.getInt("pool"),
                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                row.getObject("pool_entry", Long.class),
                hash(row.getBytes("root")),
                row.getObject("checkpoint", Long.class),
                hash(row.getBytes("seed")),
                JuryView.State.valueOf(large(row.getString("state"))),
                outcome == null ? null : JuryView.Outcome.valueOf(large(outcome)),
                row.getInt("uphold"),
                row.getInt("reverse"),
                row.getInt("unable"),
                ended == null ? null : ended.toInstant());
    }

    private static @Nullable Hash hash(byte @Nullable [] bytes) {
        return bytes == null ? null : Hash.of(bytes);
    }

    private static String large(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
