package folkmoot.listening.understanding;

import folkmoot.listening.MentionId;
import folkmoot.listening.StrategyChanges;
import folkmoot.listening.understanding.SentenceView.Kind;
import folkmoot.listening.understanding.SentenceView.Polarity;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody says what a sentence is, or whether a mention is spam: as we had said, or otherwise.
@Component
class Correcting {

    private static final String SPAM = "spam";
    private static final String HAM = "ham";

    private final Corrections corrections;
    private final Sense sense;
    private final Subjects subjects;
    private final Lateness lateness;
    private final StrategyChanges changes;
    private final Clock clock;

    Correcting(
            Corrections corrections,
            Sense sense,
            Subjects subjects,
            Lateness lateness,
            StrategyChanges changes,
            Clock clock) {
        this.corrections = corrections;
        this.sense = sense;
        this.subjects = subjects;
        this.lateness = lateness;
        this.changes = changes;
        this.clock = clock;
    }

    /// Whether there is such a sentence.
    @Transactional
    void known(Staff by, MentionId mention, int place) {
        said(by, mention, place);
    }

    @Transactional
    void kind(Staff by, MentionId mention, int place, Kind truth) {
        var said = said(by, mention, place);
        var word = said.sure() ? said.kind() : Correction.UNSURE;
        keep(by, said, Correction.Task.KIND, word, truth.word());
        corrections.kind(mention, place, truth, by.member().id(), clock.instant());
    }

    @Transactional
    void polarity(Staff by, MentionId mention, int place, Polarity truth) {
        var said = said(by, mention, place);
        keep(by, said, Correction.Task.POLARITY, said.polarity(), truth.word());
        corrections.polarity(mention, place, truth, by.member().id(), clock.instant());
    }

    /// What of it somebody changed: nothing becomes of it but what is known here or stands there.
    @Transactional
    void about(Staff by, MentionId mention, int place, AboutForm form) {
        var said = said(by, mention, place);
        var products = names(form.products(), said.products(), subjects.products());
        var aspects = names(form.aspects(), said.aspects(), subjects.aspects());
        keep(by, said, Correction.Task.PRODUCT, said.named(), products);
        keep(by, said, Correction.Task.ASPECT, said.told(), aspects);
        corrections.products(mention, place, products, by.member().id(), clock.instant());
        corrections.aspects(mention, place, aspects, by.member().id(), clock.instant());
    }

    private static String names(Choice choice, String before, Collection<String> known) {
        var now = before.lines().toList();
        for (var it : choice.added(now)) {
            if (!known.contains(it)) {
                throw new NotThere(it);
            }
        }
        return String.join("\n", choice.of(now));
    }

    @Transactional
    void spam(Staff by, MentionId mention, boolean truth) {
        allowed(by);
        lateness.hold();
        hold(mention);
        var heard = corrections.heard(mention).orElseThrow(() -> new NotThere(mention));
        var label = truth ? SPAM : HAM;
        var said = Correction.Said.whole(mention, heard.text(), heard.language());
        keep(by, said, Correction.Task.SPAM, heard.spam() ? SPAM : HAM, label);
        if (!heard.judged() || heard.spam() != truth) {
            sense.learn(heard.text(), label);
        }
        if (heard.spam() != truth) {
            lateness.came(heard.saidAt());
        }
        corrections.spam(mention, truth, by.member().id());
    }

    private Correction.Said said(Staff by, MentionId mention, int place) {
        allowed(by);
        hold(mention);
        return corrections.said(mention, place).orElseThrow(() -> new NotThere(mention));
    }

    private void hold(MentionId mention) {
        if (!corrections.hold(mention)) {
            throw new NotThere(mention);
        }
    }

    private void keep(
            Staff by, Correction.Said said, Correction.Task task, String was, String truth) {
        changes.tell();
        corrections.keep(new Correction(said, task, was, truth, by.member().id(), clock.instant()));
    }

    private static void allowed(Staff by) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
    }
}
