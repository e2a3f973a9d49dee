package folkmoot.governance.script;

import folkmoot.governance.Trigger;
import folkmoot.governance.rule.Action;
import folkmoot.governance.rule.Appeal;
import folkmoot.governance.rule.Clause;
import folkmoot.governance.rule.Example;
import folkmoot.governance.rule.Limits;
import folkmoot.governance.rule.Provenance;
import folkmoot.governance.rule.Reach;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.rule.Who;
import folkmoot.governance.rule.Wording;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tlog.Malformed;
import tlog.entry.Detail;
import tlog.json.Json;

/// A rule from JSON: every field is there once and within its bounds, and there is nothing else.
final class RuleReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final Pattern VERSION = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}@[1-9]\\d{0,5}");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_EXAMPLES = 50;
    private static final int MOST_LISTS = 20;
    private static final int FEWEST_EXAMPLES = 2;

    private RuleReader() {}

    static Rule read(Json json) {
        var part = Part.of("", json);
        var level = level(part);
        var rule =
                new Rule(
                        part.match("rule", ID, "small letters, digits and hyphens"),
                        part.number("version", 1, 1_000_000),
                        level,
                        part.number("priority", 0, 1000),
                        new Wording(
                                part.text("title", 3, 120),
                                part.text("plain_text", 20, 4000),
                                part.text("rationale", 20, 4000)),
                        reach(part, level),
                        clause(part),
                        actions(part),
                        limits(part.part("limits")),
                        appeal(part.part("appeal")),
                        examples(part),
                        part.span("sunset", DAY, Duration.ofDays(1096)),
                        provenance(part.part("provenance")));
        part.end();
        return rule;
    }

    private static Detail.Level level(Part part) {
        var wire = part.text("level", 1, 20);
        for (var level : Detail.Level.values()) {
            if (level.wire().equals(wire)) {
                return level;
            }
        }
        throw new Wrong(part.at("level"), "should be law, constitution, rule or space-norm");
    }

    private static Reach reach(Part part, Detail.Level level) {
        var scope = part.part("scope");
        var spaces = scope.list("spaces", (path, it) -> Part.text(path, it, 1, 64));
        scope.end();
        if (level == Detail.Level.SPACE_NORM && spaces.isEmpty()) {
            throw new Wrong("scope.spaces", "names no group, and a group's norm binds only groups");
        }
        var triggers = part.list("triggers", RuleReader::trigger);
        var who = part.list("applies_to", (path, it) -> Part.one(path, it, Who.class));
        if (triggers.isEmpty() || who.isEmpty()) {
            throw new Wrong(triggers.isEmpty() ? "triggers" : "applies_to", "is empty");
        }
        return new Reach(spaces, triggers, who, part.list("exempt", RuleReader::exemption));
    }

    private static Trigger trigger(String path, Json json) {
        return Trigger.of(Part.text(path, json, 1, 64))
                .orElseThrow(() -> new Wrong(path, "is nothing that happens here"));
    }

    private static Reach.Exemption exemption(String path, Json json) {
        var part = Part.of(path, json);
        var exemption = new Reach.Exemption(part.one("who", Who.class), part.text("why", 20, 500));
        part.end();
        if (exemption.who() == Who.EVERYONE) {
            throw new Wrong(part.at("who"), "would leave nobody");
        }
        return exemption;
    }

    private static Clause clause(Part part) {
        return new Clause(
                part.text("when", 1, 4000),
                named(
                        part.part("words"),
                        (path, it) ->
                                Part.list(path, it, (at, word) -> Part.text(at, word, 1, 100))),
                named(part.part("patterns"), (path, it) -> Part.text(path, it, 1, 200)));
    }

    private static <T> SequencedMap<String, T> named(
            Part part, BiFunction<String, Json, T> reader) {
        var all = new LinkedHashMap<String, T>();
        for (var name : part.names()) {
            if (!NAME.matcher(name).matches() || all.size() >= MOST_LISTS) {
                throw new Wrong(
                        part.at(name),
                        "should be named in small letters, and there are "
                                + MOST_LISTS
                                + " at most");
            }
            all.put(name, reader.apply(part.at(name), part.json(name)));
        }
        return all;
    }

    private static List<Action> actions(Part part) {
        var actions = part.list("then", Actions::read);
        if (actions.isEmpty() || actions.size() > 5) {
            throw new Wrong("then", "should have one to five actions");
        }
        if (actions.size() > 1 && actions.contains(new Action.Allow())) {
            throw new Wrong("then", "allows and does something else");
        }
        return actions;
    }

    private static Limits limits(Part part) {
        var limits =
                new Limits(
                        part.number("max_actions_per_hour", 1, 10_000),
                        part.one("on_excess", Limits.Excess.class));
        part.end();
        return limits;
    }

    private static Appeal appeal(Part part) {
        var appeal =
                new Appeal(
                        part.span("within", DAY.multipliedBy(14), DAY.multipliedBy(365)),
                        part.one("by", Appeal.By.class),
                        part.number("size", 1, 15),
                        part.number("majority", 1, 15),
                        part.span("decide_within", Duration.ofHours(1), DAY.multipliedBy(30)),
                        part.bool("author_heard"));
        part.end();
        if (appeal.majority() > appeal.size() || appeal.majority() * 2 <= appeal.size()) {
            throw new Wrong(part.at("majority"), "should be more than half of those who decide");
        }
        return appeal;
    }

    private static List<Example> examples(Part part) {
        var examples = part.list("examples", RuleReader::example);
        var matching = examples.stream().filter(Example::matches).count();
        var other = examples.size() - matching;
        if (matching < FEWEST_EXAMPLES || other < FEWEST_EXAMPLES) {
            throw new Wrong("examples", "should have two that match and two that do not");
        }
        if (examples.size() > MOST_EXAMPLES) {
            throw new Wrong("examples", "are more than " + MOST_EXAMPLES);
        }
        return examples;
    }

    private static Example example(String path, Json json) {
        var part = Part.of(path, json);
        if (!(part.json("deed") instanceof Json.Members(var deed))) {
            throw new Wrong(part.at("deed"), "should be an object in { }");
        }
        var matches =
                switch (part.text("expect", 1, 20)) {
                    case "match" -> true;
                    case "no_match" -> false;
                    default -> throw new Wrong(part.at("expect"), "should be match or no_match");
                };
        part.end();
        try {
            return new Example(deed, matches, Deeds.of(deed));
        } catch (Malformed e) {
            throw new Wrong(part.at("deed"), String.valueOf(e.getMessage()));
        }
    }

    private static Provenance provenance(Part part) {
        var provenance =
                new Provenance(
                        part.match("proposal", ID, "the id of a proposal"),
                        part.has("supersedes")
                                ? part.match(
                                        "supersedes",
                                        VERSION,
                                        "a rule and version, as in no-spam@2")
                                : null);
        part.end();
        return provenance;
    }
}
