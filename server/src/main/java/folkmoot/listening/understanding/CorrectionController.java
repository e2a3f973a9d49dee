package folkmoot.listening.understanding;

import static folkmoot.site.Texts.say;

import folkmoot.listening.MentionId;
import folkmoot.listening.understanding.SentenceView.Kind;
import folkmoot.listening.understanding.SentenceView.Polarity;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How well we read, and saying so.
@Controller
class CorrectionController {

    private final Correcting correcting;
    private final Figures figures;
    private final Templates html;

    CorrectionController(Correcting correcting, Figures figures, Templates html) {
        this.correcting = correcting;
        this.figures = figures;
        this.html = html;
    }

    @GetMapping("/listening/reading")
    JteModel figures(Staff reader, Frame frame) {
        return html.listeningFigures(
                frame.titled(say("ears.figures.title")).hidden(), figures.all());
    }

    @PostMapping("/mentions/{id}/sentences/{index}")
    ResponseEntity<Void> sentence(
            @PathVariable MentionId id,
            @PathVariable int index,
            @RequestParam(required = false) @Nullable Kind is,
            @RequestParam(required = false) @Nullable Polarity sounds,
            Staff by) {
        correcting.known(by, id, index);
        if (is != null) {
            correcting.kind(by, id, index, is);
        }
        if (sounds != null) {
            correcting.polarity(by, id, index, sounds);
        }
        return see("/mentions/" + id + "#sentence-" + index);
    }

    @PostMapping("/mentions/{id}/spam")
    ResponseEntity<Void> spam(
            @PathVariable MentionId id,
            @RequestParam(defaultValue = "true") boolean spam,
            Staff by) {
        correcting.spam(by, id, spam);
        return see("/mentions/" + id + "#said");
    }

    private static ResponseEntity<Void> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
