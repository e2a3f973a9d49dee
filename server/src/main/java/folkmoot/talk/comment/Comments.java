package folkmoot.talk.comment;

import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Comments as rows.
@Repository
class Comments {

    /// Levels that one page draws.
    static final int LEVELS = 4;

    /// Threads that one page draws, and replies under each comment.
    static final int PAGE = 20;

    private static final int REPLIES = 8;
    private static final int MOST = 240;

    private static final String COLUMNS =
            "id, post, parent, depth, author, body, html, language, state, posted_at, edited_at, replies, helpful";
    private static final String READABLE =
            "(state IN ('visible', 'held') OR (state <> 'waiting' AND replies > 0) OR author = :reader)";

    /// Breadth first, and every level is bounded: ten thousand comments cost as much as ten.
    private static final String TREE =
            """
            WITH RECURSIVE tree AS (
                SELECT %1$s, 1 AS level FROM (
                    SELECT %1$s FROM talk.comment
                    WHERE %2$s AND %3$s AND (posted_at, id) > (:after, :afterId)
                    ORDER BY posted_at, id LIMIT :page) roots
                UNION ALL
                SELECT child.*, level + 1
                FROM tree CROSS JOIN LATERAL (
                    SELECT %1$s FROM talk.comment
                    WHERE talk.comment.parent = tree.id AND %3$s
                    ORDER BY posted_at, id LIMIT :replies) child
                WHERE level < :levels)
            SELECT * FROM tree LIMIT :most
            """;

    private static final String ON_POST =
            TREE.formatted(COLUMNS, "post = :under AND parent IS NULL", READABLE);
    private static final String UNDER = TREE.formatted(COLUMNS, "parent = :under", READABLE);
    private static final String ONE =
            "SELECT " + COLUMNS + " FROM talk.comment WHERE id = :id AND " + READABLE;
    private static final String ALL =
            "SELECT " + COLUMNS + " FROM talk.comment WHERE id = ANY(:ids)";
    private static final String LOCKED =
            "SELECT " + COLUMNS + " FROM talk.comment WHERE id = :id FOR UPDATE";
    private static final String ADD =
            """
            INSERT INTO talk.comment (id, post, parent, depth, author, body, html, language, state, entry, posted_at)
            VALUES (:id, :post, :parent, :depth, :author, :body, :html, :language, :state, :entry, :at)
            """;
    private static final String REPLIED =
            "UPDATE talk.comment SET replies = replies + :by WHERE id = :id RETURNING " + COLUMNS;
    private static final String MOVE =
            "UPDATE talk.comment SET state = :state, entry = coalesce(:entry, entry) WHERE id = :id";
    // What nobody could read is no history. The words that take its place will be in a list of the
    // log.
    private static final String KEEP_VERSION =
            """
            WITH kept AS (
                INSERT INTO talk.version (object, html, written_at, replaced_at)
                SELECT id, html, coalesce(edited_at, posted_at), :now
                FROM talk.comment WHERE id = :id AND state = 'visible'
                RETURNING object)
            INSERT INTO talk.appeared SELECT object FROM kept
            ON CONFLICT (object) DO UPDATE SET object = excluded.object
            """;
    private static final String REPLACE =
            """
            UPDATE talk.comment SET body = :body, html = :html, language = :language, state = :state,
                   entry = coalesce(:entry, entry),
                   edited_at = CASE WHEN state = 'visible' THEN :now ELSE edited_at END
            WHERE id = :id
            """;
    private static final String WAITING =
            "SELECT "
                    + COLUMNS
                    + " FROM talk.comment WHERE author = :author AND state = 'waiting' ORDER BY posted_at";
    private static final String GIVE = "UPDATE talk.comment SET author = :to WHERE author = :from";
    private static final String BY_AUTHOR =
            "SELECT "
                    + COLUMNS
                    + " FROM talk.comment WHERE author = :author AND state = 'visible'"
                    + " ORDER BY posted_at DESC, id DESC LIMIT :limit";
    private static final String ALL_BY =
            "SELECT "
                    + COLUMNS
                    + " FROM talk.comment WHERE author = :author ORDER BY posted_at DESC, id DESC";
    private static final String EMPTY =
            """
            UPDATE talk.comment SET body = '', html = '', language = '', edited_at = NULL, state = 'erased'
            WHERE author = :author
            """;
    private static final String EMPTY_HISTORY =
            """
            DELETE FROM talk.version USING talk.comment
            WHERE version.object = comment.id AND comment.author = :author
            """;
    private static final String VISIBLE_ON =
            """
            WITH RECURSIVE said AS (
                SELECT %1$s FROM talk.comment WHERE post = :post AND parent IS NULL
                UNION ALL
                SELECT reply.* FROM said CROSS JOIN LATERAL (
                    SELECT %1$s FROM talk.comment WHERE talk.comment.parent = said.id) reply)
            SELECT * FROM said WHERE state = 'visible'
            """
                    .formatted(COLUMNS);
    private static final String HISTORY =
            "SELECT html, written_at FROM talk.version WHERE object = :id ORDER BY replaced_at DESC";

    // What waited for its author to confirm was never anywhere.
    private static final String WERE_THERE =
            """
            SELECT EXISTS (SELECT FROM talk.post WHERE id = :post AND state <> 'waiting')
               AND (:parent::uuid IS NULL OR EXISTS (
                   SELECT FROM talk.comment WHERE id = :parent AND post = :post AND state <> 'waiting'))
            """;

