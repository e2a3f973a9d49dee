package folkmoot.transparency.checkpoint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.note.Note;

/// The newest checkpoint that was signed.
@Repository
class Checkpoints {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('transparency.checkpoint', 0))";
    private static final String NEWEST =
            "SELECT size, note, signed_at FROM transparency.checkpoint";
    private static final String KEEP =
            """
            INSERT INTO transparency.checkpoint (size, note, signed_at) VALUES (:size, :note, :at)
            ON CONFLICT (one) DO UPDATE
            SET size = excluded.size, note = excluded.note, signed_at = excluded.signed_at
            """;

    private final JdbcClient sql;

    Checkpoints(JdbcClient sql) {
        this.sql = sql;
    }

    void alone() {
        sql.sql(ALONE).query().singleRow();
    }

    @Nullable Signed newest() {
        return sql.sql(NEWEST)
                .query((row, _) ->
                        new Signed(
                                row.getLong(1),
                                Note.parse(row.getString(2)),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    void keep(long size, Note note, Instant at) {
        sql.sql(KEEP)
                .param("size", size)
                .param("note", note.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
