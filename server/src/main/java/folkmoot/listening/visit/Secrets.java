package folkmoot.listening.visit;

import folkmoot.listening.fetch.Unfetched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What places are visited with, sealed.
@Repository
class Secrets implements Sealable {

    private static final String HIDE =
            """
            INSERT INTO listening.secret (source, name, sealed) VALUES (:source, :name, :sealed)
            ON CONFLICT (source, name) DO UPDATE SET value = NULL, sealed = excluded.sealed
            """;
    private static final String OF =
            "SELECT source, name, value, sealed FROM listening.secret WHERE source = :source";
    private static final String CLEAR =
            """
            SELECT source, name, value, sealed FROM listening.secret
            WHERE value IS NOT NULL ORDER BY source, name FOR UPDATE
            """;
    private static final String FORGET = "DELETE FROM listening.secret WHERE source = :source";

    /// One of the two.
    private record Row(
            UUID source, String name, @Nullable String value, byte @Nullable [] sealed) {}

    private final JdbcClient sql;
    private final Vault vault;

    Secrets(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void hide(UUID source, String name, String value) {
        sql.sql(HIDE)
                .param("source", source)
                .param("name", name)
                .param("sealed", vault.seal(source, name, value))
                .update();
    }

    Map<String, String> of(UUID source) throws Unfetched {
        var all = new HashMap<String, String>();
        for (var it : rows(sql.sql(OF).param("source", source))) {
            var sealed = it.sealed();
            var value = sealed == null ? it.value() : vault.open(source, it.name(), sealed);
            all.put(it.name(), String.valueOf(value));
        }
        return all;
    }

    @Override
    public void sealAll() {
        rows(sql.sql(CLEAR))
                .forEach(it -> hide(it.source(), it.name(), String.valueOf(it.value())));
    }

    void forget(UUID source) {
        sql.sql(FORGET).param("source", source).update();
    }

    private static List<Row> rows(JdbcClient.StatementSpec asked) {
        return asked.query((row, _) ->
                        new Row(
                                row.getObject("source", UUID.class),
                                row.getString("name"),
                                row.getString("value"),
                                row.getBytes("sealed")))
                .list();
    }
}
