package folkmoot.reviews.reply;

import folkmoot.governance.Readable;
import folkmoot.moderation.Restrictable;
import folkmoot.people.PersonId;
import folkmoot.reviews.BroughtReply;
import folkmoot.talk.PostId;
import folkmoot.text.Languages;
import folkmoot.text.Markdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The brand's replies as rows.
@Repository
class Replies implements Readable {

    private static final String ADD =
            """
            INSERT INTO reviews.reply (post, id, author, body, html, language, state, entry, posted_at)
            VALUES (:post, :id, :author, :body, :html, :language, :state, :entry, :now)
            ON CONFLICT (post) DO NOTHING
            """;
    private static final String BRING =
            """
            INSERT INTO reviews.reply (post, id, byline, body, html, language, state, entry, posted_at)
            VALUES (:post, :id, :byline, :body, :html, :language, :state, :entry, :at)
            """;
    private static final String FIND =
            """
            SELECT author, byline, body, html, language, state, posted_at, edited_at
            FROM reviews.reply WHERE post = :post
            """;
    // What nobody could read is no history.
    private static final String KEEP_VERSION =
            """
            INSERT INTO reviews.reply_version (post, html, written_at, replaced_at)
            SELECT post, html, coalesce(edited_at, posted_at), :now
            FROM reviews.reply WHERE post = :post AND state = 'visible'
            """;
    private static final String REPLACE =
            """
            UPDATE reviews.reply SET body = :body, html = :html, language = :language,
                   state = CASE WHEN :entry::bigint IS NULL THEN state ELSE 'held' END,
                   entry = coalesce(:entry::bigint, entry),
                   edited_at = CASE WHEN state = 'visible' THEN :now ELSE edited_at END
            WHERE post = :post
            """;
    private static final String RELEASE =
            """
            UPDATE reviews.reply SET state = 'visible', entry = :entry
            WHERE id = :id AND state = 'held' RETURNING post
            """;
    private static final String WITHHOLD =
            "UPDATE reviews.reply SET state = 'held', entry = :entry WHERE id = :id RETURNING post";
    private static final String EXHIBITS =
            "SELECT post, id, author, body, language, posted_at FROM reviews.reply WHERE id = ANY(:ids)";
    private static final String READABLE =
            """
            SELECT reply.id FROM reviews.reply JOIN reviews.review ON review.post = reply.post
            WHERE reply.id = ANY(:ids) AND reply.state = 'visible' AND review.state = 'visible'
            """;
    // What waited for its author to confirm was never anywhere.
    private static final String WAS_THERE =
            "SELECT EXISTS (SELECT FROM reviews.review WHERE post = :post AND state <> 'waiting')";
    private static final String ID = "SELECT id FROM reviews.reply WHERE post = :post";
    private static final String WORDS =
            """
            SELECT post, id, body, language, state = 'held' AS held, posted_at
            FROM reviews.reply WHERE post = ANY(:posts)
            """;
    private static final String AFTER =
            "SELECT post FROM reviews.reply WHERE post > :last ORDER BY post LIMIT :most FOR UPDATE";
    private static final String VERSIONS =
            """
            SELECT version.html, version.written_at
            FROM reviews.reply_version AS version JOIN reviews.reply USING (post)
            WHERE post = :post AND state = 'visible' ORDER BY replaced_at DESC
            """;

    /// What can be found of a reply.
    record Words(
            UUID post, UUID id, String body, String language, boolean held, Instant postedAt) {}

    private final JdbcClient sql;

    Replies(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when the review has its reply already. Held when there is an entry.
    boolean add(
            PostId review,
            UUID id,
            PersonId author,
            String body,
            @Nullable Long entry,
            Instant now) {
        return sql.sql(ADD)
                        .param("post", review.value())
                        .param("id", id)
                        .param("author", author.value())
                        .param("body", body)
                        .param("html", Markdown.brief(body))
                        .param("language", Languages.of(body))
                        .param("state", entry == null ? "visible" : "held")
                        .param("entry", entry)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// From elsewhere, with a review that is new here.
    void bring(PostId review, UUID id, BroughtReply reply, @Nullable Long entry) {
        sql.sql(BRING)
                .param("post", review.value())
                .param("id", id)
                .param("byline", reply.byline())
                .param("body", reply.body())
                .param("html", Markdown.brief(reply.body()))
                .param("language", Languages.of(reply.body()))
                .param("state", entry == null ? "visible" : "held")
                .param("entry", entry)
                .param("at", reply.postedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether there was such a review that others could know of.
    boolean wasThere(PostId review) {
        return sql.sql(WAS_THERE).param("post", review.value()).query(Boolean.class).single();
    }

    @Nullable ReplyView find(PostId review) {
        return sql.sql(FIND)
                .param("post", review.value())
                .query((row, _) -> view(row))
                .optional()
                .orElse(null);
    }

    void replace(PostId review, String body, @Nullable Long entry, Instant now) {
        sql.sql(KEEP_VERSION)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("post", review.value())
                .update();
        sql.sql(REPLACE)
                .param("body", body)
                .param("html", Markdown.brief(body))
                .param("language", Languages.of(body))
                .param("entry", entry)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("post", review.value())
                .update();
    }

    /// The review it belongs to; null when it was not held.
    @Nullable PostId release(UUID id, long entry) {
        return sql.sql(RELEASE)
                .param("entry", entry)
                .param("id", id)
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    /// The review it belongs to; null when there is none.
    @Nullable PostId withhold(UUID id, long entry) {
        return sql.sql(WITHHOLD)
                .param("entry", entry)
                .param("id", id)
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    Map<UUID, Restrictable.Exhibit> exhibits(Collection<UUID> ids) {
        var found = new HashMap<UUID, Restrictable.Exhibit>();
        sql.sql(EXHIBITS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    var author = row.getObject("author", UUID.class);
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    var review = new PostId(row.getObject("post", UUID.class));
                    found.put(
                            id,
                            new Restrictable.Exhibit(
                                    id,
                                    author == null ? null : new PersonId(author),
                                    "",
                                    row.getString("body"),
                                    row.getString("language"),
                                    "/posts/" + review + "#reply-" + review,
                                    row.getObject("posted_at", OffsetDateTime.class).toInstant()));
                });
        return found;
    }

    @Override
    public Set<UUID> among(Collection<UUID> objects) {
        return objects.isEmpty()
                ? Set.of()
                : sql.sql(READABLE)
                        .param("ids", objects.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set();
    }

    List<Words> words(Collection<PostId> reviews) {
        return sql.sql(WORDS)
                .param("posts", reviews.stream().map(PostId::value).toArray(UUID[]::new))
                .query(Words.class)
                .list();
    }

    /// Reviews that have a reply, in the order of their ids.
    List<PostId> after(UUID last, int most) {
        return sql.sql(AFTER)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .list();
    }

    /// What moderation knows it by.
    UUID id(PostId review) {
        return sql.sql(ID).param("post", review.value()).query(UUID.class).single();
    }

    /// Earlier words, the newest first.
    List<EarlierReplyView> versions(PostId review) {
        return sql.sql(VERSIONS).param("post", review.value()).query(EarlierReplyView.class).list();
    }

    private static ReplyView view(ResultSet row) throws SQLException {
        var edited = row.getObject("edited_at", OffsetDateTime.class);
        var author = row.getObject("author", UUID.class);
        return new ReplyView(
                author == null ? null : new PersonId(author),
                Objects.toString(row.getString("byline"), ""),
                row.getString("body"),
                row.getString("html"),
                row.getString("language"),
                row.getString("state").equals("held"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant());
    }
}
