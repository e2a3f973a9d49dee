package folkmoot.listening.understanding;

import static folkmoot.site.Texts.say;

import folkmoot.listening.MentionId;
import folkmoot.listening.understanding.SentenceView.Kind;
import folkmoot.listening.understanding.SentenceView.Polarity;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How well we read, and saying so.
@Controller
class CorrectionController {

    private final Correcting correcting;
    private final Figures figures;
    private final Sentences sentences;
    private final Subjects subjects;
    private final Templates html;

    CorrectionController(
            Correcting correcting,
            Figures figures,
            Sentences sentences,
            Subjects subjects,
            Templates html) {
        this.correcting = correcting;
        this.figures = figures;
        this.sentences = sentences;
        this.subjects = subjects;
        this.html = html;
    }

    @GetMapping("/listening/reading")
    JteModel figures(Staff reader, Frame frame) {
        return html.listeningFigures(
                frame.titled(say("ears.figures.title")).hidden(), figures.all());
    }

    @GetMapping("/mentions/{id}/sentences/{index}")
    JteModel subjects(
            @PathVariable MentionId id, @PathVariable int index, Staff reader, Frame frame) {
        var heard = sentences.of(List.of(id.value())).get(id.value());
        var sentence =
                (heard == null ? List.<SentenceView>of() : heard.sentences())
                        .stream()
                                .filter(it -> it.place() == index)
                                .findFirst()
                                .orElseThrow(() -> new NotThere(index));
        return html.listeningSubjects(
                frame.titled(say("ears.about.title")).hidden(),
                id,
                new SubjectsView(sentence, subjects.products(), subjects.aspects()));
    }

    @PostMapping("/mentions/{id}/sentences/{index}")
    ResponseEntity<Void> sentence(
            @PathVariable MentionId id,
            @PathVariable int index,
            @RequestParam(required = false) @Nullable Kind is,
            @RequestParam(required = false) @Nullable Polarity sounds,
            @RequestParam MultiValueMap<String, String> typed,
            Staff by) {
        correcting.known(by, id, index);
        if (is != null) {
            correcting.kind(by, id, index, is);
        }
        if (sounds != null) {
            correcting.polarity(by, id, index, sounds);
        }
        var about = AboutForm.of(typed);
        if (about.given()) {
            correcting.about(by, id, index, about);
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
