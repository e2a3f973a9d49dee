package folkmoot.listening.here;

import static org.awaitility.Awaitility.await;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Hears what was said here at once, instead of some seconds later.
@TestComponent
public class Ear {

    private final Hearkening hearkening;
    private final JdbcClient sql;

    Ear(Hearkening hearkening, JdbcClient sql) {
        this.hearkening = hearkening;
        this.sql = sql;
    }

    /// Until nothing waits, also where somebody else is just hearing it.
    public void hear() {
        await().until(() -> hearkening.some() == 0 && isQuiet());
    }

    private boolean isQuiet() {
        return sql.sql("SELECT NOT EXISTS (SELECT FROM listening.here)")
                .query(Boolean.class)
                .single();
    }
}
