package folkmoot.moderation.jury;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.appeal.AppealForm;
import folkmoot.moderation.appeal.Appealing;
import folkmoot.moderation.statement.Stating;
import folkmoot.people.Actor;
import folkmoot.site.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What authors say to the jury about their own words.
@Controller
class WordsController {

    private final Sitting sitting;
    private final Docket docket;
    private final Stating stating;
    private final Appealing appealing;
    private final Templates html;

    WordsController(
            Sitting sitting, Docket docket, Stating stating, Appealing appealing, Templates html) {
        this.sitting = sitting;
        this.docket = docket;
        this.stating = stating;
        this.appealing = appealing;
        this.html = html;
    }

    @PostMapping("/decisions/{id}/words")
    ResponseEntity<JteModel> hear(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Actor.Member author,
            Frame frame) {
        return switch (sitting.hear(author, id, words)) {
            case Answered.Taken _ ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/decisions/" + id))
                            .build();
            case Answered.Late(var late) ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(page(id, author, frame, words, late));
            case Answered.Wrong(var why) ->
                    ResponseEntity.unprocessableContent().body(page(id, author, frame, words, why));
        };
    }

    private JteModel page(UUID id, Actor.Member author, Frame frame, String words, String wrong) {
        var statement = stating.readable(id, author);
        return html.moderationStatement(
                frame.titled(say("moderation.statement.title")).hidden(),
                statement,
                appealing.of(statement, author),
                AppealForm.EMPTY,
                null,
                new HeardView(docket.about(id), words, wrong));
    }
}
