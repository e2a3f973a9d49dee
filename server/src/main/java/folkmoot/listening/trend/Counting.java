package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import java.util.Arrays;

/// Counts what one text says, for everybody once in each epoch, and begins to watch what stands
/// out.
final class Counting {

    static final double[] WARM = {24, 5, 2};

    private static final Pace[] PACES = Pace.values();
    private static final double NOTICEABLE = 1;
    private static final int FEWEST = 8;
    private static final int FEW = 64;
    // What fewer words say, many say by themselves; only of oneself is it a copy.
    private static final int SHORT = 8;

    private final Memory memory;
    private final Keys keys = new Keys();
    private final long[] ones = new long[Keys.MOST];
    private final long[] counts = new long[Keys.MOST];

    Counting(Memory memory) {
        this.memory = memory;
    }

    void count(Said said, long[] epochs) {
        var it = Utterance.of(said.text(), said.language());
        var person = Hash.of(said.author());
        var id = Hash.of(said.id());
        var few = it.size() < SHORT;
        var original = few ? words(it, person) : memory.copies.original(id, it.runs());
        var news = memory.copies.first(person, original);
        var text = new Kept(said.id(), person, original, said.language(), said.text());
        var source = Hash.of(said.source());
        memory.crowd.from(source);
        keys.read(it);
        var all = new long[keys.size()];
        Arrays.setAll(all, keys::key);
        var at = said.at().toEpochMilli();
        var copy = few ? !news : original != id;
        var heard = new Recent.Heard(text, text.rank(), source, at, copy, all);
        count(it, heard, epochs, news);
        memory.recent.add(heard);
    }

    private static long words(Utterance it, long person) {
        return Hash.both(person, Arrays.hashCode(it.runs()));
    }

    private void count(Utterance it, Recent.Heard heard, long[] epochs, boolean news) {
        var place = memory.people.place(heard.text().person());
        for (var pace : PACES) {
            if (memory.people.begins(place, pace, epochs[pace.ordinal()])) {
                memory.crowd.begins(pace);
            }
        }
        var size = keys.size();
        for (var i = 0; i < size; i++) {
            ones[i] = news ? firsts(place, keys.key(i)) : 0;
        }
        // Apart from what follows, so that the processor fetches many cells at the same time.
        for (var i = 0; i < size; i++) {
            counts[i] = memory.table.add(keys.key(i), ones[i]);
        }
        for (var i = 0; i < size; i++) {
            var term = memory.terms.find(keys.key(i));
            if (term != null) {
                hear(term, heard, ones[i]);
            }
            begin(it, i, heard, epochs);
        }
    }

    private long firsts(int place, long key) {
        var firsts = 0L;
        for (var pace : PACES) {
            firsts |= memory.people.first(place, pace, key) ? Table.one(pace) : 0;
        }
        return firsts;
    }

    private static void hear(Term term, Recent.Heard heard, long ones) {
        for (var pace : PACES) {
            var watch = term.watch(pace);
            if (watch != null) {
                var first = Table.count(ones, pace) > 0;
                watch.hear(heard.text(), heard.rank(), heard.source(), first, heard.copy());
            }
        }
    }

    private void begin(Utterance it, int at, Recent.Heard heard, long[] epochs) {
        for (var pace : PACES) {
            var count = Table.count(counts[at], pace);
            if (Table.count(ones[at], pace) > 0
                    && due(count)
                    && standsOut(keys.key(at), pace, count)) {
                watch(it, at, pace, count, heard, epochs[pace.ordinal()]);
            }
        }
    }

    private void watch(Utterance it, int at, Pace pace, int count, Recent.Heard heard, long epoch) {
        var key = keys.key(at);
        var known = memory.terms.find(key);
        if (known != null && known.watch(pace) != null) {
            return;
        }
        var term = known == null ? memory.terms.add(term(it, at)) : known;
        var watch = term.begin(pace);
        watch.people = count;
        memory.recent.tell(watch, key, pace.start(epoch));
        watch.hear(heard.text(), heard.rank(), heard.source(), false, heard.copy());
    }

    private static boolean due(int count) {
        return count >= FEWEST && (count & (count < FEW ? 3 : 15)) == 0;
    }

    private boolean standsOut(long key, Pace pace, int count) {
        return memory.table.age(pace) >= WARM[pace.ordinal()]
                && memory.table.significance(key, pace, count, memory.crowd.people(pace))
                        > NOTICEABLE;
    }

    private Term term(Utterance it, int at) {
        var first = keys.first(at);
        var last = keys.last(at);
        var words =
                keys.kind(at) == Kind.PAIR
                        ? it.plain(first, first) + " + " + it.plain(last, last)
                        : it.plain(first, last);
        return new Term(keys.key(at), keys.kind(at), words);
    }
}
