package folkmoot.moderation.decision;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the time pass until whatever is held appears by itself.
@TestComponent
public class Patience {

    private final Releasing releasing;
    private final JdbcClient sql;

    Patience(Releasing releasing, JdbcClient sql) {
        this.releasing = releasing;
        this.sql = sql;
    }

    public void end() {
        sql.sql("UPDATE moderation.decision SET until = at WHERE ended_at IS NULL AND until > at")
                .update();
        releasing.end();
    }
}
