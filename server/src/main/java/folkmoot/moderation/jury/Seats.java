package folkmoot.moderation.jury;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.commit.Opening;

/// Pools and who was drawn of them, as rows.
@Repository
class Seats implements Erasable, Exportable {

    private static final String ADD =
            """
            INSERT INTO moderation.seat (jury, position, commitment, person, key)
            SELECT :jury, it.position - 1, it.commitment, it.person, it.key
            FROM unnest(:commitments, :people, :keys) WITH ORDINALITY AS it (commitment, person, key, position)
            """;
    private static final String SUMMON =
            """
            UPDATE moderation.seat SET place = :place, summoned_at = :now, until = :until
            WHERE jury = :jury AND position = :position RETURNING person
            """;
    private static final String ROWS =
            "SELECT jury, position, key, summoned_at, until, answered_at, vote FROM moderation.seat ";
    private static final String LOCKED =
            ROWS + "WHERE jury = :jury AND person = :person AND place IS NOT NULL FOR UPDATE";
    private static final String ONE =
            ROWS + "WHERE jury = :jury AND person = :person AND place IS NOT NULL";
    private static final String OF =
            ROWS
                    + """
                    WHERE person = :person AND place IS NOT NULL ORDER BY summoned_at DESC LIMIT 50
                    """;
    private static final String WAITING =
            """
            SELECT jury FROM moderation.seat JOIN moderation.jury ON jury.id = seat.jury
            WHERE seat.person = :person AND place IS NOT NULL AND answered_at IS NULL AND until > :now AND state = 'sitting'
            ORDER BY until
            """;
    private static final String ANSWER =
            """
            UPDATE moderation.seat SET vote = :vote, words = :words, answered_at = :now
            WHERE jury = :jury AND position = :position
            """;
    private static final String SAID =
            "SELECT words = :words FROM moderation.seat WHERE jury = :jury AND position = :position";
    private static final String LAPSE =
            """
            UPDATE moderation.seat SET answered_at = :now
            WHERE jury = :jury AND place IS NOT NULL AND answered_at IS NULL AND (until <= :now OR person IS NULL)
            """;
    private static final String COUNT =
            """
            SELECT count(*) FILTER (WHERE vote = 'uphold') AS uphold, count(*) FILTER (WHERE vote = 'reverse') AS reverse,
                   count(*) FILTER (WHERE vote = 'unable') AS unable,
                   count(*) FILTER (WHERE answered_at IS NULL) AS open
            FROM moderation.seat WHERE jury = :jury AND place IS NOT NULL
            """;
    private static final String DRAWN =
            "SELECT count(*) FROM moderation.seat WHERE jury = :jury AND place IS NOT NULL";
    private static final String WORDS =
            """
            SELECT words FROM moderation.seat WHERE jury = :jury AND vote = :vote AND words <> '' ORDER BY answered_at
            """;

    /// Nobody is to learn later who voted how, nor who else might have been drawn.
    private static final String PART =
            "UPDATE moderation.seat SET vote = NULL, words = '' WHERE jury = :jury AND place IS NOT NULL";

    private static final String LET_GO =
            "UPDATE moderation.seat SET person = NULL, key = NULL WHERE jury = :jury AND place IS NULL";

    /// Who may not sit: whoever flagged or reported it, sat about it before, or sits elsewhere.
    private static final String BARRED =
            """
            SELECT person FROM moderation.flag WHERE object = :object
            UNION SELECT reporter FROM moderation.report WHERE object = :object AND reporter IS NOT NULL
            UNION SELECT seat.person FROM moderation.seat
                  JOIN moderation.jury ON jury.id = seat.jury JOIN moderation.decision ON decision.id = jury.decision
                  WHERE seat.place IS NOT NULL AND seat.person IS NOT NULL
                    AND (decision.object = :object
                         OR jury.state = 'sitting' AND answered_at IS NULL AND seat.until > :now)
            """;

    private static final String LIST =
            """
            SELECT commitment FROM moderation.seat WHERE jury = :jury AND position >= :from
            ORDER BY position LIMIT :most
            """;
    private static final String FORGET =
            "UPDATE moderation.seat SET person = NULL, key = NULL, words = '' WHERE person = :person";
    private static final String FORGET_WILLING =
            "DELETE FROM moderation.juror WHERE person = :person";
    private static final String FORGET_WORDS =
            "UPDATE moderation.jury SET words = '', person = NULL WHERE person = :person";

    /// What somebody takes along.
    record Taken(String jury, String summoned, String answered) {}

    private final JdbcClient sql;

