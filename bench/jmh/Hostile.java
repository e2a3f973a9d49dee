package jmh;

import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import folkmoot.governance.Snapshot;
import folkmoot.governance.condition.Condition;
import folkmoot.governance.condition.Facts;
import folkmoot.governance.rule.Clause;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
/// what a budget of steps and letters comes to in time (D7). Warm, and the first time ever.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
public class Hostile {

    private static final Snapshot WORST =
            Snapshot.USUAL
                    .with(Feature.TEXT, "a".repeat(Kind.LONGEST))
                    .with(
                            Feature.WORDS,
                            Collections.nCopies(
                                    Kind.MOST_WORDS, "a".repeat(Kind.LONGEST_WORD - 1) + "b"))
                    .with(
                            Feature.LINKS,
                            Collections.nCopies(
                                    Kind.MOST_LINKS,
                                    new Kind.Address("https://" + "a/".repeat(240), "a", false)));

    private static final Map<String, String> ATTACKS =
            Map.of(
                    "walks",
                    String.join(
                            " || ", Collections.nCopies(30, "words.exists(w, text.contains(w))")),
                    "pattern",
                    "pattern('deep', text)",
                    "patterns",
                    "words.exists(w, pattern('deep', text) && w == 'never')",
                    "patternsOfWords",
                    "words.exists(w, pattern('deep', w) && w == 'never')",
                    "lists",
                    "words.exists(w, hasWord(text, 'offers') && w == 'never')",
                    "listsOfWords",
                    "words.exists(w, hasWord(w, 'offers'))",
                    "hours",
                    "words.exists(w, businessMinutesSince(now) > 0)",
                    "hosts",
                    "links.exists(l, hostOf(string(l.url)) == 'never')");

    @Param({"walks", "pattern", "patterns", "patternsOfWords", "lists", "listsOfWords", "hours", "hosts"})
    String attack;

    private Condition condition;

    @Setup
    public void compile() {
        var clause =
                new Clause(
                        ATTACKS.get(attack),
                        new LinkedHashMap<>(Map.of("offers", List.of("casino", "best price"))),
                        new LinkedHashMap<>(Map.of("deep", "(a?){30}(a|b|aa){30}c")));
        condition =
                switch (Condition.compile(clause)) {
                    case Condition.Compiling.Compiled(var it) -> it;
                    case Condition.Compiling.Refused(var why) ->
                            throw new IllegalArgumentException(attack + ": " + why);
                };
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Condition.Answer warm() {
        return condition.ask(new Facts(WORST));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Condition.Answer cold() {
        return condition.ask(new Facts(WORST));
    }
}
