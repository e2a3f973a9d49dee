package folkmoot.people.welcome;

import folkmoot.people.Lead;
import folkmoot.site.Frame;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The lead's page for what the place is called and looks like.
@Controller
class PlaceController {

    private final Welcoming welcoming;
    private final Templates html;

    PlaceController(Welcoming welcoming, Templates html) {
        this.welcoming = welcoming;
        this.html = html;
    }

    @GetMapping("/settings/place")
    JteModel form(@RequestParam(required = false) @Nullable String saved, Lead lead, Frame frame) {
        return page(frame, PlaceForm.of(frame.brand()), Map.of(), saved != null);
    }

    @PostMapping("/settings/place")
    ResponseEntity<JteModel> save(PlaceForm place, Lead lead, Frame frame) {
        var wrong = place.wrong();
        if (!wrong.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(frame, place, wrong, false));
        }
        var objections = welcoming.describe(lead.member(), place);
        if (!objections.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, place, objections, false));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/settings/place?saved=yes"))
                .build();
    }

    private JteModel page(Frame frame, PlaceForm place, Map<String, String> wrong, boolean saved) {
        return html.peoplePlace(
                frame.titled(Texts.say("people.place.title")).hidden(), place, wrong, saved);
    }
}
