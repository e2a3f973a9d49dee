package folkmoot.reviews.examination;

import folkmoot.moderation.Examining;
import folkmoot.moderation.Turns;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moderators decide about what is examined, some or all at once, each with its own entry.
@Component
class Judging {

    /// More than that are decided in several goes.
    static final int MOST = 200;

    private final Examinations examinations;
    private final Suspects suspects;
    private final Examining examining;
    private final Turns turns;
    private final PageCache pages;
    private final Clock clock;

    Judging(
            Examinations examinations,
            Suspects suspects,
            Examining examining,
            Turns turns,
            PageCache pages,
            Clock clock) {
        this.examinations = examinations;
        this.suspects = suspects;
        this.examining = examining;
        this.turns = turns;
        this.pages = pages;
        this.clock = clock;
    }

    /// Whoever decides about reviews anywhere.
    static boolean may(Actor actor) {
        return actor instanceof Actor.Member it && it.hats().contains(Hat.MODERATOR);
    }

    /// What is not open any more is left out, and so is what the moderator wrote.
    @Transactional
    Sentenced judge(Actor.Member by, UUID id, SentenceForm form) {
        if (!may(by)) {
            throw new NotAllowed("moderators only");
        }
        var examination = examinations.find(id);
        if (examination == null) {
            throw new NotThere(id);
        }
        var meant = meant(by, suspects.open(id, MOST), form);
        // Before any rule is asked, and in one order: else two who decide wait for each other.
        turns.take(meant.stream().map(it -> it.post().value()).toList());
        var open = suspects.open(id, MOST).stream().filter(meant::contains).toList();
        if (open.isEmpty()) {
            return new Sentenced.Over();
        }
        String refused = null;
        for (var it = open.iterator(); it.hasNext() && refused == null; ) {
            refused = decide(by, it.next(), form);
        }
        examinations.close(clock.instant());
        pages.drop("product:" + examination.product());
        pages.drop("examination:" + id);
        return refused == null ? new Sentenced.Done() : new Sentenced.Refused(refused);
    }

    // The outcome comes first: with the label it would end as undecided.
    private @Nullable String decide(Actor.Member by, Suspects.Suspect it, SentenceForm form) {
        if (!form.confirms()) {
            suspects.decide(it.decision(), Suspects.Outcome.CLEARED);
            examining.clear(by, it.decision(), form.words());
            return null;
        }
        suspects.decide(it.decision(), Suspects.Outcome.CONFIRMED);
        var refused = examining.confirm(by, it.decision(), form.words());
        if (refused != null) {
            suspects.reopen(it.decision());
        }
        return refused;
    }

    private static List<Suspects.Suspect> meant(
            Actor.Member by, List<Suspects.Suspect> open, SentenceForm form) {
        return open.stream()
                .filter(it -> !it.isBy(by))
                .filter(it -> form.everything() || form.posts().contains(it.post().toString()))
                .toList();
    }
}