    private final JdbcClient sql;

    Comments(JdbcClient sql) {
        this.sql = sql;
    }

    /// A page of threads on a post, oldest first, parents before their replies.
    List<CommentView> onPost(PostId post, Actor reader, Instant after, UUID afterId) {
        return tree(ON_POST, post.value(), reader, after, afterId);
    }

    /// A page of threads under a comment.
    List<CommentView> under(CommentId comment, Actor reader, Instant after, UUID afterId) {
        return tree(UNDER, comment.value(), reader, after, afterId);
    }

    private List<CommentView> tree(
            String which, UUID under, Actor reader, Instant after, UUID afterId) {
        return sql.sql(which)
                .param("under", under)
                .param("reader", id(reader))
                .param("after", utc(after))
                .param("afterId", afterId)
                .param("page", PAGE + 1)
                .param("replies", REPLIES)
                .param("levels", LEVELS)
                .param("most", MOST)
                .query((row, _) -> view(row))
                .list();
    }

    @Nullable CommentView visibleTo(Actor reader, CommentId comment) {
        return sql.sql(ONE)
                .param("id", comment.value())
                .param("reader", id(reader))
                .query((row, _) -> view(row))
                .optional()
                .orElse(null);
    }

    /// Whether there was such a post, with that comment under it, that others could know of.
    boolean wereThere(PostId post, @Nullable CommentId parent) {
        return sql.sql(WERE_THERE)
                .param("post", post.value())
                .param("parent", parent == null ? null : parent.value())
                .query(Boolean.class)
                .single();
    }

    /// Locked until the transaction ends, whatever its state.
    @Nullable CommentView locked(CommentId comment) {
        return sql.sql(LOCKED)
                .param("id", comment.value())
                .query((row, _) -> view(row))
                .optional()
                .orElse(null);
    }

    void add(CommentView comment, @Nullable Long entry) {
        var parent = comment.parent();
        sql.sql(ADD)
                .param("id", comment.id().value())
                .param("post", comment.post().value())
                .param("parent", parent == null ? null : parent.value())
                .param("depth", comment.depth())
                .param("author", comment.author().value())
                .param("body", comment.body())
                .param("html", comment.html())
                .param("language", comment.language())
                .param("state", name(comment.state()))
                .param("entry", entry)
                .param("at", utc(comment.postedAt()))
                .update();
    }

    /// Counts what readers see directly under it; answers it as it is then.
    CommentView replied(CommentId parent, int by) {
        return sql.sql(REPLIED)
                .param("by", by)
                .param("id", parent.value())
                .query((row, _) -> view(row))
                .single();
    }

    void move(CommentId comment, PostState state, @Nullable Long entry) {
        sql.sql(MOVE)
                .param("state", name(state))
                .param("entry", entry)
                .param("id", comment.value())
                .update();
    }

    void replace(CommentView comment, @Nullable Long entry, Instant now) {
        sql.sql(KEEP_VERSION).param("now", utc(now)).param("id", comment.id().value()).update();
        sql.sql(REPLACE)
                .param("body", comment.body())
                .param("html", comment.html())
                .param("language", comment.language())
                .param("state", name(comment.state()))
                .param("entry", entry)
                .param("now", utc(now))
                .param("id", comment.id().value())
                .update();
    }

    /// Whatever their state.
    List<CommentView> all(Collection<CommentId> ids) {
        return sql.sql(ALL)
                .param("ids", ids.stream().map(CommentId::value).toArray(UUID[]::new))
                .query((row, _) -> view(row))
                .list();
    }

    List<CommentView> waiting(PersonId author) {
        return sql.sql(WAITING).param("author", author.value()).query((row, _) -> view(row)).list();
    }

    void give(PersonId from, PersonId to) {
        sql.sql(GIVE).param("to", to.value()).param("from", from.value()).update();
    }

    List<CommentView> by(PersonId author, int limit) {
        return sql.sql(BY_AUTHOR)
                .param("author", author.value())
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    /// All of this person's in whatever state, the newest first.
    List<CommentView> allBy(PersonId author) {
        return sql.sql(ALL_BY).param("author", author.value()).query((row, _) -> view(row)).list();
    }

    /// All that everybody may read of what is said about a post, in no order.
    List<CommentView> visibleOn(PostId post) {
        return sql.sql(VISIBLE_ON).param("post", post.value()).query((row, _) -> view(row)).list();
    }

    /// Forgets every word of this person's, earlier ones too.
    void empty(PersonId author) {
        sql.sql(EMPTY_HISTORY).param("author", author.value()).update();
        sql.sql(EMPTY).param("author", author.value()).update();
    }

    List<VersionView> history(UUID object) {
        return sql.sql(HISTORY)
                .param("id", object)
                .query((row, _) ->
                        new VersionView(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static CommentView view(ResultSet row) throws SQLException {
        var parent = row.getObject("parent", UUID.class);
        var edited = row.getObject("edited_at", OffsetDateTime.class);
        return new CommentView(
                new CommentId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("post", UUID.class)),
                parent == null ? null : new CommentId(parent),
                row.getInt("depth"),
                new PersonId(row.getObject("author", UUID.class)),
                row.getString("body"),
                row.getString("html"),
                row.getString("language"),
                PostState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant(),
                row.getInt("replies"),
                row.getInt("helpful"));
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
