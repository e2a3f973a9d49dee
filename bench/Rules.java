import folkmoot.governance.Feature;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.Lawbook;
import folkmoot.governance.rule.Clause;
import folkmoot.governance.rule.Reach;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.starter.StarterRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What it costs to judge a deed by many rules in force: the starter rules, varied until there are
/// enough, all asked about every deed. Aim: 50 rules in under 1 ms.
///
/// `./folkmoot bench rules [--rules N] [--deeds N]`
void main(String[] words) {
    var rules = 50;
    var deeds = 20_000;
    for (var i = 1; i + 1 < words.length; i += 2) {
        switch (words[i]) {
            case "--rules" -> rules = Integer.parseInt(words[i + 1]);
            case "--deeds" -> deeds = Integer.parseInt(words[i + 1]);
            default -> throw new IllegalArgumentException(words[i]);
        }
    }
    var began = System.nanoTime();
    var book = Lawbook.empty().with(rules(rules));
    IO.println("%-34s %,12.1f ms".formatted(rules + " rules read and compiled", since(began)));
    for (var round = 1; round <= 3; round++) {
        measure(book, deeds, 20, "20 words, round " + round);
    }
    measure(book, deeds / 10, 1_500, "1,500 words");
}

void measure(Lawbook book, int deeds, int length, String what) {
    var random = new Random(7);
    var snapshots = new ArrayList<Snapshot>();
    for (var i = 0; i < 500; i++) {
        snapshots.add(snapshot(random, length));
    }
    var nanos = new ArrayList<Long>();
    var fired = 0L;
    for (var i = 0; i < deeds; i++) {
        var at = System.nanoTime();
        fired += book.judge(snapshots.get(i % snapshots.size())).fired().size();
        nanos.add(System.nanoTime() - at);
    }
    Collections.sort(nanos);
    IO.println(
            "%-34s median %,8.1f µs, p99 %,8.1f µs, p99.9 %,8.1f µs, %,d fired"
                    .formatted(what, at(nanos, 0.5), at(nanos, 0.99), at(nanos, 0.999), fired));
}

List<Rule> rules(int count) {
    var rules = new ArrayList<Rule>();
    for (var i = 0; i < count; i++) {
        var it = StarterRules.all().get(i % StarterRules.IDS.size());
        var reach =
                new Reach(
                        List.of(), List.of(folkmoot.governance.Trigger.COMMENT_CREATED), it.reach().appliesTo(), List.of());
        var clause = new Clause("(" + it.clause().when() + ") && author.age_days < " + (10_000 + i), it.clause().words(), it.clause().patterns());
        rules.add(
                new Rule(
                        it.id() + "-" + i, 1, it.level(), it.priority(), it.wording(), reach, clause, it.actions(),
                        it.limits(), it.appeal(), it.examples(), it.sunset(), it.provenance()));
    }
    return rules;
}

/// What a deed looks like: words as long as people's, now and then a link, a number, a shout.
Snapshot snapshot(Random random, int length) {
    var text = new StringBuilder();
    for (var i = 0; i < length; i++) {
        var word = switch (random.nextInt(80)) {
            case 0 -> "https://" + Integer.toString(random.nextInt(1000), 36) + ".example/";
            case 1 -> "+49 30 " + (1_000_000 + random.nextInt(1_000_000));
            case 2 -> "EVERYTHING";
            default -> Integer.toString(100_000 + random.nextInt(40_000_000), 36);
        };
        text.append(word).append(' ');
    }
    return Reading.of(text.toString(), _ -> random.nextBoolean())
            .in(Snapshot.USUAL)
            .with(Feature.NOW, Instant.parse("2026-11-28T06:00:00Z").plusSeconds(random.nextInt(100_000)))
            .with(Feature.AUTHOR_TRUST, (long) random.nextInt(5))
            .with(Feature.AUTHOR_BRAND, true)
            .with(Feature.AUTHOR_STAFF, true);
}

double at(List<Long> nanos, double part) {
    return nanos.get((int) (nanos.size() * part)) / 1000.0;
}

double since(long began) {
    return (System.nanoTime() - began) / 1e6;
}
