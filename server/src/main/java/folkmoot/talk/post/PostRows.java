package folkmoot.talk.post;

import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.site.Bulk;
import folkmoot.talk.NewPost;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.PostVersion;
import folkmoot.talk.PostView;
import folkmoot.talk.ReadyPost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Posts of all kinds as rows.
@Repository
class PostRows {

    static final String COLUMNS =
            """
            id, kind, author, byline, title, body, html, besides, language, product, state, posted_at, edited_at,
            comments, helpful, unhelpful
            """;
    private static final String ADD =
            """
            INSERT INTO talk.post (id, kind, author, byline, title, body, html, besides, language, product, state, entry, posted_at)
            VALUES (:id, :kind, :author, :byline, :title, :body, :html, :besides, :language, :product, :state, :entry, :at)
            """;
    private static final String BY_IDS =
            "SELECT "
                    + COLUMNS
                    + " FROM talk.post WHERE id = ANY(:ids) AND (state = 'visible' OR author = :reader)";
    private static final String ANY = "SELECT " + COLUMNS + " FROM talk.post WHERE id = ANY(:ids)";
    private static final String LOCKED =
            "SELECT " + COLUMNS + " FROM talk.post WHERE id = :id FOR UPDATE";
    private static final String NEWEST =
            "SELECT "
                    + COLUMNS
                    + """
                    FROM talk.post
                    WHERE state = 'visible' AND (posted_at, id) < (:before, :beforeId)
                    ORDER BY posted_at DESC, id DESC LIMIT :limit
                    """;
    private static final String BY_AUTHOR =
            "SELECT "
                    + COLUMNS
                    + """
                    FROM talk.post
                    WHERE author = :author AND (state = 'visible' OR author = :reader)
                    ORDER BY posted_at DESC, id DESC LIMIT :limit
                    """;
    // What nobody could read is no history. The words that take its place will be in a list of the
    // log.
    private static final String KEEP_VERSION =
            """
            WITH kept AS (
                INSERT INTO talk.version (object, title, html, written_at, replaced_at)
                SELECT id, title, html, coalesce(edited_at, posted_at), :now
                FROM talk.post WHERE id = :id AND state = 'visible'
                RETURNING object)
            INSERT INTO talk.appeared SELECT object FROM kept
            ON CONFLICT (object) DO UPDATE SET object = excluded.object
            """;
    private static final String REPLACE =
            """
            UPDATE talk.post SET title = :title, body = :body, html = :html, besides = :besides, language = :language,
                   state = :state, entry = coalesce(:entry, entry),
                   edited_at = CASE WHEN state = 'visible' THEN :now ELSE edited_at END
            WHERE id = :id
            """;
    private static final String MOVE =
            "UPDATE talk.post SET state = :state, entry = coalesce(:entry, entry) WHERE id = :id";
    private static final String RELEASE =
            "UPDATE talk.post SET state = 'visible', entry = :entry WHERE id = :id AND state = 'held'";
    private static final String WAITING =
            "SELECT "
                    + COLUMNS
                    + " FROM talk.post WHERE author = :author AND state = 'waiting' ORDER BY id";
    private static final String GIVE = "UPDATE talk.post SET author = :to WHERE author = :from";
    private static final String ALL_BY =
            "SELECT "
                    + COLUMNS
                    + " FROM talk.post WHERE author = :author ORDER BY posted_at DESC, id DESC";
    private static final String EMPTY =
            """
            UPDATE talk.post
            SET title = '', body = '', html = '', besides = '', language = '', edited_at = NULL, state = 'erased'
            WHERE author = :author
            """;
    private static final String EMPTY_HISTORY =
            """
            DELETE FROM talk.version USING talk.post
            WHERE version.object = post.id AND post.author = :author
            """;
    private static final String COMMENTED =
            "UPDATE talk.post SET comments = comments + :by WHERE id = :id"
                    + " RETURNING author, comments, helpful, unhelpful";
    private static final String MARKED =
            """
            UPDATE talk.post SET helpful = helpful + :helpful, unhelpful = unhelpful + :unhelpful WHERE id = :id
            RETURNING author, comments, helpful, unhelpful
            """;

    private static final String ALL =
            "talk.post (id, kind, byline, title, body, html, besides, language, product, state, entry, posted_at)";
    private static final String VERSIONS =
            """
            SELECT coalesce(title, '') AS title, html, written_at, replaced_at
            FROM talk.version WHERE object = :id ORDER BY replaced_at DESC
            """;

    private final JdbcClient sql;
    private final Bulk bulk;

