package folkmoot.transparency.entry;

import folkmoot.transparency.Restricting;
import folkmoot.transparency.Takings;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was taken off and is not there any more. A badge that a text lost is a label in the log,
/// and so it stands in the list of what is restricted; a hat is no restriction of anything said.
@Repository
class Revocations implements Restricting, Takings {

    private static final int MOST = 200;

    private static final String LABELS =
            """
            SELECT entry.index FROM transparency.leaf JOIN transparency.entry ON entry.index = leaf.entry
            WHERE leaf.act = 'label' AND entry.act IN ('revoke', 'invalidate') AND subject IS NOT NULL
            """;
    private static final String FROM =
            """
            SELECT index AS entry, at, reason FROM transparency.entry
            WHERE subject = :person AND act IN ('revoke', 'invalidate') ORDER BY index DESC LIMIT
            """
                    + MOST;

    private final JdbcClient sql;

    Revocations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> entries() {
        return sql.sql(LABELS).query(Long.class).list();
    }

    @Override
    public List<Taking> from(UUID person) {
        return sql.sql(FROM).param("person", person).query(Taking.class).list();
    }
}
