package jmh;

import folkmoot.governance.Feature;
import folkmoot.governance.Judgement;
import folkmoot.governance.Lawbook;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.Trigger;
import folkmoot.governance.rule.Clause;
import folkmoot.governance.rule.Reach;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.starter.StarterRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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

/// What it costs to judge a deed by all rules in force: the starter rules, varied until there are
/// enough, all of them asked. With `own` each has lists and patterns that no other has, in part.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
public class Judging {

    private static final int DEEDS = 64;
    private static final UUID SOMEBODY = new UUID(0, 1);

    @Param("50")
    int rules;

    @Param({"20", "1500"})
    int words;

    @Param({"shared", "own"})
    String lists;

    private Lawbook book;
    private Snapshot[] deeds;
    private int next;

    @Setup
    public void rulesAndDeeds() {
        book = Lawbook.empty().with(rules());
        var random = new Random(7);
        deeds = new Snapshot[DEEDS];
        for (var i = 0; i < DEEDS; i++) {
            deeds[i] = deed(random, words);
        }
    }

    @Benchmark
    public Judgement judge() {
        next = (next + 1) % DEEDS;
        return book.judge(deeds[next], SOMEBODY, SOMEBODY, _ -> false);
    }

    private List<Rule> rules() {
        var all = new ArrayList<Rule>();
        for (var i = 0; i < rules; i++) {
            var it = StarterRules.all().get(i % StarterRules.IDS.size());
            var reach =
                    new Reach(
                            List.of(),
                            List.of(Trigger.COMMENT_CREATED),
                            it.reach().appliesTo(),
                            List.of());
            var when = "(" + it.clause().when() + ") && author.age_days < " + (10_000 + i);
            all.add(
                    new Rule(
                            it.id() + "-" + i,
                            1,
                            it.level(),
                            it.priority(),
                            it.wording(),
                            reach,
                            clause(it.clause(), when, i),
                            it.actions(),
                            it.limits(),
                            it.appeal(),
                            it.examples(),
                            it.sunset(),
                            it.provenance()));
        }
        return all;
    }

    private Clause clause(Clause it, String when, int number) {
        if (lists.equals("shared")) {
            return new Clause(when, it.words(), it.patterns());
        }
        var words = new LinkedHashMap<>(it.words());
        words.replaceAll(
                (_, list) -> {
                    var more = new ArrayList<>(list);
                    more.add("nobody" + number);
                    return more;
                });
        var patterns = new LinkedHashMap<>(it.patterns());
        patterns.replaceAll((_, pattern) -> "(?:" + pattern + ")|zq" + number + "[a-f]+zq");
        return new Clause(when, words, patterns);
    }

    // Words as long as people's, now and then a link, a number, a shout.
    private static Snapshot deed(Random random, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            var word =
                    switch (random.nextInt(80)) {
                        case 0 ->
                                "https://" + Integer.toString(random.nextInt(1000), 36)
                                        + ".example/";
                        case 1 -> "+49 30 " + (1_000_000 + random.nextInt(1_000_000));
                        case 2 -> "EVERYTHING";
                        default -> Integer.toString(100_000 + random.nextInt(40_000_000), 36);
                    };
            text.append(word).append(' ');
        }
        return Reading.of(text.toString(), _ -> random.nextBoolean())
                .in(Snapshot.USUAL)
                .with(
                        Feature.NOW,
                        Instant.parse("2026-11-28T06:00:00Z").plusSeconds(random.nextInt(100_000)))
                .with(Feature.AUTHOR_TRUST, (long) random.nextInt(5))
                .with(Feature.AUTHOR_BRAND, true)
                .with(Feature.AUTHOR_STAFF, true);
    }
}
