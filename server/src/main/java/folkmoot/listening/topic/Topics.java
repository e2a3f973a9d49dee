package folkmoot.listening.topic;

import folkmoot.listening.StrategyChanges;
import folkmoot.listening.alert.Alerts;
import folkmoot.listening.alert.NewAlert;
import folkmoot.listening.query.Node;
import folkmoot.listening.query.Sieve;
import folkmoot.listening.trend.Stage;
import folkmoot.listening.trend.Subject;
import folkmoot.listening.trend.Trend;
import folkmoot.products.Products;
import folkmoot.text.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what changed about topics, in the running transaction.
@Component
class Topics {

    /// What people said of it before it stood out belongs to its curve.
    static final Duration BEFORE = Duration.ofDays(56);

    private static final List<String> STEMS = List.of("en", "de");

    private final TopicRows rows;
    private final Products products;
    private final Alerts alerts;
    private final StrategyChanges told;

    Topics(TopicRows rows, Products products, Alerts alerts, StrategyChanges told) {
        this.rows = rows;
        this.products = products;
        this.alerts = alerts;
        this.told = told;
    }

    boolean live() {
        return rows.live();
    }

    /// What changed on the way from a moment to another, and what is talked about there; what is
    /// new is told.
    void publish(Instant from, Instant until, Collection<Trend> changes, Collection<Trend> live) {
        publish(from, until, last(changes), live, Map.of());
    }

    private void publish(
            Instant from,
            Instant until,
            Map<Long, Trend> last,
            Collection<Trend> live,
            Map<Long, Speaking> known) {
        if (!last.isEmpty()) {
            told.tell();
        }
        var fresh = new ArrayList<Trend>();
        for (var it : last.values()) {
            if (rows.put(it)) {
                fresh.add(it);
            }
            fill(it, it.since().minus(BEFORE), until, known.get(it.topic()));
        }
        for (var it : live) {
            if (!last.containsKey(it.topic())) {
                fill(it, from, until, null);
            }
        }
        fresh.stream()
                .filter(it -> it.stage() != Stage.OVER)
                .map(NewAlert::of)
                .forEach(alerts::raise);
    }

    /// Who speaks of what changed, until where the course is now; this takes long.
    Map<Long, Speaking> speaking(Course course, Collection<Trend> changes) {
        var known = new HashMap<Long, Speaking>();
        for (var it : last(changes).values()) {
            var from = it.since().minus(BEFORE);
            var end = end(it, course.reached());
            known.put(
                    it.topic(),
                    new Speaking(it.words(), from, end, speaking(it.words(), from, end)));
        }
        return known;
    }

    /// Everything from a moment on comes from these changes, and nothing else.
    void replace(
            Instant from,
            Instant until,
            Collection<Trend> changes,
            Collection<Trend> live,
            Map<Long, Speaking> known) {
        var last = last(changes);
        rows.keep(from, last.keySet());
        told.tell();
        last.keySet().forEach(rows::clear);
        publish(from, until, last, live, known);
    }

    /// What is talked about, as it is kept.
    List<Trend> kept() {
        return rows.kept();
    }

    private static Map<Long, Trend> last(Collection<Trend> changes) {
        var last = new LinkedHashMap<Long, Trend>();
        changes.forEach(it -> last.put(it.topic(), it));
        return last;
    }

    private void fill(Trend it, Instant from, Instant until, @Nullable Speaking known) {
        var end = end(it, until);
        var start = from;
        if (known != null && known.begins(it.words(), from, end)) {
            rows.fill(it.topic(), known.mentions());
            start = known.until();
        }
        if (start.isBefore(end)) {
            rows.fill(it.topic(), speaking(it.words(), start, end));
        }
        var named = rows.named(it.topic());
        var product = named == null ? null : products.called(List.of(named)).get(named);
        rows.about(it.topic(), product == null ? null : product.value());
    }

    private static Instant end(Trend it, Instant until) {
        return it.stage() == Stage.OVER && it.at().isBefore(until) ? it.at() : until;
    }

    private List<UUID> speaking(List<String> words, Instant from, Instant until) {
        var subject = Subject.of(words);
        var query = query(subject);
        return query == null ? List.of() : rows.speaking(subject, query, from, until);
    }

    // What the index finds; which of it speaks of the topic is read.
    private static @Nullable String query(Subject subject) {
        var any = new ArrayList<Node>();
        for (var words : subject.phrases()) {
            var all = new ArrayList<Node>();
            for (var word : words) {
                var phrase = Phrase.of(word, STEMS);
                if (!phrase.isEmpty()) {
                    all.add(new Node.Words(word, phrase));
                }
            }
            if (!all.isEmpty()) {
                any.add(new Node.All(all));
            }
        }
        return any.isEmpty() ? null : Sieve.tsquery(new Node.Any(any));
    }
}
