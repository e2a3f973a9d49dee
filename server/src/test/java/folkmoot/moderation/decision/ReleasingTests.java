package folkmoot.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.governance.rule.Action;
import folkmoot.moderation.Cited;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Objection;
import folkmoot.site.Ids;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What cannot be let go keeps nothing else waiting.
@FolkmootTest
class ReleasingTests {

    private static final Objection OBJECTION =
            new Objection(
                    new Cited("link-spam", 1, "Too many links", "Too many"),
                    new Action.Hold("moderators", Duration.ofDays(1)),
                    "");

    @Autowired Moderation moderation;
    @Autowired Patience patience;
    @Autowired Sticky sticky;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    @Test
    void oneThatIsStuckKeepsNoOtherWaiting() {
        sticky.stuck = hold();
        var next = hold();

        patience.end();

        assertThat(sticky.free).contains(next).doesNotContain(sticky.stuck);
        assertThat(released(next)).isTrue();
        assertThat(released(sticky.stuck)).as("tried again").isFalse();
        assertThat(entries(sticky.stuck)).as("nothing is in the log that did not happen").isOne();

        var stuck = sticky.stuck;
        sticky.stuck = new UUID(0, 0);
        patience.end();
        assertThat(released(stuck)).isTrue();
    }

    private UUID hold() {
        var id = Ids.next();
        transaction.executeWithoutResult(_ -> moderation.hold("sticky", id, OBJECTION));
        return id;
    }

    private boolean released(UUID object) {
        return sql.sql("SELECT ended_at IS NOT NULL FROM moderation.decision WHERE object = ?")
                .param(object)
                .query(Boolean.class)
                .single();
    }

    private int entries(UUID object) {
        return sql.sql("SELECT count(*) FROM transparency.entry WHERE object = ?")
                .param("sticky:" + object)
                .query(Integer.class)
                .single();
    }
}
