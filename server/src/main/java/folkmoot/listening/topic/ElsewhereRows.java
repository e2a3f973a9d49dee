package folkmoot.listening.topic;

import folkmoot.listening.stream.Step;
import folkmoot.listening.trend.Said;
import folkmoot.site.Bulk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far counting elsewhere has come, and which steps are not sent yet.
@Repository
class ElsewhereRows {

    private static final String FIND =
            "SELECT place, cluster, round, number, told, anew, begun_at, since FROM listening.elsewhere";
    private static final String HOLD = FIND + " FOR UPDATE";
    private static final String PUT =
            """
            INSERT INTO listening.elsewhere (place, cluster, round, number, told, anew, begun_at)
            VALUES (:place, :cluster, :round, 0, :told, true, :now)
            ON CONFLICT (single) DO UPDATE
            SET cluster = excluded.cluster, round = excluded.round, number = 0, anew = true, begun_at = excluded.begun_at,
                since = NULL
            """;
    private static final String NUMBERED =
            """
            UPDATE listening.elsewhere
            SET number = :number, since = coalesce(since, :now), begun_at = CASE WHEN number = 0 THEN :now ELSE begun_at END
            """;
    private static final String TOLD =
            "UPDATE listening.elsewhere SET told = :told, anew = false, since = :since";
    private static final String ENDED =
            "INSERT INTO listening.elsewhere_step (round, number, ended) VALUES (:round, :number, true)";
    private static final String WITHDRAWN =
            """
            WITH gone AS (SELECT mention, row_number() OVER (ORDER BY mention) AS place
                          FROM unnest(CAST(:mentions AS uuid[])) AS mention),
                 counted AS (UPDATE listening.elsewhere SET number = number + cardinality(CAST(:mentions AS uuid[]))
                             RETURNING round, number - cardinality(CAST(:mentions AS uuid[])) AS number)
            INSERT INTO listening.elsewhere_step (round, number, withdrawn)
            SELECT round, number + gone.place, gone.mention FROM counted, gone
            """;
    private static final String ANY = "SELECT EXISTS (SELECT FROM listening.elsewhere_step)";
    private static final String UNSENT =
            """
            SELECT place, step.round, step.number, withdrawn, moment, ended, mention.id,
                   coalesce(author_key, mention.id)::text AS author, source::text AS source, said_at, language,
                   CASE WHEN title = '' THEN text ELSE title || E'\\n' || text END AS text
            FROM listening.elsewhere CROSS JOIN listening.elsewhere_step AS step
            LEFT JOIN listening.mention ON mention.id = step.mention AND forgotten_at IS NULL
            ORDER BY step.round, step.number LIMIT 2000
            """;
    private static final String SENT =
            """
            DELETE FROM listening.elsewhere_step
            WHERE (round, number) IN (SELECT * FROM unnest(CAST(:rounds AS bigint[]), CAST(:numbers AS bigint[])))
            """;
    private static final String NONE = "DELETE FROM listening.elsewhere_step";
    private static final String NOWHERE =
            """
            WITH parts AS (DELETE FROM listening.elsewhere_part)
            UPDATE listening.unread SET claimed_until = NULL, ticket = NULL WHERE ticket IS NOT NULL
            """;
    private static final String LEAVE = "DELETE FROM listening.elsewhere";

    /// A step of some round.
    record Unsent(long round, Step step) {}

    private record Row(long number, @Nullable UUID mention, @Nullable Instant moment) {}

    private final JdbcClient sql;
    private final Bulk bulk;

    ElsewhereRows(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    Optional<Round> find() {
        return sql.sql(FIND).query(Round.class).optional();
    }

    /// Until the end of the transaction; comes after the trends are held.
    Optional<Round> hold() {
        return sql.sql(HOLD).query(Round.class).optional();
    }

    void begin(UUID place, String cluster, long round, Instant told, Instant now) {
        sql.sql(PUT)
                .param("place", place)
                .param("cluster", cluster)
                .param("round", round)
                .param("told", told.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// These next, and after them the time.
    void number(Round to, List<UUID> mentions, Instant moment, Instant now) {
        var rows =
                IntStream.rangeClosed(0, mentions.size())
                        .mapToObj(it -> {
                            var number = to.number() + it + 1;
                            return it < mentions.size()
                                    ? new Row(number, mentions.get(it), null)
                                    : new Row(number, null, moment);
                        })
                        .toList();
        bulk.copy(
                "listening.elsewhere_step (round, number, mention, moment)",
                rows,
                (it, row) ->
                        row.add(to.round()).add(it.number()).add(it.mention()).add(it.moment()));
        sql.sql(NUMBERED)
                .param("number", to.number() + rows.size())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void ended(Round it) {
        sql.sql(ENDED).param("round", it.round()).param("number", it.number() + 1).update();
    }

    /// Nothing where all is counted here.
    void withdraw(Collection<UUID> mentions) {
        sql.sql(WITHDRAWN).param("mentions", mentions.toArray(UUID[]::new)).update();
    }

    boolean any() {
        return sql.sql(ANY).query(Boolean.class).single();
    }

    /// The first some thousand, in order.
    List<Unsent> unsent() {
        return sql.sql(UNSENT).query((row, _) -> unsent(row)).list();
    }

    private static Unsent unsent(ResultSet row) throws SQLException {
        var round = row.getLong("round");
        return new Unsent(round, step(row, row.getString("place") + "#" + round));
    }

    private static Step step(ResultSet row, String brand) throws SQLException {
        var number = row.getLong("number");
        var withdrawn = row.getObject("withdrawn", UUID.class);
        var moment = row.getObject("moment", OffsetDateTime.class);
        if (row.getBoolean("ended")) {
            return new Step.Ended(brand, number);
        } else if (withdrawn != null) {
            return new Step.Withdrawn(brand, number, withdrawn);
        } else if (moment != null) {
            return new Step.Passed(brand, number, moment.toInstant());
        } else if (row.getObject("id") == null) {
            return new Step.Skipped(brand, number);
        }
        return new Step.Counted(brand, number, said(row).cut());
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                row.getString("author"),
                row.getString("source"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("language"),
                row.getString("text"));
    }

    void sent(List<Unsent> those) {
        sql.sql(SENT)
                .param("rounds", those.stream().map(Unsent::round).toArray(Long[]::new))
                .param("numbers", those.stream().map(it -> it.step().number()).toArray(Long[]::new))
                .update();
    }

    void told(Instant told, @Nullable Instant since) {
        sql.sql(TOLD)
                .param("told", told.atOffset(ZoneOffset.UTC))
                .param(
                        "since",
                        since == null ? null : since.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// Of what is not sent yet nothing is.
    void dropSteps() {
        sql.sql(NONE).update();
    }

    /// Where findings were kept, and what was asked, is true no more.
    void dropAnswers() {
        sql.sql(NOWHERE).update();
    }

    void leave() {
        sql.sql(LEAVE).update();
    }
}
