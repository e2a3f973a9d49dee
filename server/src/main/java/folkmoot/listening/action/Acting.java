package folkmoot.listening.action;

import static folkmoot.site.Texts.say;

import folkmoot.listening.TopicAction;
import folkmoot.listening.TopicDeeds;
import folkmoot.listening.TopicStart;
import folkmoot.listening.strategy.PlacedView;
import folkmoot.listening.strategy.Strategy;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.talk.CommentId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Doing something about a topic, in one's own name. What was done stands on the topic.
@Component
class Acting implements TopicDeeds {

    static final int WORDS = 2_000;
    static final int ADDRESS = 500;

    private final List<TopicAction> actions;
    private final Strategy strategy;
    private final Deeds deeds;
    private final Answers answers;
    private final Doorkeeper door;
    private final Clock clock;
    private final String url;

    Acting(
            List<TopicAction> actions,
            Strategy strategy,
            Deeds deeds,
            Answers answers,
            Doorkeeper door,
            Clock clock,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.actions =
                actions.stream().sorted(Comparator.comparingInt(TopicAction::order)).toList();
        this.strategy = strategy;
        this.deeds = deeds;
        this.answers = answers;
        this.door = door;
        this.clock = clock;
        this.url = url;
    }

    List<TopicAction> actions() {
        return actions;
    }

    /// Answers where it is done. That somebody began stands on the topic, unless it is done there.
    @Transactional
    String begin(Staff by, long id, String name) {
        allowed(by);
        var topic = find(by, id).orElseThrow(() -> new NotThere(id));
        var action =
                actions.stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotThere(name));
        var path = action.path(topic);
        if (!path.startsWith(PlacedView.path(id))) {
            deeds.begin(id, name, by.member().id(), clock.instant());
        }
        return path;
    }

    @Override
    public Optional<TopicStart> find(Staff by, long id) {
        allowed(by);
        return strategy.topic(id)
                .map(it ->
                        new TopicStart(id, it.label(), it.mentions(), here(id), deeds.named(id)));
    }

    // Only paths of this place, whatever the addresses say.
    private List<String> here(long topic) {
        return deeds.here(topic).stream()
                .map(it -> it.startsWith(url + "/") ? it.substring(url.length()) : it)
                .filter(it -> it.startsWith("/") && !it.startsWith("//"))
                .toList();
    }

    @Override
    public void answering(Staff by, long topic, CommentId comment, Instant at) {
        allowed(by);
        answers.add(topic, by.member().id(), comment, at);
    }

    @Override
    public List<Answering> unread(Instant since, int most) {
        return answers.since(since, most);
    }

    @Override
    public void answered(Staff by, CommentId comment, Instant at) {
        allowed(by);
        answers.settle(by.member().id(), comment, at);
    }

    /// By field what is wrong; nothing when it is kept.
    @Transactional
    Map<String, String> note(Staff by, long id, NoteForm form) {
        allowed(by);
        if (!strategy.knows(id)) {
            throw new NotThere(id);
        }
        var wrong = wrong(form);
        var objection = wrong.isEmpty() ? door.introduces(by.member(), form.words()) : null;
        if (objection != null) {
            return Map.of("words", objection);
        }
        if (wrong.isEmpty()) {
            deeds.add(
                    new DeedView(
                            id,
                            form.answers() ? DeedView.ANSWERED : WhyNot.NAME,
                            by.member().id(),
                            clock.instant(),
                            form.words(),
                            form.address(),
                            form.isOpen()));
        }
        return wrong;
    }

    private static Map<String, String> wrong(NoteForm form) {
        var wrong = new LinkedHashMap<String, String>();
        if (form.words().length() > WORDS) {
            wrong.put("words", say("topic.wrong.long", WORDS));
        } else if (form.words().isEmpty()) {
            wrong.put("words", say("topic.wrong.words"));
        }
        if (!form.address().isEmpty() && !isAddress(form.address())) {
            wrong.put("address", say("topic.wrong.address", ADDRESS));
        }
        return wrong;
    }

    private static boolean isAddress(String text) {
        try {
            var scheme = URI.create(text).getScheme();
            return text.length() <= ADDRESS
                    && ("https".equals(scheme)
                            || "http".equals(scheme)
                            || text.startsWith("/") && !text.startsWith("//"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void allowed(Staff by) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
    }
}
