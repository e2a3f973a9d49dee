package folkmoot.moderation.jury;

import folkmoot.governance.JuryPool;
import folkmoot.moderation.appeal.Appealing;
import folkmoot.moderation.decision.Exhibiting;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.Actor;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is shown of juries, and to whom.
@Component
@Transactional(readOnly = true)
public class Docket {

    /// Commitments a page.
    private static final int LINES = 1_000;

    private final Juries juries;
    private final Seats seats;
    private final Willing willing;
    private final JuryPool pool;
    private final Statements statements;
    private final Appealing appealing;
    private final Exhibiting exhibiting;
    private final Clock clock;

    Docket(
            Juries juries,
            Seats seats,
            Willing willing,
            JuryPool pool,
            Statements statements,
            Appealing appealing,
            Exhibiting exhibiting,
            Clock clock) {
        this.juries = juries;
        this.seats = seats;
        this.willing = willing;
        this.pool = pool;
        this.statements = statements;
        this.appealing = appealing;
        this.exhibiting = exhibiting;
        this.clock = clock;
    }

    /// That decides, decided, or was to decide about a hold or an appeal; null for none.
    public @Nullable JuryView about(UUID subject) {
        return juries.about(subject);
    }

    /// The newest ones, for everybody.
    public List<JuryView> newest(int most) {
        return juries.newest(most);
    }

    DutyView duty(Actor.Member person) {
        var now = clock.instant();
        var cases = seats.of(person.id()).stream().map(it -> summons(it)).toList();
        return new DutyView(
                pool.elected().contains(person.id()),
                willing.is(person.id()),
                pool.bar(person),
                cases.stream().filter(it -> it.waits(now)).toList(),
                cases.stream().filter(it -> !it.waits(now)).toList());
    }

    private DutyView.Summons summons(SeatView seat) {
        var jury = Objects.requireNonNull(juries.find(seat.jury()));
        var against = Objects.requireNonNull(statements.find(jury.decision()));
        return new DutyView.Summons(seat, jury, against);
    }

    /// A case with all that a juror is to know, for those who were drawn. Of a review there are no
    /// stars in it, and it does not say whose it is.
    TrialView trial(Actor.Member juror, UUID id) {
        var seat = seats.of(id, juror.id());
        if (seat == null) {
            throw new NotThere(id);
        }
        var jury = Objects.requireNonNull(juries.find(id));
        var against = Objects.requireNonNull(statements.find(jury.decision()));
        var appeal =
                jury.source() == JuryView.Source.APPEAL ? appealing.find(jury.subject()) : null;
        return new TrialView(
                seat,
                jury,
                against,
                exhibiting.one(against.kind(), against.object()),
                appeal == null ? jury.words() : appeal.words(),
                juror.id().value().toString(),
                jury.state() == JuryView.State.SITTING && seat.waits(clock.instant()));
    }

    /// Part of the list that a pool was committed to, as it was drawn of, and where the next one
    /// begins: 0 for none.
    Part list(UUID id, int from) {
        var jury = juries.find(id);
        if (jury == null || jury.root() == null || from < 0 || from >= jury.pool()) {
            throw new NotThere(id);
        }
        var next = from + LINES;
        return new Part(seats.list(id, from, LINES), next < jury.pool() ? next : 0);
    }

    record Part(String lines, int next) {}
}