    Seats(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID jury, List<PersonId> people, List<Opening> openings) {
        sql.sql(ADD)
                .param("jury", jury)
                .param(
                        "commitments",
                        openings.stream()
                                .map(it -> it.commitment().hash().bytes())
                                .toArray(byte[][]::new))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("keys", openings.stream().map(Opening::key).toArray(byte[][]::new))
                .update();
    }

    /// Answers who that is; null for whoever has left.
    @Nullable PersonId summon(UUID jury, int position, int place, Instant now, Instant until) {
        return sql.sql(SUMMON)
                .param("jury", jury)
                .param("position", position)
                .param("place", place)
                .param("now", at(now))
                .param("until", at(until))
                .query((row, _) -> {
                    var person = row.getObject(1, UUID.class);
                    return java.util.Optional.ofNullable(person).map(PersonId::new);
                })
                .single()
                .orElse(null);
    }

    @Nullable SeatView locked(UUID jury, PersonId person) {
        return one(LOCKED, jury, person);
    }

    @Nullable SeatView of(UUID jury, PersonId person) {
        return one(ONE, jury, person);
    }

    private @Nullable SeatView one(String which, UUID jury, PersonId person) {
        return sql.sql(which)
                .param("jury", jury)
                .param("person", person.value())
                .query(Seats::view)
                .optional()
                .orElse(null);
    }

    /// Of all juries this person was drawn for, the newest first.
    List<SeatView> of(PersonId person) {
        return sql.sql(OF).param("person", person.value()).query(Seats::view).list();
    }

    List<UUID> waiting(PersonId person, Instant now) {
        return sql.sql(WAITING)
                .param("person", person.value())
                .param("now", at(now))
                .query(UUID.class)
                .list();
    }

    void answer(SeatView seat, SeatView.Choice vote, String words, Instant now) {
        sql.sql(ANSWER)
                .param("jury", seat.jury())
                .param("position", seat.position())
                .param("vote", vote.word())
                .param("words", words)
                .param("now", at(now))
                .update();
    }

    /// Whether just that was said from this seat.
    boolean said(SeatView seat, String words) {
        return sql.sql(SAID)
                .param("jury", seat.jury())
                .param("position", seat.position())
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    /// Whoever has not answered by now has no seat any more.
    void lapse(UUID jury, Instant now) {
        sql.sql(LAPSE).param("jury", jury).param("now", at(now)).update();
    }

    Votes count(UUID jury) {
        return sql.sql(COUNT).param("jury", jury).query(Votes.class).single();
    }

    /// How many were drawn so far.
    int drawn(UUID jury) {
        return sql.sql(DRAWN).param("jury", jury).query(Integer.class).single();
    }

    /// Why, in the words of those who voted so.
    List<String> words(UUID jury, SeatView.Choice vote) {
        return sql.sql(WORDS)
                .param("jury", jury)
                .param("vote", vote.word())
                .query(String.class)
                .list();
    }

    void unname(UUID jury) {
        sql.sql(PART).param("jury", jury).update();
        sql.sql(LET_GO).param("jury", jury).update();
    }

    Set<PersonId> barred(UUID object, Instant now) {
        return new HashSet<>(
                sql.sql(BARRED)
                        .param("object", object)
                        .param("now", at(now))
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    /// So many commitments of a pool from that place on, a line each.
    String list(UUID jury, int from, int most) {
        var lines = new StringBuilder();
        sql.sql(LIST)
                .param("jury", jury)
                .param("from", from)
                .param("most", most)
                .query(row -> {
                    lines.append(Base64.getEncoder().encodeToString(row.getBytes(1))).append('\n');
                });
        return lines.toString();
    }

    @Override
    public String part() {
        return "juries";
    }

    @Override
    public List<?> export(PersonId person) {
        return of(person).stream()
                .map(it ->
                        new Taken(
                                it.jury().toString(),
                                it.summonedAt().toString(),
                                it.answeredAt() == null ? "" : it.answeredAt().toString()))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(FORGET_WILLING).param("person", person.value()).update();
        sql.sql(FORGET).param("person", person.value()).update();
        sql.sql(FORGET_WORDS).param("person", person.value()).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static SeatView view(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        var vote = row.getString("vote");
        return new SeatView(
                Objects.requireNonNull(row.getObject("jury", UUID.class)),
                row.getInt("position"),
                Objects.requireNonNullElse(row.getBytes("key"), new byte[0]),
                row.getObject("summoned_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                vote == null ? null : SeatView.Choice.valueOf(vote.toUpperCase(Locale.ROOT)));
    }
}
