package folkmoot.governance.editor;

import folkmoot.governance.rule.Rule;
import folkmoot.governance.sentence.Lines;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A rule as the form has it: all as it was typed, so that nothing is lost that is not right yet.
/// `add…` is what the next row is to be about.
public record RuleForm(
        String kind,
        String id,
        String version,
        String level,
        String priority,
        String title,
        String words,
        String rationale,
        String spaces,
        List<String> triggers,
        List<String> who,
        List<ExemptForm> exempt,
        List<LineForm> lines,
        List<NamedForm> lists,
        List<NamedForm> patterns,
        List<ActionForm> actions,
        String cap,
        String excess,
        AppealForm appeal,
        List<ExampleForm> examples,
        SpanForm sunset,
        String proposal,
        String supersedes,
        String addLine,
        String addAction) {

    public RuleForm {
        kind = Typed.word(kind);
        id = Typed.word(id);
        version = Typed.word(version);
        level = Typed.word(level);
        priority = Typed.word(priority);
        title = Typed.text(title);
        words = Typed.text(words);
        rationale = Typed.text(rationale);
        spaces = Typed.text(spaces);
        triggers = Typed.rows(triggers);
        who = Typed.rows(who);
        exempt = Typed.rows(exempt);
        lines = Typed.rows(lines);
        lists = Typed.rows(lists);
        patterns = Typed.rows(patterns);
        actions = Typed.rows(actions);
        cap = Typed.word(cap);
        excess = Typed.word(excess);
        appeal = Objects.requireNonNullElse(appeal, AppealForm.USUAL);
        examples = Typed.rows(examples);
        sunset = Objects.requireNonNullElse(sunset, SpanForm.NONE);
        proposal = Typed.word(proposal);
        supersedes = Typed.word(supersedes);
        addLine = Typed.word(addLine);
        addAction = Typed.word(addAction);
    }

    static RuleForm of(String kind, Rule it) {
        var supersedes = it.provenance().supersedes();
        return new RuleForm(
                kind,
                it.id(),
                String.valueOf(it.version()),
                it.level().wire(),
                String.valueOf(it.priority()),
                it.wording().title(),
                it.wording().plainText(),
                it.wording().rationale(),
                String.join("\n", it.reach().spaces()),
                it.reach().triggers().stream().map(trigger -> trigger.wire()).toList(),
                it.reach().appliesTo().stream().map(who -> who.wire()).toList(),
                it.reach().exempt().stream()
                        .map(who -> new ExemptForm(who.who().wire(), who.why()))
                        .toList(),
                Lines.read(it.clause().when()).stream().map(LineForm::of).toList(),
                it.clause().words().entrySet().stream()
                        .map(list ->
                                new NamedForm(list.getKey(), String.join("\n", list.getValue())))
                        .toList(),
                it.clause().patterns().entrySet().stream()
                        .map(pattern -> new NamedForm(pattern.getKey(), pattern.getValue()))
                        .toList(),
                it.actions().stream().map(ActionForm::of).toList(),
                String.valueOf(it.limits().actionsPerHour()),
                it.limits().onExcess().name().toLowerCase(Locale.ROOT),
                AppealForm.of(it.appeal()),
                it.examples().stream().map(ExampleForm::of).toList(),
                SpanForm.of(it.sunset()),
                it.provenance().proposal(),
                supersedes == null ? "" : supersedes,
                "",
                "");
    }

    /// What somebody begins with; title and rationale may be empty.
    static RuleForm fresh(String title, String rationale) {
        return new RuleForm(
                "enact",
                Typed.name(title),
                "1",
                "rule",
                "500",
                title,
                "",
                rationale,
                "",
                List.of("comment.created", "comment.edited"),
                List.of("everyone"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(ActionForm.fresh("hold")),
                "30",
                "flag_only",
                AppealForm.USUAL,
                List.of(
                        ExampleForm.fresh("match"),
                        ExampleForm.fresh("match"),
                        ExampleForm.fresh("no_match"),
                        ExampleForm.fresh("no_match")),
                new SpanForm("180", "days"),
                "draft",
                "",
                "",
                "");
    }
}
