package folkmoot.talk.post;

import folkmoot.people.Actor;
import folkmoot.people.Claims;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Judges again what members wrote as guests and could not say when they confirmed, because it was
/// too much at once. Without it those words would wait for ever.
@Component
class JudgingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(JudgingAgain.class);
    private static final int PAGE = 500;

    private final StillWaiting waiting;
    private final People people;
    private final List<Claims> claims;
    private final TransactionTemplate transaction;

    JudgingAgain(
            StillWaiting waiting,
            People people,
            List<Claims> claims,
            TransactionTemplate transaction) {
        this.waiting = waiting;
        this.people = people;
        this.claims = claims;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void judge() {
        var last = new PersonId(new UUID(0, 0));
        while (true) {
            var authors = waiting.authors(last, PAGE);
            if (authors.isEmpty()) {
                return;
            }
            people.members(authors).values().forEach(this::judge);
            last = authors.getLast();
        }
    }

    // One by one: whoever's words cannot be published does not keep those of others.
    private void judge(Actor.Member person) {
        try {
            transaction.executeWithoutResult(
                    _ -> claims.forEach(it -> it.claim(person.id(), person)));
        } catch (RuntimeException e) {
            LOG.warn("What {} wrote as a guest still waits", person.id(), e);
        }
    }
}
