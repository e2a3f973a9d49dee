import folkmoot.listening.Reader;
import folkmoot.listening.stream.Counts;
import folkmoot.listening.stream.Finding;
import folkmoot.listening.stream.FirstHearing;
import folkmoot.listening.stream.Step;
import folkmoot.listening.trend.Sizes;
import folkmoot.listening.trend.Stage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kit.Talk;
import kit.Words;

/// How many short mentions a second one core reads and counts, what that takes of memory, and how it
/// grows. Times are of the processor, so that a busy machine tells nearly the same.
///
/// `./folkmoot bench listening [--messages N,N,…] [--lookouts N,N,…]`; ten million take half an hour, once
/// with no words to listen for and once with thirty.
void main(String[] words) {
    var sizes = "100000,1000000";
    var lookouts = "0," + Words.most();
    for (var i = 1; i + 1 < words.length; i += 2) {
        switch (words[i]) {
            case "--messages" -> sizes = words[i + 1];
            case "--lookouts" -> lookouts = words[i + 1];
            default -> throw new IllegalArgumentException(words[i]);
        }
    }
    new Run(30_000, Words.most()).go();
    IO.println("%12s %8s %10s %10s %10s %10s %10s %10s %10s %8s %12s".formatted(
            "mentions", "lookouts", "read/s", "matched/s", "matches", "counted/s", "all/s", "heap MiB", "peak MiB", "topics", "snapshot MB"));
    for (var messages : numbers(sizes)) {
        for (var many : numbers(lookouts)) {
            var run = new Run(messages, many);
            run.go();
            IO.println(run.told());
        }
    }
}

static List<Integer> numbers(String words) {
    return Arrays.stream(words.split(",")).map(Integer::parseInt).toList();
}

/// Two brands, nine of ten mentions about the larger one, both in large memories.
static final class Run {

    private static final int BATCH = 10_000;

    private final int messages;
    private final int lookouts;
    private final Words words;
    private final FirstHearing hearing = new FirstHearing(Reader.shipped(List.of()));
    private final Counts counts = new Counts(Sizes.LARGE);
    private final List<Step> batch = new ArrayList<>();
    private final Set<Long> topics = new HashSet<>();
    private long reading;
    private long matching;
    private long matches;
    private long counting;
    private long heap;
    private long peak;

    Run(int messages, int lookouts) {
        this.messages = messages;
        this.lookouts = lookouts;
        this.words = new Words(lookouts);
    }

    void go() {
        new Talk(messages).tell(step -> {
            batch.add(step);
            if (batch.size() == BATCH) {
                pass();
            }
        });
        pass();
        System.gc();
        heap = used();
    }

    private void pass() {
        Consumer<Finding> found = it -> {
            if (it instanceof Finding.Changed changed && changed.trend().stage() == Stage.EMERGING) {
                topics.add(changed.trend().topic());
            }
        };
        var left = new ArrayList<Step>(batch.size());
        var began = now();
        for (var it : batch) {
            left.add(hearing.take(it, found));
        }
        var read = now();
        for (var it : batch) {
            matches += it instanceof Step.Spoken spoken ? words.in(spoken.said().text()) : 0;
        }
        var matched = now();
        for (var it : left) {
            counts.take(it, found);
        }
        reading += read - began;
        matching += matched - read;
        counting += now() - matched;
        peak = Math.max(peak, used());
        batch.clear();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    String told() {
        return "%,12d %8d %,10.0f %10s %,10d %,10.0f %,10.0f %,10d %,10d %8d %12.1f".formatted(
                messages, lookouts, each(reading), lookouts == 0 ? "" : "%,.0f".formatted(each(matching)), matches,
                each(counting), each(reading + matching + counting), heap, peak, topics.size(),
                counts.snapshot(Talk.name(0)).length / 1e6);
    }

    private double each(long nanos) {
        return messages / (nanos / 1e9);
    }
}
