package folkmoot.people.account;

import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Persons as they own themselves: address, password, handle, state.
@Repository
public class Accounts {

    private static final String COLUMNS =
            """
            SELECT id, handle, name, email, password, about, picture, state = 'member' AS confirmed
            FROM people.person
            """;
    private static final String ADD =
            """
            INSERT INTO people.person (id, handle, name, email, email_confirmed_at, password, state, joined_at)
            VALUES (:id, :handle, :name, :email, :confirmed, :password, :state, :now)
            """;
    private static final String BY_EMAIL =
            COLUMNS + "WHERE lower(email) = lower(:email) AND email_confirmed_at IS NOT NULL";
    private static final String BY_NAME =
            COLUMNS
                    + """
                    WHERE state = 'member' AND (handle = lower(:name) OR lower(name) = lower(:name))
                    ORDER BY handle = lower(:name) DESC LIMIT 2
                    """;
    private static final String BY_ID = COLUMNS + "WHERE id = :id AND state <> 'erased'";
    private static final String HELD = BY_ID + " FOR NO KEY UPDATE";
    private static final String ACTOR =
            """
            SELECT id, handle, name, state = 'member' AS confirmed,
                   ARRAY(SELECT hat FROM people.hat WHERE person = id AND withdrawn_at IS NULL) AS hats
            FROM people.person WHERE id = :id
            """;
    private static final String TAKEN =
            """
            SELECT EXISTS (SELECT FROM people.person WHERE handle = :handle AND id <> :id)
                OR EXISTS (SELECT FROM people.former_handle WHERE handle = :handle AND person <> :id)
            """;

    /// Most names that many have are numbered in turn; nobody has one that ten thousand have.
    private static final String UNTAKEN =
            """
            SELECT coalesce(min(number), 10000 + floor(random() * 900000000)::int)
            FROM generate_series(2, 9999) AS number
            WHERE NOT EXISTS (SELECT FROM people.person WHERE handle = :stem || number)
              AND NOT EXISTS (SELECT FROM people.former_handle WHERE handle = :stem || number)
            """;

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('people:' || lower(:what), 0))";
    private static final String CONFIRM =
            """
            UPDATE people.person
            SET state = 'member', handle = :handle, password = :password, email_confirmed_at = :now
            WHERE id = :id
            """;
    private static final String MOVE =
            "UPDATE people.person SET email = :email WHERE id = :id AND state <> 'erased'";
    private static final String RENAME = "UPDATE people.person SET name = :name WHERE id = :id";
    private static final String LOCK_UP =
            "UPDATE people.person SET password = :password WHERE id = :id";

    /// A person's own row.
    public record Account(
            PersonId id,
            String handle,
            String name,
            @Nullable String email,
            @Nullable String password,
            String about,
            @Nullable UUID picture,
            boolean confirmed) {}

    private final JdbcClient sql;

    Accounts(JdbcClient sql) {
        this.sql = sql;
    }

    /// Adds a confirmed member with the given handle, or, without one, somebody unconfirmed.
    public void add(
            PersonId id,
            @Nullable String handle,
            String name,
            String email,
            @Nullable String password,
            Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        sql.sql(ADD)
                .param("id", id.value())
                .param("handle", handle == null ? unconfirmed() : handle)
                .param("name", name)
                .param("email", email)
                .param("confirmed", handle == null ? null : at)
                .param("password", password)
                .param("state", handle == null ? "unconfirmed" : "member")
                .param("now", at)
                .update();
    }

    /// The unconfirmed person becomes a member.
    public void confirm(PersonId id, String handle, @Nullable String password, Instant now) {
        sql.sql(CONFIRM)
                .param("handle", handle)
                .param("password", password)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /// Whoever has proven that this address is theirs.
    public @Nullable Account byEmail(String email) {
        return one(sql.sql(BY_EMAIL).param("email", email).query(Account.class).list());
    }

    /// The member with this handle, else the only one with this name.
    public @Nullable Account byName(String name) {
        var found = sql.sql(BY_NAME).param("name", name).query(Account.class).list();
        return found.size() == 2 && !found.getFirst().handle().equalsIgnoreCase(name)
                ? null
                : one(found);
    }

    public @Nullable Account byId(PersonId id) {
        return one(sql.sql(BY_ID).param("id", id.value()).query(Account.class).list());
    }

    /// The same, and until the transaction ends nobody else changes it.
    @Nullable Account held(PersonId id) {
        return one(sql.sql(HELD).param("id", id.value()).query(Account.class).list());
    }

    /// The person as they act, hats included.
    public Actor.Member actor(PersonId id) {
        return sql.sql(ACTOR)
                .param("id", id.value())
                .query((row, _) ->
                        new Actor.Member(
                                id,
                                row.getString("handle"),
                                row.getString("name"),
                                row.getBoolean("confirmed"),
                                Hat.all(row.getArray("hats"))))
                .single();
    }

    /// A handle for this name that nobody has or had; kept free until the transaction ends.
    public String handle(PersonId id, String name) {
        return Stream.concat(
                        Handles.from(name).stream(),
                        Stream.generate(() -> numbered(Handles.stem(name))))
                .filter(it -> free(it, id))
                .findFirst()
                .orElseThrow();
    }

    // Whoever takes it meanwhile has taken it when this is asked again.
    private String numbered(String stem) {
        return stem + sql.sql(UNTAKEN).param("stem", stem).query(Integer.class).single();
    }

    /// Whether this person can have that handle; if so nobody else takes it meanwhile.
    public boolean free(String handle, PersonId id) {
        lock(handle);
        return !sql.sql(TAKEN)
                .param("handle", handle)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /// One transaction at a time decides about this address or handle.
    public void lock(String what) {
        sql.sql(LOCK).param("what", what).query((_, _) -> true).list();
    }

    public void move(PersonId id, String email) {
        sql.sql(MOVE).param("email", email).param("id", id.value()).update();
    }

    public void rename(PersonId id, String name) {
        sql.sql(RENAME).param("name", name).param("id", id.value()).update();
    }

    public void password(PersonId id, @Nullable String hash) {
        sql.sql(LOCK_UP).param("password", hash).param("id", id.value()).update();
    }

    private static @Nullable Account one(List<Account> found) {
        return found.isEmpty() ? null : found.getFirst();
    }

    private static String unconfirmed() {
        return "guest_" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }
}
