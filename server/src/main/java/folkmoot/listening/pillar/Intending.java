package folkmoot.listening.pillar;

import static folkmoot.site.Texts.say;

import folkmoot.listening.StrategyChanges;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Lead;
import folkmoot.site.Ids;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writing the strategy down: for the lead alone.
@Component
class Intending {

    /// More pillars than this are no strategy.
    static final int MOST = 12;

    static final int FEWEST_EXAMPLES = 5;
    static final int MOST_EXAMPLES = 60;
    static final int NAME = 60;
    static final int SENTENCE = 500;

    private final Pillars pillars;
    private final StrategyChanges changes;
    private final Doorkeeper door;
    private final Clock clock;

    Intending(Pillars pillars, StrategyChanges changes, Doorkeeper door, Clock clock) {
        this.pillars = pillars;
        this.changes = changes;
        this.door = door;
        this.clock = clock;
    }

    @Transactional
    Stating add(Lead by, PillarForm form) {
        allowed(by);
        var objection = door.introduces(by.member(), said(form));
        if (objection != null) {
            return refused(objection);
        }
        changes.tell();
        pillars.alone();
        var id = new PillarId(Ids.next(clock.instant()));
        var wrong = wrong(form, id);
        if (pillars.all().size() >= MOST) {
            wrong.put("name", say("strategy.wrong.many", MOST));
        }
        if (!wrong.isEmpty()) {
            return new Stating.Wrong(wrong);
        }
        pillars.add(id);
        pillars.write(id, form, by.member().id(), clock.instant());
        return new Stating.Stated(id);
    }

    /// Saying the same again changes nothing.
    @Transactional
    Stating change(Lead by, PillarId id, PillarForm form) {
        allowed(by);
        var objection = door.introduces(by.member(), said(form));
        if (objection != null) {
            return refused(objection);
        }
        changes.tell();
        pillars.alone();
        var now = pillars.find(id).orElseThrow(() -> new NotThere(id));
        if (now.withdrawn()) {
            return withdrawn();
        }
        var wrong = wrong(form, id);
        if (!wrong.isEmpty()) {
            return new Stating.Wrong(wrong);
        }
        var same =
                form.exampleList().equals(now.examples())
                        && form.wordList().equals(now.words())
                        && form.name().equals(now.name())
                        && form.sentence().equals(now.sentence());
        if (!same && !pillars.write(id, form, by.member().id(), clock.instant())) {
            return withdrawn();
        }
        return new Stating.Stated(id);
    }

    /// What was placed there is placed anew; its history stays.
    @Transactional
    void withdraw(Lead by, PillarId id) {
        allowed(by);
        changes.tell();
        if (!pillars.withdraw(id, clock.instant()) && pillars.find(id).isEmpty()) {
            throw new NotThere(id);
        }
    }

    /// One place up.
    @Transactional
    void raise(Lead by, PillarId id) {
        allowed(by);
        changes.tell();
        pillars.alone();
        List<PillarId> order = new ArrayList<>(pillars.all().stream().map(PillarView::id).toList());
        var at = order.indexOf(id);
        if (at < 0) {
            throw new NotThere(id);
        }
        order.remove(at);
        order.add(Math.max(0, at - 1), id);
        for (var i = 0; i < order.size(); i++) {
            pillars.move(order.get(i), i + 1);
        }
    }

    private Map<String, String> wrong(PillarForm form, PillarId id) {
        var wrong = new LinkedHashMap<String, String>();
        if (form.name().isEmpty() || form.name().length() > NAME) {
            wrong.put("name", say("strategy.wrong.name", NAME));
        } else if (pillars.taken(form.name(), id)) {
            wrong.put("name", say("strategy.wrong.taken"));
        }
        if (form.sentence().isEmpty() || form.sentence().length() > SENTENCE) {
            wrong.put("sentence", say("strategy.wrong.sentence", SENTENCE));
        }
        var examples = form.exampleList();
        if (examples.size() < FEWEST_EXAMPLES) {
            wrong.put("examples", say("strategy.wrong.examples", examples.size(), FEWEST_EXAMPLES));
        } else if (examples.size() > MOST_EXAMPLES || tooLong(examples)) {
            wrong.put("examples", say("strategy.wrong.long", MOST_EXAMPLES, SENTENCE));
        }
        var words = form.wordList();
        if (words.size() > MOST_EXAMPLES || words.stream().anyMatch(it -> it.length() > NAME)) {
            wrong.put("words", say("strategy.wrong.words", MOST_EXAMPLES, NAME));
        }
        return wrong;
    }

    private static String said(PillarForm form) {
        return String.join("\n", form.name(), form.sentence(), form.examples(), form.words());
    }

    private static Stating withdrawn() {
        return new Stating.Wrong(Map.of("name", say("strategy.wrong.withdrawn")));
    }

    private static Stating refused(String objection) {
        return new Stating.Wrong(Map.of("sentence", objection));
    }

    private static boolean tooLong(List<String> examples) {
        return examples.stream().anyMatch(it -> it.length() > SENTENCE);
    }

    private static void allowed(Lead by) {
        if (!by.member().lead()) {
            throw new NotAllowed("lead only");
        }
    }
}
