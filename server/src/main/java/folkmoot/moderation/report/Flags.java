package folkmoot.moderation.report;

import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Flags by members, one each.
@Repository
public class Flags implements Erasable, Exportable {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final String PUT =
            """
            INSERT INTO moderation.flag (object, person, kind, concerned, thread, reason, words, at)
            VALUES (:object, :person, :kind, :concerned, :thread, :reason, :words, :now)
            ON CONFLICT (object, person) DO UPDATE SET reason = excluded.reason, words = excluded.words
            """;
    private static final String OPEN =
            """
            SELECT upper(reason) AS reason, words FROM moderation.flag WHERE object = :object AND settled_at IS NULL
            ORDER BY at
            """;
    private static final String SETTLE =
            "UPDATE moderation.flag SET settled_at = :now WHERE object = :object AND settled_at IS NULL";
    private static final String COUNT =
            """
            SELECT (SELECT count(*) FROM moderation.flag WHERE object = :object AND settled_at IS NULL) AS own,
                   (SELECT count(*) FROM moderation.flag WHERE thread = :thread AND at > :hour) AS thread
            """;
    private static final String ANY =
            "SELECT EXISTS (SELECT FROM moderation.flag WHERE settled_at IS NULL OR at > :hour)";
    private static final String ERASE = "DELETE FROM moderation.flag WHERE person = :person";
    private static final String GIVEN =
            """
            SELECT at::text AS at, kind, reason, words FROM moderation.flag WHERE person = :person ORDER BY at
            """;
    private static final String FORGET =
            "UPDATE moderation.flag SET concerned = NULL WHERE concerned = :person";

    /// What somebody takes along.
    record Taken(String at, String kind, String reason, String words) {}

    /// On the thing itself, and in its conversation within the last hour.
    public record Count(long own, long thread) {}

    private static final Count NONE = new Count(0, 0);

    private record Known(boolean any, Instant at) {}

    private final JdbcClient sql;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    Flags(JdbcClient sql) {
        this.sql = sql;
    }

    /// Flagging again changes the reason.
    void put(Spots.Found found, PersonId person, FlagView flag, Instant now) {
        var author = found.author();
        known.set(null);
        sql.sql(PUT)
                .param("object", found.spot().object())
                .param("person", person.value())
                .param("kind", found.spot().kind())
                .param("concerned", author == null ? null : author.value())
                .param("thread", found.spot().thread())
                .param("reason", flag.reason().name().toLowerCase(Locale.ROOT))
                .param("words", flag.words())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<FlagView> open(UUID object) {
        return sql.sql(OPEN).param("object", object).query(FlagView.class).list();
    }

    /// Somebody decided about the thing.
    public void settle(UUID object, Instant now) {
        sql.sql(SETTLE).param("object", object).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    public Count count(UUID object, @Nullable UUID thread, Instant now) {
        return any(now) ? counted(object, thread, now) : NONE;
    }

    // Mostly there are none, and posting is not to pay for that each time.
    private boolean any(Instant now) {
        var last = known.get();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last =
                    new Known(
                            sql.sql(ANY).param("hour", hour(now)).query(Boolean.class).single(),
                            now);
            known.set(last);
        }
        return last.any();
    }

    private static OffsetDateTime hour(Instant now) {
        return now.minus(HOUR).atOffset(ZoneOffset.UTC);
    }

    private Count counted(UUID object, @Nullable UUID thread, Instant now) {
        return sql.sql(COUNT)
                .param("object", object)
                .param("thread", thread)
                .param("hour", hour(now))
                .query(Count.class)
                .single();
    }

    @Override
    public String part() {
        return "flags";
    }

    @Override
    public List<?> export(PersonId person) {
        return sql.sql(GIVEN).param("person", person.value()).query(Taken.class).list();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
        sql.sql(FORGET).param("person", person.value()).update();
    }
}
