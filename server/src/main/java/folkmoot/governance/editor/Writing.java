package folkmoot.governance.editor;

import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.sentence.Lines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tlog.json.Json;

/// Writes a form down as the text of a rule, whatever stands in it. The one reader of rules says
/// what is wrong with that.
final class Writing {

    private Writing() {}

    /// As people read it where it is a rule, else as it comes.
    static String text(RuleForm form) {
        var raw = RuleText.draft(json(form));
        return RuleText.read(raw) instanceof RuleText.Outcome.Read(var rule)
                ? RuleText.write(rule)
                : raw;
    }

    /// The form of a rule; null when there is something in it that the form would lose.
    static @Nullable RuleForm form(String kind, Rule rule) {
        var form = RuleForm.of(kind, rule);
        return text(form).equals(RuleText.write(rule)) ? form : null;
    }

    private static Json json(RuleForm form) {
        return object(
                "rule", Json.of(id(form)),
                "version", number(form.version()),
                "level", Json.of(form.level()),
                "priority", number(form.priority()),
                "title", Json.of(form.title()),
                "plain_text", Json.of(form.words()),
                "rationale", Json.of(form.rationale()),
                "scope", object("spaces", words(form.spaces())),
                "triggers", list(form.triggers(), Json::of),
                "applies_to", list(form.who(), Json::of),
                "exempt",
                        list(
                                form.exempt(),
                                it -> object("who", Json.of(it.who()), "why", Json.of(it.why()))),
                "words", named(form.lists(), it -> words(it.text())),
                "patterns", named(form.patterns(), it -> Json.of(it.text())),
                "when", Json.of(when(form)),
                "then", list(form.actions(), Writing::action),
                "limits",
                        object(
                                "max_actions_per_hour", number(form.cap()),
                                "on_excess", Json.of(form.excess())),
                "appeal", appeal(form.appeal()),
                "examples", list(form.examples(), Writing::example),
                "sunset", Json.of(form.sunset().iso()),
                "provenance", provenance(form));
    }

    // Whoever writes a new one need not think of a name for machines.
    private static String id(RuleForm form) {
        if (!form.id().isEmpty()) {
            return form.id();
        }
        var id =
                form.title()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return id.substring(0, Math.min(60, id.length()));
    }

    private static String when(RuleForm form) {
        return Lines.write(form.lines().stream().map(LineForm::line).toList());
    }

    private static Json action(ActionForm it) {
        var text = Json.of(it.text());
        var part =
                switch (it.kind()) {
                    case "label", "reply" -> object("text", text);
                    case "route_to_staff" -> object("hat", text);
                    case "ask_edit" -> object("hint", text);
                    case "limit_links" -> object("most", number(it.most()));
                    case "slow_down" ->
                            object(
                                    "between", Json.of(it.between().iso()),
                                    "during", Json.of(it.during().iso()));
                    case "hold" ->
                            object("queue", text, "release_after", Json.of(it.during().iso()));
                    case "lock", "suspend" -> object("during", Json.of(it.during().iso()));
                    default -> object();
                };
        return object(it.kind(), part);
    }

    private static Json appeal(AppealForm it) {
        return object(
                "within", Json.of(it.within().iso()),
                "by", Json.of(it.by()),
                "size", number(it.size()),
                "majority", number(it.majority()),
                "decide_within", Json.of(it.decide().iso()),
                "author_heard", Json.of(it.heard()));
    }

    private static Json example(ExampleForm it) {
        var deed = new LinkedHashMap<String, Json>();
        it.facts().forEach(fact -> deed.put(fact.name(), fact.json()));
        return object("deed", new Json.Members(deed), "expect", Json.of(it.expect()));
    }

    private static Json provenance(RuleForm form) {
        return form.supersedes().isEmpty()
                ? object("proposal", Json.of(form.proposal()))
                : object(
                        "proposal", Json.of(form.proposal()),
                        "supersedes", Json.of(form.supersedes()));
    }

    private static Json words(String lines) {
        return list(
                lines.lines().map(String::strip).filter(it -> !it.isEmpty()).toList(), Json::of);
    }

    private static Json number(String typed) {
        return typed.matches("\\d{1,9}") ? Json.of(Long.parseLong(typed)) : Json.of(typed);
    }

    private static <T> Json list(List<T> items, Function<T, Json> as) {
        return new Json.Array(items.stream().map(as).toList());
    }

    private static Json named(List<NamedForm> items, Function<NamedForm, Json> as) {
        var members = new LinkedHashMap<String, Json>();
        items.forEach(it -> members.put(it.name(), as.apply(it)));
        return new Json.Members(members);
    }

    private static Json object(Object... pairs) {
        var members = new LinkedHashMap<String, Json>();
        for (var i = 0; i < pairs.length; i += 2) {
            members.put((String) pairs[i], (Json) pairs[i + 1]);
        }
        return new Json.Members(members);
    }
}
