package folkmoot.listening.pillar;

import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pillars with all their versions.
@Repository
public class Pillars {

    private static final String SELECT =
            """
            SELECT pillar.id, text.version, name, sentence, examples, words, written_by, written_at,
                   withdrawn_at IS NOT NULL AS withdrawn
            FROM listening.pillar JOIN listening.pillar_version text ON text.pillar = pillar.id
            """;
    private static final String STANDING =
            SELECT
                    + " WHERE withdrawn_at IS NULL AND text.version = pillar.version ORDER BY place, id";
    private static final String ONE =
            SELECT + " WHERE pillar.id = :id AND text.version = pillar.version";
    private static final String VERSIONS =
            SELECT + " WHERE pillar.id = :id ORDER BY text.version DESC";
    private static final String NAMED =
            """
            SELECT EXISTS (SELECT FROM listening.pillar
                JOIN listening.pillar_version text ON text.pillar = pillar.id AND text.version = pillar.version
                WHERE withdrawn_at IS NULL AND lower(name) = lower(:name) AND pillar.id <> :id)
            """;
    // One after the other: two leads who write at once would otherwise take the same name or place.
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('listening.pillar'))";
    private static final String ADD =
            """
            INSERT INTO listening.pillar (id, place, version)
            VALUES (:id, (SELECT coalesce(max(place), 0) + 1 FROM listening.pillar), 0)
            """;
    private static final String NEXT =
            "UPDATE listening.pillar SET version = version + 1 WHERE id = :id AND withdrawn_at IS NULL";
    private static final String WRITE =
            """
            INSERT INTO listening.pillar_version
                (pillar, version, name, sentence, examples, words, written_by, written_at)
            SELECT id, version, :name, :sentence, :examples, :words, :by, :now
            FROM listening.pillar WHERE id = :id
            """;
    private static final String WITHDRAW =
            "UPDATE listening.pillar SET withdrawn_at = :now WHERE id = :id AND withdrawn_at IS NULL";
    private static final String MOVE = "UPDATE listening.pillar SET place = :place WHERE id = :id";

    private final JdbcClient sql;

    Pillars(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those that stand, in the lead's order.
    public List<PillarView> all() {
        return sql.sql(STANDING).query((row, _) -> view(row)).list();
    }

    public Optional<PillarView> find(PillarId id) {
        return sql.sql(ONE).param("id", id.value()).query((row, _) -> view(row)).optional();
    }

    /// As it stood over time, the newest first.
    List<PillarView> versions(PillarId id) {
        return sql.sql(VERSIONS).param("id", id.value()).query((row, _) -> view(row)).list();
    }

    void alone() {
        sql.sql(ALONE).query((_, _) -> 0).single();
    }

    boolean taken(String name, PillarId by) {
        return sql.sql(NAMED)
                .param("name", name)
                .param("id", by.value())
                .query(Boolean.class)
                .single();
    }

    void add(PillarId id) {
        sql.sql(ADD).param("id", id.value()).update();
    }

    /// False when it does not stand any more.
    boolean write(PillarId id, PillarForm text, PersonId by, Instant now) {
        if (sql.sql(NEXT).param("id", id.value()).update() == 0) {
            return false;
        }
        sql.sql(WRITE)
                .param("id", id.value())
                .param("name", text.name())
                .param("sentence", text.sentence())
                .param("examples", text.exampleList().toArray(String[]::new))
                .param("words", text.wordList().toArray(String[]::new))
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    boolean withdraw(PillarId id, Instant now) {
        return sql.sql(WITHDRAW)
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void move(PillarId id, int place) {
        sql.sql(MOVE).param("id", id.value()).param("place", place).update();
    }

    private static PillarView view(ResultSet row) throws SQLException {
        return new PillarView(
                new PillarId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("sentence")),
                words(row, "examples"),
                words(row, "words"),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("withdrawn"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(Object::toString)
                .toList();
    }
}
