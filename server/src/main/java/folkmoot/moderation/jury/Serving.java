package folkmoot.moderation.jury;

import folkmoot.moderation.Jurors;
import folkmoot.people.Actor;
import folkmoot.site.NotAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Being willing, and answering.
@Component
@Transactional
class Serving implements Jurors {

    private final Willing willing;
    private final Seats seats;
    private final Sitting sitting;
    private final Clock clock;

    Serving(Willing willing, Seats seats, Sitting sitting, Clock clock) {
        this.willing = willing;
        this.seats = seats;
        this.sitting = sitting;
        this.clock = clock;
    }

    /// Whether they may be drawn yet is asked when a pool is made; only staff never may.
    @Override
    public void volunteer(Actor.Member person) {
        if (person.staff()) {
            throw new NotAllowed("staff sit on no jury");
        }
        willing.add(person.id(), clock.instant());
    }

    void rest(Actor.Member person) {
        willing.drop(person.id());
    }

    @Override
    public List<UUID> waiting(Actor.Member juror) {
        return seats.waiting(juror.id(), clock.instant());
    }

    @Override
    public void vote(Actor.Member juror, UUID jury, String vote, String words) {
        var answered = sitting.vote(juror, jury, new VoteForm(vote, words));
        if (!(answered instanceof Answered.Taken)) {
            throw new IllegalStateException(juror.handle() + ": " + answered);
        }
    }
}
