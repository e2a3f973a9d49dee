package folkmoot.listening.lookout;

import folkmoot.listening.pillar.PillarId;
import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Words to listen for, with all their versions.
@Repository
class Lookouts {

    private static final String SELECT =
            """
            SELECT lookout.id, text.version, product, pillar, words, written_by, written_at,
                   withdrawn_at IS NOT NULL AS withdrawn, applied
            FROM listening.lookout JOIN listening.lookout_version text ON text.lookout = lookout.id
            """;
    private static final String STANDING =
            SELECT
                    + " WHERE withdrawn_at IS NULL AND text.version = lookout.version ORDER BY lookout.id";
    private static final String ONE =
            SELECT + " WHERE lookout.id = :id AND text.version = lookout.version";
    private static final String VERSIONS =
            SELECT + " WHERE lookout.id = :id ORDER BY text.version DESC";

    // Whoever reads mentions finishes with the words that stood before, or begins with the new
    // ones.
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('listening.lookout')) IS NULL";
    private static final String SHARED =
            "SELECT pg_advisory_xact_lock_shared(hashtext('listening.lookout')) IS NULL";
    private static final String ADD = "INSERT INTO listening.lookout (id, version) VALUES (:id, 0)";
    private static final String NEXT =
            """
            UPDATE listening.lookout SET version = version + 1, applied = DEFAULT, applied_at = DEFAULT,
                applied_id = DEFAULT
            WHERE id = :id AND withdrawn_at IS NULL
            """;
    private static final String WRITE =
            """
            INSERT INTO listening.lookout_version (lookout, version, product, pillar, words, written_by, written_at)
            SELECT id, version, :product, :pillar, :words, :by, :now FROM listening.lookout WHERE id = :id
            """;
    private static final String WITHDRAW =
            """
            UPDATE listening.lookout SET withdrawn_at = :now, applied = false
            WHERE id = :id AND withdrawn_at IS NULL
            """;
    private static final String COUNTS =
            """
            SELECT lookout.id,
                   count(*) FILTER (WHERE found.version = lookout.version AND NOT copy AND forgotten_at IS NULL),
                   count(*) > :most
            FROM listening.lookout
            CROSS JOIN LATERAL (
                SELECT mention, version FROM listening.lookout_match AS newest
                WHERE newest.lookout = lookout.id AND said_at >= :since
                ORDER BY said_at DESC, mention LIMIT :most + 1) AS found
            JOIN listening.mention ON mention.id = found.mention
            WHERE withdrawn_at IS NULL
            GROUP BY lookout.id
            """;
    private static final String OF =
            SELECT
                    + """
                     JOIN listening.lookout_match found ON found.lookout = lookout.id AND found.version = lookout.version
                    WHERE found.mention = :mention AND withdrawn_at IS NULL AND text.version = lookout.version
                    ORDER BY lookout.id
                    """;

    private final JdbcClient sql;

    Lookouts(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those that stand, the oldest first.
    List<LookoutView> all() {
        return sql.sql(STANDING).query((row, _) -> view(row)).list();
    }

    Optional<LookoutView> find(LookoutId id) {
        return sql.sql(ONE).param("id", id.value()).query((row, _) -> view(row)).optional();
    }

    /// As they stood over time, the newest first.
    List<LookoutView> versions(LookoutId id) {
        return sql.sql(VERSIONS).param("id", id.value()).query((row, _) -> view(row)).list();
    }

    /// Those that a mention matches.
    List<LookoutView> of(UUID mention) {
        return sql.sql(OF).param("mention", mention).query((row, _) -> view(row)).list();
    }

    /// In how many of so many mentions each was found since, copies left out.
    Map<LookoutId, FoundView> counts(Instant since, int most) {
        var counts = new HashMap<LookoutId, FoundView>();
        sql.sql(COUNTS)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(row -> {
                    counts.put(
                            new LookoutId(row.getObject(1, UUID.class)),
                            new FoundView(row.getInt(2), row.getBoolean(3)));
                });
        return counts;
    }

    /// Nobody matches anything until this transaction is over.
    void alone() {
        sql.sql(ALONE).query(Boolean.class).single();
    }

    /// Nobody changes what is listened for until this transaction is over.
    void hold() {
        sql.sql(SHARED).query(Boolean.class).single();
    }

    void add(LookoutId id) {
        sql.sql(ADD).param("id", id.value()).update();
    }

    /// False when it does not stand any more.
    boolean write(LookoutId id, Subject subject, String words, PersonId by, Instant now) {
        if (sql.sql(NEXT).param("id", id.value()).update() == 0) {
            return false;
        }
        var product = subject.product();
        var pillar = subject.pillar();
        sql.sql(WRITE)
                .param("id", id.value())
                .param("product", product == null ? null : product.value(), Types.OTHER)
                .param("pillar", pillar == null ? null : pillar.value(), Types.OTHER)
                .param("words", words)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    boolean withdraw(LookoutId id, Instant now) {
        return sql.sql(WITHDRAW)
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static LookoutView view(ResultSet row) throws SQLException {
        var product = row.getObject("product", UUID.class);
        var pillar = row.getObject("pillar", UUID.class);
        return new LookoutView(
                new LookoutId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                product == null ? null : new ProductId(product),
                pillar == null ? null : new PillarId(pillar),
                Objects.requireNonNull(row.getString("words")),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("withdrawn"),
                row.getBoolean("applied"));
    }
}
