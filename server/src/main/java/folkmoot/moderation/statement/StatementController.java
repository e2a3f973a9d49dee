package folkmoot.moderation.statement;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.appeal.AppealForm;
import folkmoot.moderation.appeal.Appealing;
import folkmoot.moderation.jury.Docket;
import folkmoot.moderation.jury.HeardView;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.site.Frame;
import folkmoot.transparency.Takings;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Statements of reasons in the browser.
@Controller
class StatementController {

    private final Stating stating;
    private final Statements statements;
    private final Appealing appealing;
    private final Docket docket;
    private final Takings takings;
    private final Templates html;

    StatementController(
            Stating stating,
            Statements statements,
            Appealing appealing,
            Docket docket,
            Takings takings,
            Templates html) {
        this.stating = stating;
        this.statements = statements;
        this.appealing = appealing;
        this.docket = docket;
        this.takings = takings;
        this.html = html;
    }

    @GetMapping("/decisions")
    JteModel own(Actor.Member person, Frame frame) {
        return html.moderationDecisions(
                frame.titled(say("moderation.decisions.title")).hidden(),
                statements.of(person.id()),
                takings.from(person.id().value()),
                person.hats().contains(Hat.MODERATOR));
    }

    @GetMapping("/decisions/{id}")
    JteModel show(@PathVariable UUID id, Actor.Member reader, Frame frame) {
        var statement = stating.readable(id, reader);
        return html.moderationStatement(
                frame.titled(say("moderation.statement.title")).hidden(),
                statement,
                appealing.of(statement, reader),
                AppealForm.EMPTY,
                null,
                HeardView.of(docket.about(id)));
    }
}
