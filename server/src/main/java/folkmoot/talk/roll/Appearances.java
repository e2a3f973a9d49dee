package folkmoot.talk.roll;

import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import folkmoot.talk.post.Kinds;
import folkmoot.transparency.Published;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.json.Canonical;
import tlog.json.Json;

/// Posts and comments as the lists of the log have them.
@Repository
class Appearances implements Published {

    private static final String TAKE =
            """
            DELETE FROM talk.appeared WHERE object IN (
                SELECT object FROM talk.appeared ORDER BY object LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING object
            """;
    private static final String AWAITS =
            "EXISTS (SELECT FROM talk.appeared WHERE object = %s.id) AS awaits";
    private static final String POSTS =
            "SELECT id, kind, title, html, besides, state = 'held' AS held, "
                    + AWAITS.formatted("post")
                    + " FROM talk.post WHERE id = ANY(:ids) AND state IN ('visible', 'held')";
    private static final String COMMENTS =
            "SELECT comment.id, comment.html, comment.state = 'held' AS held, "
                    + AWAITS.formatted("comment")
                    + """
                    , CASE WHEN post.state <> 'visible' THEN post.id END AS under
                    FROM talk.comment LEFT JOIN talk.post ON post.id = comment.post
                    WHERE comment.id = ANY(:ids) AND comment.state IN ('visible', 'held')
                    """;

    private final JdbcClient sql;
    private final Kinds kinds;

    Appearances(JdbcClient sql, Kinds kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    @Override
    public List<UUID> take(int most) {
        return sql.sql(TAKE).param("most", most).query(UUID.class).list();
    }

    @Override
    public List<Piece> pieces(Collection<UUID> objects) {
        var ids = objects.toArray(UUID[]::new);
        var all = new ArrayList<>(posts(ids));
        if (all.size() < ids.length) {
            all.addAll(sql.sql(COMMENTS).param("ids", ids).query((row, _) -> comment(row)).list());
        }
        return all;
    }

    private record Post(
            UUID id, String kind, Map<String, String> words, boolean held, boolean awaits) {}

    private List<Piece> posts(UUID[] ids) {
        var posts = sql.sql(POSTS).param("ids", ids).query((row, _) -> post(row)).list();
        posts.stream()
                .collect(Collectors.groupingBy(Post::kind))
                .forEach((kind, some) -> {
                    var more =
                            kinds.named(kind)
                                    .vouched(some.stream().map(it -> new PostId(it.id())).toList());
                    some.forEach(it ->
                            it.words().put("more", more.getOrDefault(new PostId(it.id()), "")));
                });
        return posts.stream()
                .map(it ->
                        piece(
                                it.id(),
                                "/posts/" + new PostId(it.id()),
                                it.words(),
                                it.held(),
                                null,
                                it.awaits()))
                .toList();
    }

    private static Post post(ResultSet row) throws SQLException {
        var words = new LinkedHashMap<String, String>();
        words.put("title", row.getString("title"));
        words.put("html", row.getString("html"));
        words.put("besides", row.getString("besides"));
        return new Post(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                words,
                row.getBoolean("held"),
                row.getBoolean("awaits"));
    }

    private static Piece comment(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var under = row.getObject("under", UUID.class);
        return piece(
                id,
                "/comments/" + new CommentId(id),
                Map.of("html", row.getString("html")),
                row.getBoolean("held"),
                under == null ? null : "/posts/" + new PostId(under),
                row.getBoolean("awaits"));
    }

    private static Piece piece(
            UUID id,
            String path,
            Map<String, String> words,
            boolean held,
            @Nullable String under,
            boolean awaits) {
        var json = new LinkedHashMap<String, Json>();
        words.forEach((name, text) -> json.put(name, Json.of(text)));
        return new Piece(id, path, Canonical.text(new Json.Members(json)), held, under, awaits);
    }
}
