package tlog.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import tlog.Nullable;
import tlog.json.Json;
import tlog.tree.Hash;

/// Entries as JSON.
final class EntryWriter {

    private final SequencedMap<String, Json> json = new LinkedHashMap<>();

    private EntryWriter() {}

    static Json json(Entry entry) {
        var out = new EntryWriter();
        out.put("v", Json.of(1));
        out.put("t", Json.of(entry.t().toString()));
        out.put("act", Json.of(entry.act().wire()));
        var obj = entry.obj();
        if (obj != null) {
            var thing = new EntryWriter().text("kind", obj.kind()).text("c", obj.c());
            out.put("obj", thing.members());
        }
        out.text("subj", entry.subj());
        var by = new EntryWriter().text("kind", entry.by().kind().wire());
        out.put("by", by.text("role", entry.by().role()).members());
        var rule = entry.rule();
        if (rule != null) {
            out.put("rule", ref(rule));
        }
        out.text("ground", entry.ground());
        var dsa = entry.dsa();
        if (dsa != null) {
            out.put("dsa", dsa(dsa));
        }
        out.text("why", entry.why());
        if (!entry.prev().isEmpty()) {
            out.put("prev", new Json.Array(entry.prev().stream().map(Json::of).toList()));
        }
        out.text("until", entry.until());
        out.text("provision", entry.provision());
        out.detail(entry.detail());
        return out.members();
    }

    /// The member that a detail is, alone.
    static Json json(Detail detail) {
        var out = new EntryWriter();
        out.detail(detail);
        return out.members();
    }

    private void detail(Detail detail) {
        switch (detail) {
            case Detail.None _ -> {}
            case Detail.Law it -> put("law", law(it));
            case Detail.Vote it -> put("vote", vote(it));
            case Detail.Tally it -> put("tally", tally(it));
            case Detail.Decided(var outcome) -> text("outcome", small(outcome));
            case Detail.Rotation(var key) -> text("key", key);
            case Detail.Config(var values) -> put("config", values);
            case Detail.Report(var values) -> put("report", values);
            case Detail.Roll(var count, var root) -> put("roll", roll(count, root));
        }
    }

    private static Json roll(long count, Hash root) {
        var out = new EntryWriter().text("root", root);
        out.put("count", Json.of(count));
        return out.members();
    }

    private static Json law(Detail.Law law) {
        var out = new EntryWriter().text("level", law.level().wire());
        var it = law.settings();
        if (it != null) {
            var settings = new EntryWriter();
            settings.put("quorum", fraction(it.quorum()));
            settings.put("quorum_min", Json.of(it.quorumMin()));
            settings.put("majority", fraction(it.majority()));
            settings.put("supermajority", fraction(it.supermajority()));
            settings.put("override", fraction(it.override()));
            settings.put("override_quorum", fraction(it.overrideQuorum()));
            settings.put("cooling_hours", Json.of(it.coolingHours()));
            settings.put("vote_hours", Json.of(it.voteHours()));
            settings.put("vetoes", Json.of(it.vetoes()));
            out.put("settings", settings.members());
        }
        return out.members();
    }

    private static Json vote(Detail.Vote vote) {
        var out = new EntryWriter().text("id", vote.id()).text("on", small(vote.purpose()));
        out.text("method", small(vote.method())).text("level", vote.level().wire());
        out.put("electorate", Json.of(vote.electorate()));
        out.put("under", ref(vote.under()));
        return out.members();
    }

    private static Json tally(Detail.Tally tally) {
        var out = count(tally.members()).text("vote", tally.vote());
        out.put("staff", count(tally.staff()).members());
        out.put("ballots", Json.of(tally.ballots()));
        out.put("replaced", Json.of(tally.replaced()));
        out.put("electorate", Json.of(tally.electorate()));
        out.put("accepted", Json.of(tally.accepted()));
        return out.text("gate", small(tally.gate())).members();
    }

    private static EntryWriter count(Detail.Count count) {
        var out = new EntryWriter();
        out.put("yes", Json.of(count.yes()));
        out.put("no", Json.of(count.no()));
        out.put("abstain", Json.of(count.abstain()));
        return out;
    }

    private static Json ref(RuleRef rule) {
        var out = new EntryWriter().text("id", rule.id()).text("h", rule.hash());
        out.put("ver", Json.of(rule.version()));
        return out.members();
    }

    private static Json dsa(Dsa dsa) {
        var out = new EntryWriter().text("vis", dsa.visibility());
        out.put("auto_det", Json.of(dsa.detectedAutomatically()));
        return out.text("auto_dec", dsa.decidedAutomatically())
                .text("category", dsa.category())
                .members();
    }

    private static Json fraction(Fraction share) {
        return new Json.Array(List.of(Json.of(share.over()), Json.of(share.under())));
    }

    static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void put(String name, Json value) {
        json.put(name, value);
    }

    private EntryWriter text(String name, @Nullable Object value) {
        if (value != null) {
            put(name, Json.of(value.toString()));
        }
        return this;
    }

    private Json members() {
        return new Json.Members(json);
    }
}
