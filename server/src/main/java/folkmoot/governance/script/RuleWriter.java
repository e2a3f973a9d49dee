package folkmoot.governance.script;

import folkmoot.governance.rule.Appeal;
import folkmoot.governance.rule.Limits;
import folkmoot.governance.rule.Provenance;
import folkmoot.governance.rule.Reach;
import folkmoot.governance.rule.Rule;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import tlog.json.Json;

/// A rule as JSON, in the order in which people read it.
final class RuleWriter {

    private RuleWriter() {}

    static Json.Members json(Rule rule) {
        return new Build()
                .put("rule", rule.id())
                .put("version", rule.version())
                .put("level", rule.level().wire())
                .put("priority", rule.priority())
                .put("title", rule.wording().title())
                .put("plain_text", rule.wording().plainText())
                .put("rationale", rule.wording().rationale())
                .put("scope", scope(rule.reach()))
                .put("triggers", rule.reach().triggers(), it -> Json.of(it.wire()))
                .put("applies_to", rule.reach().appliesTo(), it -> Json.of(it.wire()))
                .put("exempt", rule.reach().exempt(), RuleWriter::exemption)
                .put("words", lists(rule.clause().words()))
                .put("patterns", map(rule.clause().patterns(), Json::of))
                .put("when", rule.clause().when())
                .put("then", rule.actions(), Actions::write)
                .put("limits", limits(rule.limits()))
                .put("appeal", appeal(rule.appeal()))
                .put(
                        "examples",
                        rule.examples(),
                        it ->
                                new Build()
                                        .put("deed", new Json.Members(it.deed()))
                                        .put("expect", it.matches() ? "match" : "no_match")
                                        .json())
                .put("sunset", rule.sunset())
                .put("provenance", provenance(rule.provenance()))
                .json();
    }

    private static Json scope(Reach reach) {
        return new Build().put("spaces", reach.spaces(), Json::of).json();
    }

    private static Json exemption(Reach.Exemption it) {
        return new Build().put("who", it.who()).put("why", it.why()).json();
    }

    private static Json lists(SequencedMap<String, List<String>> lists) {
        return map(lists, it -> new Json.Array(it.stream().map(Json::of).toList()));
    }

    private static <T> Json map(SequencedMap<String, T> map, Function<T, Json> as) {
        var build = new Build();
        map.forEach((name, it) -> build.put(name, as.apply(it)));
        return build.json();
    }

    private static Json limits(Limits it) {
        return new Build()
                .put("max_actions_per_hour", it.actionsPerHour())
                .put("on_excess", it.onExcess())
                .json();
    }

    private static Json appeal(Appeal it) {
        return new Build()
                .put("within", it.within())
                .put("by", it.by())
                .put("size", it.size())
                .put("majority", it.majority())
                .put("decide_within", it.decideWithin())
                .put("author_heard", it.authorHeard())
                .json();
    }

    private static Json provenance(Provenance it) {
        var build = new Build().put("proposal", it.proposal());
        return it.supersedes() == null
                ? build.json()
                : build.put("supersedes", it.supersedes()).json();
    }
}
