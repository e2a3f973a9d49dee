package folkmoot.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.site.PageCache;
import folkmoot.site.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Persons as others see them. Names are on every page, so they are kept in memory until they
/// change.
@Repository
class Persons implements People {

    private static final String NAMED =
            """
            SELECT id, handle, name, picture, joined_at, state = 'erased' AS erased,
                   ARRAY(SELECT hat FROM people.hat WHERE person = id AND withdrawn_at IS NULL) AS hats
            FROM people.person WHERE id = ANY(:ids)
            """;
    private static final String MEMBERS =
            """
            SELECT id, handle, name,
                   ARRAY(SELECT hat FROM people.hat WHERE person = id AND withdrawn_at IS NULL) AS hats
            FROM people.person WHERE id = ANY(:ids) AND state = 'member'
            """;
    private static final String HANDLES =
            "SELECT handle, id FROM people.person WHERE handle = ANY(:handles) AND state = 'member'";
    private static final String FOLLOWED =
            "SELECT followed FROM people.follow WHERE follower = :person";
    private static final String BLOCKED =
            "SELECT blocked FROM people.block WHERE blocker = :person";

    private static final String BLOCKING =
            "SELECT blocker FROM people.block WHERE blocked = :person";

    private static final String ADDRESS =
            "SELECT email FROM people.person WHERE id = :person AND email_confirmed_at IS NOT NULL";
    private static final String CONFIRMED =
            "SELECT id FROM people.person WHERE id = ANY(:ids) AND email_confirmed_at IS NOT NULL AND state = 'member'";
    private static final String WEARING =
            "SELECT person FROM people.hat WHERE hat = :hat AND withdrawn_at IS NULL";

    private static final String SEEN =
            "SELECT count(DISTINCT person) FROM people.session WHERE seen_at >= :from AND seen_at < :to";

    private final JdbcClient sql;
    private final Cache<PersonId, PersonView> known =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofHours(1)).build();

    Persons(JdbcClient sql, PageCache pages) {
        this.sql = sql;
        pages.onDrop(tag -> {
            if (tag.startsWith("person:")) {
                known.invalidate(PersonId.of(tag.substring("person:".length())));
            } else if (tag.equals(PageCache.EVERYTHING)) {
                known.invalidateAll();
            }
        });
    }

    @Override
    public Map<PersonId, PersonView> named(Collection<PersonId> ids) {
        var found = new HashMap<>(known.getAllPresent(ids));
        var missing = ids.stream().filter(it -> !found.containsKey(it)).distinct().toList();
        if (!missing.isEmpty()) {
            sql.sql(NAMED)
                    .param("ids", missing.stream().map(PersonId::value).toArray(UUID[]::new))
                    .query((row, _) -> view(row))
                    .list()
                    .forEach(it -> {
                        found.put(it.id(), it);
                        // What a transaction sees of its own may never come true.
                        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                            known.put(it.id(), it);
                        }
                    });
        }
        return found;
    }

    @Override
    public Map<PersonId, Actor.Member> members(Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Actor.Member>();
        sql.sql(MEMBERS)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> member(row))
                .list()
                .forEach(it -> found.put(it.id(), it));
        return found;
    }

    @Override
    public Map<String, PersonId> handles(Collection<String> handles) {
        var found = new HashMap<String, PersonId>();
        if (!handles.isEmpty()) {
            sql.sql(HANDLES)
                    .param("handles", handles.toArray(String[]::new))
                    .query((row, _) ->
                            found.put(row.getString(1), new PersonId(row.getObject(2, UUID.class))))
                    .list();
        }
        return found;
    }

    @Override
    public Set<PersonId> followedBy(PersonId person) {
        return ids(FOLLOWED, person);
    }

    @Override
    public Set<PersonId> blockedBy(PersonId person) {
        return ids(BLOCKED, person);
    }

    @Override
    public Set<PersonId> blocking(PersonId person) {
        return ids(BLOCKING, person);
    }

    @Override
    public Set<PersonId> wearing(Hat hat) {
        return new HashSet<>(
                sql.sql(WEARING)
                        .param("hat", hat.name().toLowerCase(Locale.ROOT))
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    @Override
    public long seen(Instant from, Instant to) {
        return sql.sql(SEEN)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public @Nullable String address(PersonId person) {
        return sql.sql(ADDRESS)
                .param("person", person.value())
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    @Override
    public Set<PersonId> confirmed(Collection<PersonId> ids) {
        return new HashSet<>(
                sql.sql(CONFIRMED)
                        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    private Set<PersonId> ids(String which, PersonId person) {
        return new HashSet<>(
                sql.sql(which)
                        .param("person", person.value())
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    private static Actor.Member member(ResultSet row) throws SQLException {
        return new Actor.Member(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("handle"),
                row.getString("name"),
                true,
                Hat.all(row.getArray("hats")));
    }

    private static PersonView view(ResultSet row) throws SQLException {
        return new PersonView(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("handle"),
                row.getBoolean("erased") ? Texts.say("people.erased") : row.getString("name"),
                row.getObject("picture", UUID.class),
                Hat.all(row.getArray("hats")),
                row.getObject("joined_at", OffsetDateTime.class).toInstant());
    }
}
