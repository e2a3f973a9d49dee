package folkmoot.moderation.jury;

import folkmoot.governance.Disputes;
import folkmoot.governance.JuryPool;
import folkmoot.governance.ProposalId;
import folkmoot.moderation.statement.StatementView;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may be drawn for a case: willing, eligible like for a vote, and nothing to do with it.
@Component
class Pooling {

    private final Willing willing;
    private final Seats seats;
    private final JuryPool pool;
    private final People people;
    private final Disputes disputes;

    Pooling(Willing willing, Seats seats, JuryPool pool, People people, Disputes disputes) {
        this.willing = willing;
        this.seats = seats;
        this.pool = pool;
        this.people = people;
        this.disputes = disputes;
    }

    /// In an order that says nothing about anybody. Where members elected a pool, of that, as long
    /// as it is large enough.
    List<PersonId> of(StatementView statement, int size, Instant now) {
        var elected = pool.elected();
        var barred = barred(statement, now);
        var some = free(elected, barred);
        if (some.size() < size) {
            var all = new HashSet<>(elected);
            all.addAll(willing.all());
            some = free(all, barred);
        }
        Collections.shuffle(some, new SecureRandom());
        return some;
    }

    private List<PersonId> free(Collection<PersonId> some, Collection<PersonId> barred) {
        var left = new HashSet<>(some);
        left.removeAll(barred);
        return new ArrayList<>(pool.eligible(left));
    }

    private Collection<PersonId> barred(StatementView statement, Instant now) {
        var barred = new HashSet<>(seats.barred(statement.object(), now));
        var author = statement.person();
        if (author != null) {
            barred.add(author);
            barred.addAll(people.blockedBy(author));
            barred.addAll(people.blocking(author));
        }
        if (statement.result()) {
            barred.addAll(disputes.late(new ProposalId(statement.object())));
        }
        if (statement.decider() != null) {
            barred.add(statement.decider());
        }
        return barred;
    }
}
