package folkmoot.governance.course;

import folkmoot.governance.election.Terms;
import folkmoot.governance.proposal.Proposals;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every minute which proposals and elections have to go on.
@Component
class Course {

    private static final Logger LOG = LoggerFactory.getLogger(Course.class);

    private final Proposals proposals;
    private final Advancing advancing;
    private final Terms terms;
    private final Clock clock;

    Course(Proposals proposals, Advancing advancing, Terms terms, Clock clock) {
        this.proposals = proposals;
        this.advancing = advancing;
        this.terms = terms;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void run() {
        for (var id : proposals.due(clock.instant())) {
            // One that cannot go on holds up no other.
            try {
                advancing.advance(id);
            } catch (RuntimeException e) {
                LOG.error("Proposal {} does not go on", id, e);
            }
        }
        terms.run();
        advancing.sunset();
        advancing.remind();
    }
}
