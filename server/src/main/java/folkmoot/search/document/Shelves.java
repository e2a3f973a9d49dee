package folkmoot.search.document;

import folkmoot.search.Archive;
import folkmoot.search.Document;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The archive as it stands in the index.
@Repository
class Shelves implements Archive {

    private static final String AFTER =
            """
            SELECT id, kind, path, title, about, body, language, product, weight, at, CAST(NULL AS uuid) AS author
            FROM search.document
            WHERE (id, kind) > (:id, :kind) AND kind <> ALL (:without)
            ORDER BY id, kind LIMIT :most FOR SHARE
            """;

    private final JdbcClient sql;

    Shelves(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Document> after(String kind, UUID id, Collection<String> without, int most) {
        return sql.sql(AFTER)
                .param("kind", kind)
                .param("id", id)
                .param("without", without.toArray(String[]::new))
                .param("most", most)
                .query(Document.class)
                .list();
    }
}
