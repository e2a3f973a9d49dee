package folkmoot.listening.here;

import folkmoot.search.Document;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said here and waits to be listened to.
@Repository
class Overheard {

    private static final String SAID =
            """
            INSERT INTO listening.here (kind, id, gone, path, title, body, language, author, said_at)
            SELECT kind, id, false, path, title, body, language, author, said_at
            FROM unnest(:kinds, :ids, :paths, :titles, :bodies, :languages, :authors, CAST(:times AS timestamptz[]))
                AS said (kind, id, path, title, body, language, author, said_at)
            ORDER BY kind, id
            ON CONFLICT (kind, id)
            """;
    private static final String PUT =
            SAID
                    + """
                    DO UPDATE SET
                        gone = false, path = excluded.path, title = excluded.title, body = excluded.body,
                        language = excluded.language, author = excluded.author, said_at = excluded.said_at
                    """;
    // Many hear at once; whoever remembers does it while nobody hears. Else what is withdrawn
    // between reading it and writing it down could be heard as gone first and then, from memory, as
    // said.
    private static final String HEARING =
            "SELECT pg_advisory_xact_lock_shared(hashtext('listening.here')) IS NULL";
    private static final String REMEMBERING =
            "SELECT pg_advisory_xact_lock(hashtext('listening.here')) IS NULL";
    // What waits already is newer.
    private static final String REMEMBER = SAID + "DO NOTHING";
    private static final String BEFORE =
            "SELECT kind, id FROM listening.here_before WHERE NOT done FOR UPDATE SKIP LOCKED";
    private static final String REACH =
            "UPDATE listening.here_before SET kind = :kind, id = :id, done = :done";
    private static final String DROP =
            """
            INSERT INTO listening.here (kind, id, gone)
            SELECT :kind, id, true FROM unnest(:ids) AS said (id) ORDER BY id
            ON CONFLICT (kind, id) DO UPDATE SET
                gone = true, path = '', title = '', body = '', language = '', author = NULL, said_at = NULL
            """;
    private static final String TAKE =
            """
            DELETE FROM listening.here WHERE (kind, id) IN (
                SELECT kind, id FROM listening.here WHERE %s ORDER BY kind, id LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING kind, id, gone, path, title, body, language, author, said_at
            """;
    private static final String TAKE_GONE = TAKE.formatted("gone");
    private static final String TAKE_ANY = TAKE.formatted("true");
    private static final String FORGET =
            """
            UPDATE listening.here
            SET gone = true, path = '', title = '', body = '', language = '', author = NULL, said_at = NULL
            WHERE author = :author
            """;

    /// How far what was said before anybody listened is heard.
    record Before(String kind, UUID id) {}

    /// Something, or that it is gone.
    record Piece(
            String kind,
            UUID id,
            boolean gone,
            String path,
            String title,
            String body,
            String language,
            @Nullable UUID author,
            @Nullable Instant saidAt) {

        /// By which it is known.
        String number() {
            return kind + " " + id;
        }
    }

    private final JdbcClient sql;

    Overheard(JdbcClient sql) {
        this.sql = sql;
    }

    void put(List<Document> all) {
        write(PUT, all);
    }

    /// What was said long ago, where nothing newer waits.
    void remember(List<Document> all) {
        write(REMEMBER, all);
    }

    /// Empty when all of it is heard, or somebody else does it.
    Optional<Before> before() {
        sql.sql(REMEMBERING).query(Boolean.class).single();
        return sql.sql(BEFORE).query(Before.class).optional();
    }

    void reach(Before it, boolean done) {
        sql.sql(REACH).param("kind", it.kind()).param("id", it.id()).param("done", done).update();
    }

    private void write(String how, List<Document> all) {
        sql.sql(how)
                .param("kinds", texts(all, Document::kind))
                .param("ids", all.stream().map(Document::id).toArray(UUID[]::new))
                .param("paths", texts(all, Document::path))
                .param("titles", texts(all, Document::title))
                .param("bodies", texts(all, Document::body))
                .param("languages", texts(all, Document::language))
                .param("authors", all.stream().map(Document::author).toArray(UUID[]::new))
                .param(
                        "times",
                        all.stream()
                                .map(it ->
                                        OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC)
                                                .toString())
                                .toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<Document> all, Function<Document, String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    void drop(String kind, Collection<UUID> ids) {
        sql.sql(DROP).param("kind", kind).param("ids", ids.toArray(UUID[]::new)).update();
    }

    /// Some that nobody else has taken, which are there no longer: first what is gone, which may be
    /// read until it is heard.
    List<Piece> take(int most) {
        sql.sql(HEARING).query(Boolean.class).single();
        var gone = take(TAKE_GONE, most);
        return gone.isEmpty() ? take(TAKE_ANY, most) : gone;
    }

    private List<Piece> take(String which, int most) {
        return sql.sql(which).param("most", most).query(Piece.class).list();
    }

    void forget(UUID author) {
        sql.sql(FORGET).param("author", author).update();
    }
}
