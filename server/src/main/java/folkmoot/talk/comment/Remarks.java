package folkmoot.talk.comment;

import folkmoot.talk.CommentId;
import folkmoot.talk.CommentLists;
import folkmoot.talk.PostId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Comments of a time, as everybody may read them.
@Repository
class Remarks implements CommentLists {

    private static final String BETWEEN =
            """
            SELECT comment.id, comment.post, comment.body, comment.posted_at
            FROM talk.post JOIN talk.comment ON comment.post = post.id
            WHERE %s = :of AND post.state = 'visible' AND comment.state = 'visible'
              AND comment.posted_at >= :since AND comment.posted_at < :until
            ORDER BY comment.posted_at DESC, comment.id DESC LIMIT :most
            """;
    private static final String UNDER = BETWEEN.formatted("post.id");
    private static final String ABOUT = BETWEEN.formatted("post.product");
    private static final String SHOWN =
            """
            SELECT comment.id FROM talk.comment JOIN talk.post ON comment.post = post.id
            WHERE comment.id = ANY(:ids) AND post.state = 'visible' AND comment.state = 'visible'
            """;

    private final JdbcClient sql;

    Remarks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Remark> under(PostId post, Instant since, Instant until, int most) {
        return between(UNDER, post.value(), since, until, most);
    }

    @Override
    public List<Remark> about(UUID product, Instant since, Instant until, int most) {
        return between(ABOUT, product, since, until, most);
    }

    @Override
    public Set<CommentId> shown(Collection<CommentId> comments) {
        return Set.copyOf(
                sql.sql(SHOWN)
                        .param("ids", comments.stream().map(CommentId::value).toArray(UUID[]::new))
                        .query((row, _) -> new CommentId(row.getObject(1, UUID.class)))
                        .list());
    }

    private List<Remark> between(String query, UUID of, Instant since, Instant until, int most) {
        return sql.sql(query)
                .param("of", of)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) ->
                        new Remark(
                                new CommentId(row.getObject("id", UUID.class)),
                                new PostId(row.getObject("post", UUID.class)),
                                row.getString("body"),
                                row.getObject("posted_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
