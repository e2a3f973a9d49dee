package folkmoot.moderation.jury;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.Turns;
import folkmoot.moderation.decision.Exhibiting;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do in a case: its author speaks, jurors answer, and the jury goes on.
@Component
@Transactional
class Sitting {

    private static final int LONGEST = 2_000;

    private final Juries juries;
    private final Seats seats;
    private final Summoning summoning;
    private final Concluding concluding;
    private final Statements statements;
    private final Exhibiting exhibiting;
    private final Turns turns;
    private final Doorkeeper door;
    private final Clock clock;

    Sitting(
            Juries juries,
            Seats seats,
            Summoning summoning,
            Concluding concluding,
            Statements statements,
            Exhibiting exhibiting,
            Turns turns,
            Doorkeeper door,
            Clock clock) {
        this.juries = juries;
        this.seats = seats;
        this.summoning = summoning;
        this.concluding = concluding;
        this.statements = statements;
        this.exhibiting = exhibiting;
        this.turns = turns;
        this.door = door;
        this.clock = clock;
    }

    /// Only whoever was drawn answers, once, as long as nobody else was drawn in their place.
    Answered vote(Actor.Member juror, UUID id, VoteForm form) {
        var jury = locked(id, List.of(juror.id().value()));
        var seat = seats.locked(id, juror.id());
        var now = clock.instant();
        if (jury == null || seat == null) {
            throw new NotThere(id);
        }
        if (juror.staff()) {
            throw new NotAllowed("staff sit on no jury");
        }
        if (seat.isAnswered()) {
            return again(seat, form);
        }
        if (jury.state() != JuryView.State.SITTING
                || !seat.waits(now)
                || !jury.dueAt().isAfter(now)) {
            return new Answered.Late(say("moderation.jury.late"));
        }
        if (isPast(jury)) {
            concluding.stop(jury, now);
            return new Answered.Late(say("moderation.jury.late"));
        }
        var choice = SeatView.Choice.of(form.vote());
        if (choice == null) {
            return new Answered.Wrong(say("moderation.jury.choose"));
        }
        if (form.words().length() > VoteForm.LONGEST) {
            return new Answered.Wrong(say("moderation.jury.long", VoteForm.LONGEST));
        }
        var against = form.words().isEmpty() ? null : door.introduces(juror, form.words());
        if (against != null) {
            return new Answered.Wrong(against);
        }
        seats.answer(seat, choice, form.words(), now);
        proceed(jury, now);
        return new Answered.Taken();
    }

    // What is sent twice is taken once; of a case that is over nobody knows any more who said what.
    private Answered again(SeatView seat, VoteForm form) {
        var vote = seat.vote();
        return vote != null
                        && vote == SeatView.Choice.of(form.vote())
                        && seats.said(seat, form.words())
                ? new Answered.Taken()
                : new Answered.Late(say("moderation.jury.answered"));
    }

    /// The author of something held says what the jury ought to know, once; nobody waits for it any
    /// longer then.
    Answered hear(Actor.Member author, UUID decision, String words) {
        var held = statements.find(decision);
        var called = juries.about(decision);
        var jury = called == null ? null : locked(called.id(), List.of());
        if (jury == null || held == null || held.person() == null || !author.is(held.person())) {
            throw new NotThere(decision);
        }
        if (!words.isBlank() && words.strip().equals(jury.words())) {
            return new Answered.Taken();
        }
        if (!jury.words().isEmpty() && jury.open()) {
            return new Answered.Late(say("moderation.jury.heard"));
        }
        if (!jury.hears()) {
            return new Answered.Late(say("moderation.jury.late"));
        }
        if (words.isBlank() || words.length() > LONGEST) {
            return new Answered.Wrong(say("moderation.jury.words.wrong", LONGEST));
        }
        juries.hear(jury.id(), words.strip(), clock.instant());
        return new Answered.Taken();
    }

    /// Does with it what is due.
    void advance(UUID id) {
        var jury = locked(id, List.of());
        var now = clock.instant();
        if (jury == null || !jury.open()) {
            return;
        }
        var over =
                isPast(jury)
                        || jury.state() == JuryView.State.WAITING && !jury.dueAt().isAfter(now);
        if (over) {
            concluding.stop(jury, now);
        } else if (jury.state() == JuryView.State.SITTING) {
            proceed(jury, now);
        } else if (jury.seed() != null && !jury.opensAt().isAfter(now)) {
            juries.sit(id, shown(jury));
            summoning.fill(jury, now);
        }
    }

    // What a hold was about has ended, or the words are not those that the jury was shown:
    // moderators
    // go on with what is left of it.
    private boolean isPast(JuryView jury) {
        return jury.source() == JuryView.Source.HOLD && juries.hasEnded(jury.decision())
                || jury.state() == JuryView.State.SITTING
                        && !shown(jury).equals(juries.exhibit(jury.id()));
    }

    private String shown(JuryView jury) {
        var against = Objects.requireNonNull(statements.find(jury.decision()));
        var exhibit = exhibiting.one(against.kind(), against.object());
        return exhibit == null ? "" : exhibit.print();
    }

    // Whoever changes the words, or leaves, waits for the same turn before they lock anything.
    private @Nullable JuryView locked(UUID id, List<UUID> others) {
        var jury = juries.find(id);
        if (jury == null) {
            return null;
        }
        var all = new ArrayList<>(others);
        all.add(Objects.requireNonNull(statements.find(jury.decision())).object());
        turns.take(all);
        return juries.locked(id);
    }

    private void proceed(JuryView jury, Instant now) {
        seats.lapse(jury.id(), now);
        var votes = seats.count(jury.id());
        var outcome = votes.by(jury.majority());
        if (outcome != null) {
            concluding.conclude(jury, outcome, votes, now);
        } else if (!jury.dueAt().isAfter(now)
                || summoning.fill(jury, now) == 0 && votes.open() == 0) {
            concluding.conclude(jury, votes.atLast(), votes, now);
        }
    }
}
