package folkmoot.moderation.figure;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many people were here, by month.
@Repository
class Months {

    private static final String KEEP =
            """
            INSERT INTO moderation.month AS known (begins, people) VALUES (:month, :people)
            ON CONFLICT (begins) DO UPDATE SET people = greatest(known.people, excluded.people)
            """;
    private static final String AVERAGE =
            "SELECT avg(people) FROM moderation.month WHERE begins >= :from AND begins < :to";

    private final JdbcClient sql;

    Months(JdbcClient sql) {
        this.sql = sql;
    }

    /// The most that were counted in it stays: whoever signs out was here all the same.
    void keep(LocalDate month, long people) {
        sql.sql(KEEP).param("month", month).param("people", people).update();
    }

    /// Of the months that were counted; none where none was.
    OptionalDouble average(LocalDate from, LocalDate to) {
        @Nullable Double found =
                sql.sql(AVERAGE)
                        .param("from", from)
                        .param("to", to)
                        .query((row, _) -> row.getObject(1) == null ? -1 : row.getDouble(1))
                        .single();
        return found == null || found < 0 ? OptionalDouble.empty() : OptionalDouble.of(found);
    }
}
