package folkmoot.people.account;

import folkmoot.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One-time links. The letter holds 24 random bytes, the table their hash.
@Repository
public class Links {

    /// What a link is for.
    public enum Purpose {
        /// comes in without a password
        SIGN_IN,
        /// says that the address is theirs
        CONFIRM,
        /// moves the account to the address that the letter went to
        EMAIL,
        /// makes the first community lead
        LEAD
    }

    /// `person` is null only where nobody exists yet, for the first lead.
    public record Link(@Nullable PersonId person, String email, String back) {}

    private static final String MAKE =
            """
            INSERT INTO people.link (token, purpose, person, email, back, made_at, ends_at)
            VALUES (:token, :purpose, :person, :email, :back, :now, :ends)
            """;
    private static final String PEEK =
            """
            SELECT person, email, back FROM people.link
            WHERE token = :token AND purpose = :purpose AND used_at IS NULL AND ends_at > :now
            """;
    private static final String TAKE =
            """
            UPDATE people.link SET used_at = :now
            WHERE token = :token AND purpose = :purpose AND used_at IS NULL AND ends_at > :now
            RETURNING person, email, back
            """;
    private static final String LAST =
            """
            SELECT max(made_at) FROM people.link
            WHERE person = :person AND purpose = :purpose AND used_at IS NULL
            """;
    private static final String LEAD_BACK =
            """
            UPDATE people.link SET back = :back
            WHERE person = :person AND purpose = 'confirm' AND used_at IS NULL
            """;
    private static final String BACK =
            "SELECT back FROM people.link WHERE person = :person ORDER BY made_at DESC LIMIT 1";
    private static final String VOID =
            "UPDATE people.link SET used_at = :now WHERE person = :person AND used_at IS NULL";
    private static final String VOID_ALL =
            "UPDATE people.link SET used_at = :now WHERE purpose = :purpose AND used_at IS NULL";
    private static final String FORGET =
            "DELETE FROM people.link WHERE used_at IS NOT NULL OR ends_at < :now";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Clock clock;

    Links(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A new link; answers what stands in the address.
    public String make(Purpose purpose, Link link, Duration life) {
        var secret = new byte[24];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        sql.sql(MAKE)
                .param("token", hash(token))
                .param("purpose", word(purpose))
                .param("person", link.person() == null ? null : link.person().value())
                .param("email", link.email())
                .param("back", link.back())
                .param("now", utc(now))
                .param("ends", utc(now.plus(life)))
                .update();
        return token;
    }

    /// What the link would do, as long as it works.
    public @Nullable Link peek(Purpose purpose, String token) {
        return find(PEEK, purpose, token);
    }

    /// Uses the link up; null when it was used, voided or is too old.
    public @Nullable Link take(Purpose purpose, String token) {
        return find(TAKE, purpose, token);
    }

    /// When the newest unused link of this kind was made; null for never.
    public @Nullable Instant last(Purpose purpose, PersonId person) {
        return sql.sql(LAST)
                .param("person", person.value())
                .param("purpose", word(purpose))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /// Links that already wait in a letter lead to what was written last.
    public void leadBack(PersonId person, String back) {
        sql.sql(LEAD_BACK).param("back", back).param("person", person.value()).update();
    }

    /// Where the person's newest link leads back to.
    public String back(PersonId person) {
        return sql.sql(BACK)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse("/");
    }

    /// No link of this person works any more.
    public void voidAll(PersonId person) {
        sql.sql(VOID).param("now", utc(clock.instant())).param("person", person.value()).update();
    }

    /// No link of this kind works any more.
    public void voidAll(Purpose purpose) {
        sql.sql(VOID_ALL)
                .param("now", utc(clock.instant()))
                .param("purpose", word(purpose))
                .update();
    }

    /// Deletes what was used, voided or is too old.
    void forget(Instant now) {
        sql.sql(FORGET).param("now", utc(now)).update();
    }

    private @Nullable Link find(String how, Purpose purpose, String token) {
        return sql.sql(how)
                .param("token", hash(token))
                .param("purpose", word(purpose))
                .param("now", utc(clock.instant()))
                .query(Link.class)
                .optional()
                .orElse(null);
    }

    private static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
