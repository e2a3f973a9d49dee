package folkmoot.governance.election;

import folkmoot.governance.proposal.Proposals;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds which elections have to go on now, and takes them there.
@Component
public class Terms {

    private static final Logger LOG = LoggerFactory.getLogger(Terms.class);

    private final Elections elections;
    private final Proposals proposals;
    private final Tallying tallying;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Terms(
            Elections elections,
            Proposals proposals,
            Tallying tallying,
            TransactionTemplate transaction,
            Clock clock) {
        this.elections = elections;
        this.proposals = proposals;
        this.tallying = tallying;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void run() {
        for (var id : elections.due(clock.instant())) {
            // One that cannot go on holds up no other.
            try {
                transaction.executeWithoutResult(_ -> {
                    if (proposals.alone()) {
                        tallying.advance(id);
                    }
                });
            } catch (RuntimeException e) {
                LOG.error("Election {} does not go on", id, e);
            }
        }
    }
}
