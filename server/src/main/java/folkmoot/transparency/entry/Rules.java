package folkmoot.transparency.entry;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The texts of the rules that were enacted, each with the hash that the log has of it.
@Repository
public class Rules {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('transparency.rule', 0))";
    private static final String KNOWN = "SELECT id FROM transparency.rule";
    private static final String ADD =
            """
            INSERT INTO transparency.rule (id, version, hash, text, entry)
            VALUES (:id, :version, :hash, :text, :entry)
            """;
    private static final String TEXT =
            "SELECT text FROM transparency.rule WHERE id = :id AND version = :version";

    private final JdbcClient sql;

    Rules(JdbcClient sql) {
        this.sql = sql;
    }

    /// Until the transaction ends.
    void alone() {
        sql.sql(ALONE).query().singleRow();
    }

    Set<String> known() {
        return sql.sql(KNOWN).query(String.class).set();
    }

    void add(String id, int version, String hash, String text, long entry) {
        sql.sql(ADD)
                .param("id", id)
                .param("version", version)
                .param("hash", hash)
                .param("text", text)
                .param("entry", entry)
                .update();
    }

    /// Its canonical JSON, of which the log has the hash.
    public @Nullable String text(String id, int version) {
        return sql.sql(TEXT)
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
