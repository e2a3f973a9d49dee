import folkmoot.listening.OneListener;
import folkmoot.listening.Reader;
import folkmoot.listening.SharedListening;
import folkmoot.listening.kafka.Keeper;
import folkmoot.listening.trend.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import kit.Brokers;
import kit.Running;
import kit.SharedPlace;
import kit.Sum;
import kit.Talk;

/// Listening on several machines: three brokers and some nodes, each a process of its own on loopback;
/// one node and one broker are killed on the way, and what is found has to be what one process finds.
///
/// `./folkmoot bench kafka [--messages N] [--nodes N] [--kill yes|no] [--every N] [--place] [--late] [--quick]`
/// `--quick`: small memories, little optimising and less patience with the dead, for few messages.
/// `--place`: a place has the same nodes read and count, too, and is killed on the way; it needs small memories.
/// `--late`: there something comes late, besides.
void main(String[] words) throws IOException, InterruptedException, ExecutionException {
    var messages = 1_000_000;
    var nodes = 2;
    var kill = true;
    var every = 200_000;
    var said = List.of(words);
    var quick = said.contains("--quick");
    for (var i = 1; i + 1 < words.length && !words[i].matches("--(quick|place|late)"); i += 2) {
        switch (words[i]) {
            case "--messages" -> messages = Integer.parseInt(words[i + 1]);
            case "--nodes" -> nodes = Integer.parseInt(words[i + 1]);
            case "--kill" -> kill = words[i + 1].equals("yes");
            case "--every" -> every = Integer.parseInt(words[i + 1]);
            default -> throw new IllegalArgumentException(words[i]);
        }
    }
    if (org.slf4j.LoggerFactory.getLogger("ROOT") instanceof ch.qos.logback.classic.Logger root) {
        root.setLevel(ch.qos.logback.classic.Level.ERROR);
    }
    var folder = Files.createTempDirectory("folkmoot-kafka");
    var good = false;
    try (var brokers = Brokers.named();
            var place = new SharedPlace(folder, brokers.addresses());
            var cluster = new Cluster(brokers, folder, every, quick)) {
        var heard = said.contains("--place") ? begin(place, said.contains("--late")) : null;
        var began = System.nanoTime();
        var here = alone(messages, quick ? Sizes.SMALL : Sizes.LARGE);
        say("in one process", messages, began, here);
        var expected = here.digest();
        began = System.nanoTime();
        brokers.start(Path.of(words[0], "brokers", "target", "lib"), folder, quick);
        IO.println("  %.0f s until brokers answered".formatted((System.nanoTime() - began) / 1e9));
        feed(brokers, messages);
        began = System.nanoTime();
        for (var i = 0; i < nodes; i++) {
            cluster.node();
        }
        var there = cluster.gather(messages, kill);
        say("with Kafka on %d nodes%s".formatted(nodes, kill ? ", one of them and a broker killed" : ""),
                messages, began, there);
        var digest = there.digest();
        good = digest.equals(expected) && there.readings() == here.readings() && there.twice() == 0;
        IO.println("%s: %s, %,d twice, %s".formatted(
                good ? "The same" : "NOT THE SAME", digest.substring(0, 16), there.twice(), expected.substring(0, 16)));
        if (heard != null) {
            heard.get();
        }
    } finally {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        }
    }
    System.exit(good ? 0 : 1);
}

Future<?> begin(SharedPlace place, boolean late) {
    var task = new FutureTask<>(() -> {
        place.run(late);
        return null;
    });
    Thread.ofPlatform().daemon().start(task);
    return task;
}

void say(String what, int messages, long began, Sum sum) {
    var seconds = (System.nanoTime() - began) / 1e9;
    IO.println("%-60s %,8.0f/s (%.1f s), %,d read, %,d changes of trends".formatted(
            what, messages / seconds, seconds, sum.readings(), sum.changes()));
}

Sum alone(int messages, Sizes sizes) {
    var sum = new Sum();
    var ears = new OneListener(Reader.shipped(List.of()), sizes);
    new Talk(messages).tell(step -> ears.take(step, sum::add));
    return sum;
}

void feed(Brokers brokers, int messages) {
    var began = System.nanoTime();
    try (var feed = SharedListening.feed(brokers.addresses())) {
        new Talk(messages).tell(feed::send);
        feed.flush();
    }
    IO.println("  %.1f s to send them all".formatted((System.nanoTime() - began) / 1e9));
}

/// The nodes, and what they found.
static final class Cluster implements AutoCloseable {

    private static final long PATIENCE = Duration.ofMinutes(60).toNanos();

    private final Brokers brokers;
    private final Path folder;
    private final int every;
    private final boolean quick;
    private final List<Process> nodes = new ArrayList<>();

    Cluster(Brokers brokers, Path folder, int every, boolean quick) {
        this.brokers = brokers;
        this.folder = folder;
        this.every = every;
        this.quick = quick;
    }

    void node() throws IOException {
        var name = "node" + nodes.size();
        var words = Running.java(
                "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=" + (quick ? 1 : 4),
                "-Dfolkmoot.listening.small=" + quick, "-Dfolkmoot.listening.every=" + every,
                "-Dfolkmoot.listening.transaction=" + (quick ? 30_000 : 60_000));
        words.addAll(List.of(
                "listen", "--kafka", brokers.addresses(), "--data", folder.resolve(name).toString(), "--threads", "1"));
        nodes.add(new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile()).start());
    }

    Sum gather(int messages, boolean kill) throws IOException, InterruptedException {
        var sum = new Sum();
        var killed = 0;
        var began = System.nanoTime();
        var told = began;
        try (var gathering = SharedListening.gather(brokers.addresses(), new Keeper() {
            @Override
            public long next(Part part) {
                return 0;
            }

            @Override
            public boolean keep(List<Found> found, Map<Part, Long> next) {
                // The place has brands of its own.
                found.stream().map(Found::finding).filter(it -> Talk.told(it.brand())).forEach(sum::add);
                return true;
            }
        })) {
            while ((sum.finished() < 2 || sum.readings() < messages) && System.nanoTime() - began < PATIENCE) {
                gathering.gather(Duration.ofMillis(500));
                if (nodes.stream().noneMatch(Process::isAlive)) {
                    throw new IllegalStateException("No node is left; see " + folder);
                }
                if (kill && killed == 0 && sum.readings() > messages / 4 && killCounting()) {
                    killed++;
                    IO.println("  killed the node that counted, after %,d".formatted(sum.readings()));
                } else if (kill && killed == 1 && sum.readings() > messages / 2) {
                    killed++;
                    brokers.kill(1);
                    IO.println("  killed a broker, after %,d".formatted(sum.readings()));
                }
                if (System.nanoTime() - told > 10e9) {
                    told = System.nanoTime();
                    IO.println("  %,d read, %,d changes".formatted(sum.readings(), sum.changes()));
                }
            }
        }
        for (var i = 0; i < nodes.size(); i++) {
            IO.print("  " + Files.readString(folder.resolve("node" + i + ".log")).strip().replace("\n", "\n  ") + "\n");
        }
        return sum;
    }

    // The one where the larger brand is.
    private boolean killCounting() throws IOException {
        for (var i = 0; i < nodes.size(); i++) {
            if (Files.readString(folder.resolve("node" + i + ".log")).contains(Talk.name(0) + " is counted")) {
                nodes.get(i).destroyForcibly();
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
    }
}
