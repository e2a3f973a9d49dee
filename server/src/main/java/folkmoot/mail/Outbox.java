package folkmoot.mail;

import folkmoot.site.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Letters as rows: written, on their way, sent or given up.
@Repository
class Outbox implements Letters {

    /// How many letters an address gets in an hour; the rest follow in the hours after.
    static final int HOURLY = 20;

    private static final String WRITE =
            """
            INSERT INTO mail.letter (id, recipient, subject, text, written_at, next_at)
            VALUES (:id, :to, :subject, :text, :now,
                    greatest(:now, (SELECT coalesce(next_at, sent_at, written_at) + interval '1 hour'
                                    FROM mail.letter WHERE lower(recipient) = lower(:to)
                                    ORDER BY written_at DESC, id DESC
                                    OFFSET :hourly LIMIT 1)))
            """;
    private static final String TAKE =
            """
            UPDATE mail.letter SET attempts = attempts + 1, next_at = :failed
            WHERE id IN (SELECT id FROM mail.letter WHERE next_at <= :now
                         ORDER BY next_at LIMIT 20 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;
    private static final String SENT =
            "UPDATE mail.letter SET sent_at = :now, next_at = NULL, last_error = NULL WHERE id = :id";
    private static final String FAILED =
            "UPDATE mail.letter SET next_at = :next, last_error = :error WHERE id = :id";
    private static final String FORGET =
            "DELETE FROM mail.letter WHERE lower(recipient) = lower(:address)";
    private static final String LATEST =
            """
            SELECT recipient AS "to", subject, text FROM mail.letter
            WHERE lower(recipient) = lower(:address)
            ORDER BY written_at DESC, id DESC LIMIT 1
            """;
    private static final String TIDY = "DELETE FROM mail.letter WHERE written_at < :before";
    private static final String NEWEST =
            """
            SELECT * FROM mail.letter
            WHERE CAST(:before AS uuid) IS NULL
               OR (written_at, id) < (SELECT written_at, id FROM mail.letter WHERE id = CAST(:before AS uuid))
            ORDER BY written_at DESC, id DESC LIMIT :limit
            """;
    private static final String ONE = "SELECT * FROM mail.letter WHERE id = :id";

    private final JdbcClient sql;
    private final Clock clock;

    Outbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        var now = clock.instant();
        sql.sql(WRITE)
                .param("id", Ids.next(now))
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hourly", HOURLY - 1)
                .update();
    }

    @Override
    public @Nullable Letter latest(String address) {
        return sql.sql(LATEST)
                .param("address", address)
                .query(Letter.class)
                .optional()
                .orElse(null);
    }

    @Override
    public void forget(String address) {
        sql.sql(FORGET).param("address", address).update();
    }

    /// The letters that are due, now counted as tried: whoever takes them has until `lease` is
    /// over.
    List<LetterView> take(Instant now, Duration lease) {
        return sql.sql(TAKE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("failed", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query(LetterView.class)
                .list();
    }

    void sent(LetterId letter, Instant now) {
        sql.sql(SENT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", letter.value())
                .update();
    }

    /// Tried again then; null: given up.
    void failed(LetterId letter, String error, @Nullable Instant next) {
        sql.sql(FAILED)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .param("error", error)
                .param("id", letter.value())
                .update();
    }

    void tidy(Instant before) {
        sql.sql(TIDY).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    List<LetterView> newest(@Nullable LetterId before, int limit) {
        return sql.sql(NEWEST)
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(LetterView.class)
                .list();
    }

    @Nullable LetterView one(LetterId letter) {
        return sql.sql(ONE)
                .param("id", letter.value())
                .query(LetterView.class)
                .optional()
                .orElse(null);
    }
}
