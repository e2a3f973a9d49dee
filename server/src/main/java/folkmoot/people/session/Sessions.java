package folkmoot.people.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is signed in where. The cookie holds 32 random bytes, the table their hash; a short-lived
/// copy in memory spares a query per request and is dropped when the person or the session changes.
@Repository
public class Sessions {

    static final Duration LENGTH = Duration.ofDays(90);

    private static final String START =
            """
            INSERT INTO people.session (token, person, started_at, seen_at, ends_at, browser, by_mail)
            VALUES (:token, :person, :now, :now, :ends, :browser, :by_mail)
            """;
    private static final String FIND =
            """
            SELECT person.id, handle, name, state = 'member' AS confirmed, seen_at,
                   ARRAY(SELECT hat FROM people.hat WHERE hat.person = person.id AND withdrawn_at IS NULL) AS hats
            FROM people.session JOIN people.person ON person.id = session.person
            WHERE token = :token AND ends_at > :now AND state <> 'erased'
            """;
    private static final String SEEN =
            "UPDATE people.session SET seen_at = :now, ends_at = :ends WHERE token = :token";
    private static final String END = "DELETE FROM people.session WHERE token = :token";
    private static final String END_ALL = "DELETE FROM people.session WHERE person = :person";
    private static final String FORGET = "DELETE FROM people.session WHERE ends_at < :now";
    private static final String FROM_MAIL =
            "SELECT count(*) FROM people.session WHERE token = :token AND by_mail AND started_at > :since";
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Known(Actor.Member member, Instant seenAt) {}

    private final JdbcClient sql;
    private final PageCache pages;
    private final AtomicLong drops = new AtomicLong();
    private final Cache<String, Known> known =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .expireAfterWrite(Duration.ofMinutes(5))
                    .build();

    Sessions(JdbcClient sql, PageCache pages) {
        this.sql = sql;
        this.pages = pages;
        pages.onDrop(this::forget);
    }

    /// A new session for this person; answers the cookie's value.
    public String start(PersonId person, String browser) {
        return start(person, browser, false);
    }

    String start(PersonId person, String browser, boolean byMail) {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = Instant.now();
        sql.sql(START)
                .param("token", hash(cookie))
                .param("person", person.value())
                .param("now", utc(now))
                .param("ends", utc(now.plus(LENGTH)))
                .param("browser", browser)
                .param("by_mail", byMail)
                .update();
        return cookie;
    }

    public void end(String cookie) {
        sql.sql(END).param("token", hash(cookie)).update();
        pages.drop("session:" + key(cookie));
    }

    /// What a session is called where its cookie must not be shown: the hash in the table, in hex.
    public static String key(String cookie) {
        return HexFormat.of().formatHex(hash(cookie));
    }

    /// Signs this person out everywhere.
    public void endAll(PersonId person) {
        sql.sql(END_ALL).param("person", person.value()).update();
        pages.drop("person:" + person);
    }

    /// Deletes those that have ended.
    public void forget(Instant now) {
        sql.sql(FORGET).param("now", utc(now)).update();
    }

    /// Whether this session began with a link from the person's mail, not longer ago than this.
    public boolean fromMail(String cookie, Duration within) {
        return sql.sql(FROM_MAIL)
                        .param("token", hash(cookie))
                        .param("since", utc(Instant.now().minus(within)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Actor.@Nullable Member find(String cookie) {
        var token = hash(cookie);
        var key = key(cookie);
        var found = known.getIfPresent(key);
        if (found == null) {
            var began = drops.get();
            found = read(token);
            if (found == null) {
                return null;
            }
            known.put(key, found);
            // Whatever was dropped while the table was read may be what was read.
            if (drops.get() != began) {
                known.invalidate(key);
            }
            seen(token, found.seenAt());
        }
        return found.member();
    }

    private @Nullable Known read(byte[] token) {
        return sql.sql(FIND)
                .param("token", token)
                .param("now", utc(Instant.now()))
                .query((row, _) -> known(row))
                .optional()
                .orElse(null);
    }

    private void seen(byte[] token, Instant before) {
        var now = Instant.now();
        if (Duration.between(before, now).toHours() >= 1) {
            sql.sql(SEEN)
                    .param("now", utc(now))
                    .param("ends", utc(now.plus(LENGTH)))
                    .param("token", token)
                    .update();
        }
    }

    private void forget(String tag) {
        if (tag.startsWith("session:")) {
            drops.incrementAndGet();
            known.invalidate(tag.substring("session:".length()));
        } else if (tag.startsWith("person:")) {
            drops.incrementAndGet();
            var person = PersonId.of(tag.substring("person:".length()));
            known.asMap().values().removeIf(it -> it.member().id().equals(person));
        } else if (tag.equals(PageCache.EVERYTHING)) {
            known.invalidateAll();
        }
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new Actor.Member(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("handle"),
                        row.getString("name"),
                        row.getBoolean("confirmed"),
                        Hat.all(row.getArray("hats"))),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] hash(String cookie) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(cookie.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
