package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import folkmoot.listening.series.Spells;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What is talked about more than usual, from when it begins to when it is over.
final class Topics {

    private static final int MOST = 500;
    private static final int WORDS = 12;

    private final Memory memory;
    private final List<Topic> live = new ArrayList<>();

    Topics(Memory memory) {
        this.memory = memory;
    }

    List<Trend> shown() {
        return live.stream().map(it -> it.shown).toList();
    }

    boolean any() {
        return !live.isEmpty();
    }

    /// Alerts of one epoch: of topics that are known, or of new ones.
    void hear(List<Alert> alerts, Instant at, List<Trend> told) {
        for (var group : Groups.of(alerts)) {
            var known = live.stream().filter(it -> it.has(group)).findFirst().orElse(null);
            var topic = known == null ? open(group, at) : known;
            topic.add(group);
            topic.shown = shown(topic, group, at);
            told.add(topic.shown);
        }
    }

    private Topic open(List<Alert> group, Instant at) {
        var first = group.getFirst();
        var pace = first.watch().pace;
        var id = Hash.both(first.term().key, Hash.both(first.epoch(), pace.ordinal()));
        var nothing =
                new Trend(
                        id,
                        Stage.EMERGING,
                        "",
                        List.of(),
                        pace,
                        since(first),
                        at,
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of());
        var topic = new Topic(id, pace, nothing);
        if (live.size() == MOST) {
            live.removeFirst();
        }
        live.add(topic);
        return topic;
    }

    // When what now stands out began to.
    private Instant since(Alert it) {
        var pace = it.watch().pace;
        var detector = it.watch().detector;
        if (detector != null) {
            var said = detector.past();
            var all = memory.crowd.before(pace, detector.next());
            if (said.length > 1 && all.length >= said.length) {
                var last = said.length - 1;
                for (var spell : Spells.of(doubles(said, said.length), doubles(all, said.length))) {
                    if (spell.to() == last) {
                        return pace.start(detector.next() - said.length + spell.from());
                    }
                }
            }
        }
        return pace.start(it.epoch());
    }

    private static double[] doubles(float[] values, int last) {
        var doubles = new double[last];
        for (var i = 0; i < last; i++) {
            doubles[i] = values[values.length - last + i];
        }
        return doubles;
    }

    private Trend shown(Topic topic, List<Alert> group, Instant at) {
        var texts = Groups.texts(group);
        var strongest = group.getFirst();
        var most = strongest;
        for (var it : group) {
            most = it.people() > most.people() ? it : most;
        }
        var pace = strongest.watch().pace;
        return new Trend(
                topic.id,
                topic.shown.stage(),
                Naming.of(group, texts, memory.crowd.people(pace)),
                group.stream().map(it -> it.term().words).limit(WORDS).toList(),
                pace,
                topic.shown.since(),
                at,
                strongest.strength(),
                most.usual(),
                most.people(),
                most.mentions(),
                most.copies(),
                Central.of(group, texts));
    }

    /// An epoch is over for all topics at its pace.
    void step(Pace pace, long epoch, List<Trend> told) {
        var at = pace.start(epoch + 1);
        for (var topic : List.copyOf(live)) {
            if (topic.pace == pace) {
                var stage = topic.step(epoch, people(topic));
                if (stage != topic.shown.stage()) {
                    topic.shown = Changed.stage(topic.shown, stage, at);
                    told.add(topic.shown);
                }
                if (stage == Stage.OVER) {
                    live.remove(topic);
                }
            }
        }
    }

    private int people(Topic topic) {
        var term = memory.terms.find(topic.leading());
        var watch = term == null ? null : term.watch(topic.pace);
        return watch == null ? 0 : watch.people;
    }

    void forget(UUID id) {
        live.forEach(it -> it.forget(id));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(live.size());
        for (var topic : live) {
            topic.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            live.add(Topic.read(in));
        }
    }
}
