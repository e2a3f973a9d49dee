package folkmoot.governance.editor;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Law;
import folkmoot.governance.rule.Provenance;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.trial.DryReport;
import folkmoot.governance.trial.DryRun;
import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.Limits;
import folkmoot.site.NotThere;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where members write rules. Nothing is kept here but in the form itself: what it becomes is
/// proposed elsewhere.
@Controller
class EditorController {

    private static final int TRIES = 1000;
    private static final int DRY_RUNS = 20;

    private final Law law;
    private final DryRun dryRun;
    private final Limits limits;
    private final Templates html;

    EditorController(Law law, DryRun dryRun, Limits limits, Templates html) {
        this.law = law;
        this.dryRun = dryRun;
        this.limits = limits;
        this.html = html;
    }

    /// What a link brought along to begin with may stand in it.
    @GetMapping("/rules/new")
    JteModel begin(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String rationale,
            Actor.Member member,
            Frame frame) {
        var form = RuleForm.fresh(title, rationale);
        return page(frame, view(form, Trying.of(Writing.text(form)), true));
    }

    @GetMapping("/rules/{rule}/change")
    JteModel change(@PathVariable String rule, Actor.Member member, Frame frame) {
        var next =
                law.inForce().stream()
                        .filter(it -> it.id().equals(rule))
                        .map(EditorController::next)
                        .findFirst()
                        .orElseThrow(() -> new NotThere("rule " + rule));
        return page(frame, read("amend", RuleText.write(next), next));
    }

    // A new version, which says what it takes the place of.
    private static Rule next(Rule it) {
        return new Rule(
                it.id(),
                it.version() + 1,
                it.level(),
                it.priority(),
                it.wording(),
                it.reach(),
                it.clause(),
                it.actions(),
                it.limits(),
                it.appeal(),
                it.examples(),
                it.sunset(),
                new Provenance("draft", it.id() + "@" + it.version()));
    }

    @PostMapping("/rules/drafts")
    ResponseEntity<JteModel> draft(
            RuleForm form,
            @RequestParam(name = "do", defaultValue = "check") String step,
            Actor.Member member,
            Frame frame) {
        Steps.take(form, step);
        var tried = tried(Writing.text(form), member);
        return switch (step) {
            case "text" -> ok(page(frame, text(form.kind(), tried)));
            case "propose" -> propose(frame, view(form, tried, false));
            case "dry-run" -> dryRun(frame, view(form, tried, false), member);
            default -> ok(page(frame, view(form, tried, false)));
        };
    }

    @PostMapping("/rules/texts")
    ResponseEntity<JteModel> text(
            TextForm form,
            @RequestParam(name = "do", defaultValue = "check") String step,
            Actor.Member member,
            Frame frame) {
        var tried = tried(form.text(), member);
        var rule = Trying.rule(form.text());
        if (step.equals("form") && rule != null) {
            return ok(page(frame, read(form.kind(), form.text(), rule)));
        }
        return switch (step) {
            case "propose" -> propose(frame, text(form.kind(), tried));
            case "dry-run" -> dryRun(frame, text(form.kind(), tried), member);
            default -> answer(frame, text(form.kind(), tried));
        };
    }

    /// The same of any text, alone.
    @PostMapping("/rules/dry-run")
    ResponseEntity<JteModel> dryRun(TextForm form, Actor.Member member, Frame frame) {
        return dryRun(frame, text(form.kind(), tried(form.text(), member)), member);
    }

    // Conditions are compiled to try them; whoever is too quick for that gets their words back.
    private TriedView tried(String text, Actor.Member member) {
        try {
            limits.hourly("rule-draft", member.id().toString(), TRIES);
            return Trying.of(text);
        } catch (TooOften e) {
            return TriedView.later(text, e.words());
        }
    }

    private ResponseEntity<JteModel> dryRun(Frame frame, EditorView view, Actor.Member member) {
        var rule = Trying.rule(view.tried().text());
        var tried = view.tried();
        if (rule == null || tried.sentence() == null || tried.wrong("when") != null) {
            return answer(frame, view);
        }
        try {
            limits.hourly("dry-run", member.id().toString(), DRY_RUNS);
            return ok(page(frame, with(view, dryRun.of(rule), member)));
        } catch (TooOften e) {
            return e.answer().body(page(frame, paused(view, e.words())));
        }
    }

    private ResponseEntity<JteModel> propose(Frame frame, EditorView view) {
        var rule = Trying.rule(view.tried().text());
        if (rule == null || !view.tried().isSound()) {
            return answer(frame, view);
        }
        return ok(
                html.governanceConfirm(
                        frame.titled(say("governance.confirm.title")).within("rules").hidden(),
                        view,
                        rule.wording()));
    }

    private ResponseEntity<JteModel> answer(Frame frame, EditorView view) {
        var status = view.tried().isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status).body(page(frame, view));
    }

    private static ResponseEntity<JteModel> ok(JteModel page) {
        return ResponseEntity.ok(page);
    }

    private JteModel page(Frame frame, EditorView view) {
        var title = say(view.changes() ? "governance.editor.change" : "governance.editor.new");
        return html.governanceEditor(frame.titled(title).within("rules").hidden(), view);
    }

    private static EditorView read(String kind, String text, Rule rule) {
        var form = Writing.form(kind, rule);
        var tried = Trying.of(text);
        return form == null ? text(kind, tried) : view(form, tried, false);
    }

    private static EditorView view(RuleForm form, TriedView tried, boolean fresh) {
        return new EditorView(form.kind(), form, tried, null, false, null, fresh);
    }

    private static EditorView text(String kind, TriedView tried) {
        return new EditorView(kind, null, tried, null, false, null, false);
    }

    private static EditorView with(EditorView view, DryReport report, Actor.Member member) {
        return new EditorView(
                view.kind(), view.form(), view.tried(), report, member.staff(), null, false);
    }

    private static EditorView paused(EditorView view, @Nullable String pause) {
        return new EditorView(view.kind(), view.form(), view.tried(), null, false, pause, false);
    }
}
