package folkmoot.moderation.judging;

import folkmoot.moderation.Deed;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who said nearly the same here lately.
@Repository
class Sayings implements Erasable {

    static final Duration SPAN = Duration.ofDays(30);

    private static final String SAY =
            """
            WITH new AS (INSERT INTO moderation.saying (object, person, said_at, bands, shingles)
                         VALUES (:object, :person, :now, :bands, :shingles))
            SELECT object, person, said_at, shingles FROM moderation.saying
            WHERE bands && :bands AND said_at BETWEEN :since AND :now ORDER BY said_at LIMIT 200
            """;
    private static final String FORGET = "DELETE FROM moderation.saying WHERE said_at < :before";
    private static final String ERASE = "DELETE FROM moderation.saying WHERE person = :person";

    private final JdbcClient sql;

    Sayings(JdbcClient sql) {
        this.sql = sql;
    }

    /// Texts that say nearly the same: by how many others, and how many days ago each was said.
    record Alike(long others, List<Long> daysAgo) {

        static final Alike NONE = new Alike(0, List.of());
    }

    private record Saying(UUID object, UUID person, Instant at, Shingles shingles) {}

    /// Remembers what is said; answers what was said alike elsewhere before. Whoever mends a comma
    /// says their own words again, however many have copied them since.
    Alike said(Deed deed, Shingles shingles, Instant now) {
        if (shingles.isEmpty()) {
            return Alike.NONE;
        }
        var alike =
                sql
                        .sql(SAY)
                        .param("object", deed.object())
                        .param("person", deed.actor().id().value())
                        .param("bands", shingles.bands())
                        .param("shingles", boxed(shingles))
                        .param("since", now.minus(SPAN).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Sayings::saying)
                        .list()
                        .stream()
                        .filter(it -> it.shingles().alike(shingles))
                        .toList();
        var first =
                alike.stream()
                        .filter(it -> it.object().equals(deed.object()))
                        .map(Saying::at)
                        .min(Comparator.naturalOrder())
                        .orElse(now);
        return counted(deed, alike, first, now);
    }

    private static Alike counted(Deed deed, List<Saying> alike, Instant first, Instant now) {
        var before =
                alike.stream()
                        .filter(it -> !it.object().equals(deed.object()) && !it.at().isAfter(first))
                        .toList();
        var author = deed.actor().id().value();
        var others =
                before.stream()
                        .map(Saying::person)
                        .filter(it -> !it.equals(author))
                        .distinct()
                        .count();
        var places = before.stream().map(Saying::object).distinct().toList();
        var days =
                places.stream()
                        .map(place -> latest(before, place))
                        .map(it -> Duration.between(it, now).toDays())
                        .toList();
        return new Alike(others, days);
    }

    private static Instant latest(List<Saying> sayings, UUID place) {
        return sayings.stream()
                .filter(it -> it.object().equals(place))
                .map(Saying::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Integer[] boxed(Shingles shingles) {
        return Arrays.stream(shingles.hashes()).boxed().toArray(Integer[]::new);
    }

    private static Saying saying(ResultSet row, int number) throws SQLException {
        var shingles = (Integer[]) row.getArray(4).getArray();
        return new Saying(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                Objects.requireNonNull(row.getObject(2, UUID.class)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                new Shingles(Arrays.stream(shingles).mapToInt(it -> it).toArray()));
    }

    void forget(Instant before) {
        sql.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void erase(PersonId person) {
        sql.sql(ERASE).param("person", person.value()).update();
    }
}
