package tlog.entry;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tlog.Malformed;
import tlog.Strict;
import tlog.commit.Commitment;
import tlog.json.Canonical;
import tlog.json.Fields;
import tlog.json.Json;
import tlog.json.JsonReader;
import tlog.note.VerifierKey;
import tlog.tree.Hash;

/// Entries from JSON, and only from the one way to write them.
final class EntryReader {

    private EntryReader() {}

    static Entry read(byte[] bytes) {
        if (bytes.length > Entry.LONGEST) {
            throw new Malformed("An entry is longer than 4 KiB");
        }
        var text = Strict.utf8(bytes, "An entry");
        var json = JsonReader.read(text);
        if (!Canonical.text(json).equals(text)) {
            throw new Malformed("An entry is not in canonical form");
        }
        var in = Fields.of("An entry", json);
        if (in.count("v") != 1) {
            throw new Malformed("Entries of version " + in.count("v") + " are unknown");
        }
        var entry =
                new Entry(
                        Minute.parse(in.text("t")),
                        Act.parse(in.text("act")),
                        in.maybe("obj", it -> thing(in.fields(it))),
                        in.maybe("subj", it -> Commitment.parse(in.text(it))),
                        by(in.fields("by")),
                        in.maybe("rule", it -> ref(in.fields(it))),
                        in.maybe("ground", it -> one(Ground.values(), in.text(it), Enum::name)),
                        in.maybe("dsa", it -> dsa(in.fields(it))),
                        in.maybe("why", it -> Commitment.parse(in.text(it))),
                        in.has("prev") ? prev(in.counts("prev")) : List.of(),
                        in.maybe("until", it -> Minute.parse(in.text(it))),
                        in.maybe("provision", in::text),
                        detail(in));
        in.end();
        return entry;
    }

    static Detail detail(Json json) {
        var in = Fields.of("A detail", json);
        var detail = detail(in);
        in.end();
        return detail;
    }

    private static Detail detail(Fields in) {
        if (in.has("law")) {
            return law(in.fields("law"));
        }
        if (in.has("vote")) {
            return vote(in.fields("vote"));
        }
        if (in.has("tally")) {
            return tally(in.fields("tally"));
        }
        if (in.has("outcome")) {
            return new Detail.Decided(small(Detail.Outcome.values(), in.text("outcome")));
        }
        if (in.has("key")) {
            return new Detail.Rotation(VerifierKey.parse(in.text("key")));
        }
        if (in.has("config")) {
            return new Detail.Config(in.members("config"));
        }
        if (in.has("roll")) {
            return roll(in.fields("roll"));
        }
        return in.has("report") ? new Detail.Report(in.members("report")) : new Detail.None();
    }

    private static Detail.Roll roll(Fields in) {
        var roll = new Detail.Roll(in.count("count"), Hash.parse(in.text("root")));
        in.end();
        return roll;
    }

    private static Thing thing(Fields in) {
        var thing = new Thing(in.text("kind"), Commitment.parse(in.text("c")));
        in.end();
        return thing;
    }

    private static By by(Fields in) {
        var by = new By(small(By.Kind.values(), in.text("kind")), in.maybe("role", in::text));
        in.end();
        return by;
    }

    private static RuleRef ref(Fields in) {
        var rule = new RuleRef(in.text("id"), in.small("ver"), in.text("h"));
        in.end();
        return rule;
    }

    private static Dsa dsa(Fields in) {
        var dsa =
                new Dsa(
                        in.text("vis"),
                        in.bool("auto_det"),
                        in.text("auto_dec"),
                        in.maybe("category", in::text));
        in.end();
        return dsa;
    }

    private static List<Long> prev(List<Long> indexes) {
        if (indexes.isEmpty()) {
            throw new Malformed("An empty list of earlier entries is left out");
        }
        return indexes;
    }

    private static Detail.Law law(Fields in) {
        var level = one(Detail.Level.values(), in.text("level"), Detail.Level::wire);
        var law = new Detail.Law(level, in.maybe("settings", it -> settings(in.fields(it))));
        in.end();
        return law;
    }

    private static Settings settings(Fields in) {
        var settings =
                new Settings(
                        fraction(in.counts("quorum")),
                        in.small("quorum_min"),
                        fraction(in.counts("majority")),
                        fraction(in.counts("supermajority")),
                        fraction(in.counts("override")),
                        fraction(in.counts("override_quorum")),
                        in.small("cooling_hours"),
                        in.small("vote_hours"),
                        in.small("vetoes"));
        in.end();
        return settings;
    }

    private static Fraction fraction(List<Long> numbers) {
        if (numbers.size() != 2 || numbers.stream().anyMatch(it -> it > 10_000)) {
            throw new Malformed("A share is two small numbers");
        }
        return new Fraction(numbers.getFirst().intValue(), numbers.getLast().intValue());
    }

    private static Detail.Vote vote(Fields in) {
        var vote =
                new Detail.Vote(
                        in.text("id"),
                        small(Detail.Purpose.values(), in.text("on")),
                        small(Detail.Method.values(), in.text("method")),
                        one(Detail.Level.values(), in.text("level"), Detail.Level::wire),
                        in.count("electorate"),
                        ref(in.fields("under")));
        in.end();
        return vote;
    }

    private static Detail.Tally tally(Fields in) {
        var staff = in.fields("staff");
        var tally =
                new Detail.Tally(
                        in.text("vote"),
                        count(in),
                        count(staff),
                        in.count("ballots"),
                        in.count("replaced"),
                        in.count("electorate"),
                        in.bool("accepted"),
                        small(Detail.Gate.values(), in.text("gate")));
        staff.end();
        in.end();
        return tally;
    }

    private static Detail.Count count(Fields in) {
        return new Detail.Count(in.count("yes"), in.count("no"), in.count("abstain"));
    }

    private static <E extends Enum<E>> E small(E[] values, String text) {
        return one(values, text, it -> it.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> E one(E[] values, String text, Function<E, String> wire) {
        for (var value : values) {
            if (wire.apply(value).equals(text)) {
                return value;
            }
        }
        throw new Malformed("Nobody knows what " + text + " is");
    }
}
