package folkmoot.talk.highlight;

import folkmoot.talk.HighlightView;
import folkmoot.talk.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Highlights as rows.
@Repository
class HighlightRows {

    private static final String ALL = "SELECT * FROM talk.highlight ORDER BY at DESC, object";
    private static final String COUNT = "SELECT count(*) FROM talk.highlight";
    private static final String HAS =
            "SELECT EXISTS (SELECT FROM talk.highlight WHERE object = :object)";
    private static final String AT = "SELECT * FROM talk.highlight WHERE path = :path";

    /// What its author took back, itself or the post that it stands under.
    private static final String GONE =
            """
            SELECT * FROM talk.highlight
            WHERE EXISTS (SELECT FROM talk.post WHERE post.id = highlight.post AND state = 'withdrawn')
               OR EXISTS (SELECT FROM talk.comment WHERE comment.id = highlight.object AND state = 'withdrawn')
            """;

    private static final String PUT =
            """
            INSERT INTO talk.highlight (object, kind, path, post, product, brand, vote, at, until, entry)
            VALUES (:object, :kind, :path, :post, :product, :brand, :vote, :at, :until, :entry)
            ON CONFLICT DO NOTHING
            """;
    private static final String REMOVE = "DELETE FROM talk.highlight WHERE object = :object";

    private final JdbcClient sql;

    HighlightRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest first.
    List<HighlightView> all() {
        return sql.sql(ALL).query(HighlightRows::view).list();
    }

    List<HighlightView> gone() {
        return sql.sql(GONE).query(HighlightRows::view).list();
    }

    /// Null where nothing with that address is shown above others.
    @Nullable HighlightView at(String path) {
        return sql.sql(AT).param("path", path).query(HighlightRows::view).optional().orElse(null);
    }

    boolean has(UUID object) {
        return sql.sql(HAS).param("object", object).query(Boolean.class).single();
    }

    int count() {
        return sql.sql(COUNT).query(Integer.class).single();
    }

    void put(HighlightView it, long entry) {
        var until = it.until();
        sql.sql(PUT)
                .param("object", it.object())
                .param("kind", it.kind())
                .param("path", it.path())
                .param("post", it.post().value())
                .param("product", it.product(), Types.OTHER)
                .param("brand", it.brand())
                .param("vote", it.vote())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        until == null ? null : until.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("entry", entry)
                .update();
    }

    /// False when it is not there any more.
    boolean remove(UUID object) {
        return sql.sql(REMOVE).param("object", object).update() == 1;
    }

    private static HighlightView view(ResultSet row, int number) throws SQLException {
        return new HighlightView(
                row.getObject("object", UUID.class),
                row.getString("kind"),
                row.getString("path"),
                new PostId(row.getObject("post", UUID.class)),
                row.getObject("product", UUID.class),
                row.getBoolean("brand"),
                row.getString("vote"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                until(row));
    }

    private static @Nullable Instant until(ResultSet row) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return until == null ? null : until.toInstant();
    }
}