    PostRows(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    void add(
            NewPost post,
            @Nullable PersonId author,
            @Nullable String byline,
            String html,
            PostState state,
            @Nullable Long entry,
            Instant at) {
        sql.sql(ADD)
                .param("id", post.id().value())
                .param("kind", post.kind())
                .param("author", author == null ? null : author.value())
                .param("byline", byline)
                .param("title", post.title())
                .param("body", post.body())
                .param("html", html)
                .param("besides", post.besides())
                .param("language", post.language())
                .param("product", post.product())
                .param("state", name(state))
                .param("entry", entry)
                .param("at", utc(at))
                .update();
    }

    /// Many at once; those that are held with their entries in the log.
    void store(List<ReadyPost> posts, Map<PostId, Long> held) {
        bulk.copy(
                ALL,
                posts,
                (it, row) -> {
                    var post = it.brought().post();
                    var entry = held.get(post.id());
                    row.add(post.id().value())
                            .add(post.kind())
                            .add(it.brought().byline())
                            .add(post.title())
                            .add(post.body())
                            .add(it.html())
                            .add(post.besides())
                            .add(post.language())
                            .add(post.product())
                            .add(name(entry == null ? PostState.VISIBLE : PostState.HELD))
                            .add(entry)
                            .add(it.brought().postedAt());
                });
    }

    List<PostVersion> versions(PostId id) {
        return sql.sql(VERSIONS).param("id", id.value()).query(PostVersion.class).list();
    }

    Map<PostId, PostView> visibleTo(Actor reader, Collection<PostId> ids) {
        var found = new LinkedHashMap<PostId, PostView>();
        if (!ids.isEmpty()) {
            sql.sql(BY_IDS)
                    .param("ids", ids.stream().map(PostId::value).toArray(UUID[]::new))
                    .param("reader", id(reader))
                    .query((row, _) -> view(row))
                    .list()
                    .forEach(it -> found.put(it.id(), it));
        }
        return found;
    }

    /// Whatever their state.
    List<PostView> all(Collection<PostId> ids) {
        return sql.sql(ANY)
                .param("ids", ids.stream().map(PostId::value).toArray(UUID[]::new))
                .query((row, _) -> view(row))
                .list();
    }

    /// Locked until the transaction ends, whatever its state.
    @Nullable PostView locked(PostId id) {
        return sql.sql(LOCKED)
                .param("id", id.value())
                .query((row, _) -> view(row))
                .optional()
                .orElse(null);
    }

    /// Visible ones older than the given place in the order of time.
    List<PostView> newest(Instant before, UUID beforeId, int limit) {
        return sql.sql(NEWEST)
                .param("before", utc(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    List<PostView> by(PersonId author, Actor reader, int limit) {
        return sql.sql(BY_AUTHOR)
                .param("author", author.value())
                .param("reader", id(reader))
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    void replace(NewPost post, String html, PostState state, @Nullable Long entry, Instant now) {
        sql.sql(KEEP_VERSION).param("now", utc(now)).param("id", post.id().value()).update();
        sql.sql(REPLACE)
                .param("title", post.title())
                .param("body", post.body())
                .param("html", html)
                .param("besides", post.besides())
                .param("language", post.language())
                .param("state", name(state))
                .param("entry", entry)
                .param("now", utc(now))
                .param("id", post.id().value())
                .update();
    }

    void move(PostId post, PostState state, @Nullable Long entry) {
        sql.sql(MOVE)
                .param("state", name(state))
                .param("entry", entry)
                .param("id", post.value())
                .update();
    }

    /// False when it is not held.
    boolean release(PostId post, long entry) {
        return sql.sql(RELEASE).param("entry", entry).param("id", post.value()).update() == 1;
    }

    List<PostView> waiting(PersonId author) {
        return sql.sql(WAITING).param("author", author.value()).query((row, _) -> view(row)).list();
    }

    void give(PersonId from, PersonId to) {
        sql.sql(GIVE).param("to", to.value()).param("from", from.value()).update();
    }

    /// All of this person's in whatever state, the newest first.
    List<PostView> allBy(PersonId author) {
        return sql.sql(ALL_BY).param("author", author.value()).query((row, _) -> view(row)).list();
    }

    /// Forgets every word of this person's, earlier ones too.
    void empty(PersonId author) {
        sql.sql(EMPTY_HISTORY).param("author", author.value()).update();
        sql.sql(EMPTY).param("author", author.value()).update();
    }

    /// What is counted on a post, and whose it is.
    record Counted(@Nullable PersonId author, int comments, int helpful, int unhelpful) {}

    Counted commented(PostId post, int by) {
        return sql.sql(COMMENTED)
                .param("by", by)
                .param("id", post.value())
                .query(Counted.class)
                .single();
    }

    /// Counts marks; answers what they come to now.
    Counted marked(PostId post, int helpful, int unhelpful) {
        return sql.sql(MARKED)
                .param("helpful", helpful)
                .param("unhelpful", unhelpful)
                .param("id", post.value())
                .query(Counted.class)
                .single();
    }

    static PostView view(ResultSet row) throws SQLException {
        var author = row.getObject("author", UUID.class);
        var edited = row.getObject("edited_at", OffsetDateTime.class);
        return new PostView(
                new PostId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                author == null ? null : new PersonId(author),
                row.getString("byline"),
                row.getString("title"),
                row.getString("body"),
                row.getString("html"),
                row.getString("besides"),
                row.getString("language"),
                row.getObject("product", UUID.class),
                PostState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant(),
                row.getInt("comments"),
                row.getInt("helpful"),
                row.getInt("unhelpful"));
    }

    private static @Nullable UUID id(Actor reader) {
        return reader instanceof Actor.Member member ? member.id().value() : null;
    }

    private static String name(PostState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
