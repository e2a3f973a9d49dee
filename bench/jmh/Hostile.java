package jmh;

import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import folkmoot.governance.Snapshot;
import folkmoot.governance.condition.Condition;
import folkmoot.governance.condition.Facts;
import folkmoot.governance.condition.Rehearsal;
import folkmoot.governance.pattern.Finder;
import folkmoot.governance.rule.Clause;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the worst conditions cost that pass the vote's trial, on the worst deed that can be judged:
/// what a budget of steps comes to in time (D7). Warm, and the first time ever. Each takes nearly all
/// the steps that there are; HostileTests asks that the dearer ones are refused.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
public class Hostile {

    private static final Map<String, String> ATTACKS =
            Map.ofEntries(
                    Map.entry("pattern", "pattern('deep', text)"),
                    // Has more states than anybody keeps.
                    Map.entry("states", "pattern('states', text)"),
                    Map.entry("patternOfWords", "words.exists(w, pattern('some', w) && w == 'never')"),
                    Map.entry("contains", walk("[1, 2, 3]", "text.contains('" + "a".repeat(420) + "b')", 1)),
                    Map.entry("failing", walk("words", "1 / author.here_last_hour > 0", 1)),
                    Map.entry("numbers", walk("words", "int(w) > 0", 1)),
                    Map.entry("missing", walk("links", "l.nothing == 'x'", 14)),
                    Map.entry("names", walk("words", "w == 'a'", 230)),
                    Map.entry("equal", walk("links", "words != words", 8)),
                    Map.entry("sizes", walk("links", "size(text) < 0", 60)),
                    Map.entry("clocks", walk("words", "now.getHours('Europe/Berlin') > 30", 1)),
                    Map.entry("hours", walk("links", "businessMinutesSince(waiting_since) < 0", 1)),
                    Map.entry("hosts", walk("links", "hostOf(string(l.url)) == 'never'", 3)),
                    Map.entry("lists", "hasWord(text, 'phrases')"),
                    Map.entry("parts", "hasWord(text, 'parts')"),
                    Map.entry("partsOfWords", walk("words", "hasWord(w, 'parts')", 1)));

    @Param({
        "pattern", "states", "patternOfWords", "contains", "failing", "numbers", "missing", "names",
        "equal", "sizes", "clocks", "hours", "hosts", "lists", "parts", "partsOfWords"
    })
    String attack;

    private Condition condition;
    private Finder finder;
    private Snapshot worst;

    private static String walk(String through, String asks, int times) {
        var it = through.equals("links") ? "l" : "w";
        return through + ".exists(" + it + ", "
                + String.join(" || ", Collections.nCopies(times, asks)) + ")";
    }

    @Setup
    public void compile() {
        var clause =
                new Clause(
                        ATTACKS.get(attack),
                        new LinkedHashMap<>(
                                Map.of(
                                        "phrases",
                                        many("a ".repeat(9)),
                                        "parts",
                                        many("\u3042".repeat(40)))),
                        new LinkedHashMap<>(
                                Map.of(
                                        "deep",
                                        "(a?){30}(a|b|aa){30}c",
                                        "some",
                                        "(a?){12}(a|b){12}c",
                                        "states",
                                        "b[ab]{120}c")));
        condition =
                switch (Condition.compile(clause)) {
                    case Condition.Compiling.Compiled(var it) -> it;
                    case Condition.Compiling.Refused(var why) ->
                            throw new IllegalArgumentException(attack + ": " + why);
                };
        if (!condition.overrun().isEmpty()) {
            throw new IllegalArgumentException(attack + ": " + condition.overrun());
        }
        finder = Finder.of(condition.patterns());
        worst = worst();
    }

    private static List<String> many(String beginning) {
        return java.util.stream.IntStream.range(0, 1000)
                .mapToObj(i -> beginning + (1000 + i))
                .toList();
    }

    private Snapshot worst() {
        var text =
                switch (attack) {
                    case "lists" -> "a ".repeat(Kind.LONGEST / 2);
                    case "parts" -> "\u3042".repeat(Kind.LONGEST);
                    case "states" -> {
                        var letters = new StringBuilder();
                        new Random(7)
                                .ints(Kind.LONGEST, 0, 2)
                                .forEach(it -> letters.append(it == 0 ? 'a' : 'b'));
                        yield letters.toString();
                    }
                    default -> "a".repeat(Kind.LONGEST);
                };
        var word = attack.startsWith("parts") ? "\u3042" : "a";
        return Snapshot.USUAL
                .with(Feature.TEXT, text)
                .with(
                        Feature.WORDS,
                        Collections.nCopies(
                                Kind.MOST_WORDS, word.repeat(Kind.LONGEST_WORD - 1) + "b"))
                .with(
                        Feature.LINKS,
                        Collections.nCopies(
                                Kind.MOST_LINKS,
                                new Kind.Address("https://" + "a/".repeat(240), "a", false)));
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Condition.Answer warm() {
        return condition.ask(new Facts(worst, finder));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Condition.Answer cold() {
        return condition.ask(new Facts(worst, finder));
    }

    /// The first time in a place that has been open for half a minute.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Condition.Answer first(Rehearsed place) {
        return condition.ask(new Facts(worst, finder));
    }

    @State(Scope.Benchmark)
    public static class Rehearsed {

        @Setup
        public void rehearse() {
            Rehearsal.hold();
        }
    }
}
