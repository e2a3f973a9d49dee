package folkmoot.people.welcome;

import folkmoot.people.session.Entrance;
import folkmoot.site.Brand;
import folkmoot.site.Frame;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the first lead comes in and gives the place its name and colour.
@Controller
class WelcomeController {

    private final Welcoming welcoming;
    private final Entrance entrance;
    private final Templates html;

    WelcomeController(Welcoming welcoming, Entrance entrance, Templates html) {
        this.welcoming = welcoming;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/welcome/{token}")
    ResponseEntity<JteModel> door(@PathVariable String token, Frame frame) {
        return welcoming.opens(token)
                ? ResponseEntity.ok(
                        page(frame, token, WelcomeForm.EMPTY, PlaceForm.of(Brand.NEW), Map.of()))
                : gone(frame);
    }

    @PostMapping("/welcome/{token}")
    ResponseEntity<JteModel> welcome(
            @PathVariable String token,
            WelcomeForm who,
            PlaceForm place,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wrong = new HashMap<>(who.wrong());
        wrong.putAll(place.wrong());
        if (wrong.isEmpty()) {
            wrong.putAll(welcoming.objections(who, place));
        }
        if (!wrong.isEmpty() && welcoming.opens(token)) {
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, token, who, place, wrong));
        }
        var lead = wrong.isEmpty() ? welcoming.welcome(token, who, place) : null;
        if (lead == null) {
            return gone(frame);
        }
        entrance.enter(lead, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/")).build();
    }

    private JteModel page(
            Frame frame,
            String token,
            WelcomeForm who,
            PlaceForm place,
            Map<String, String> wrong) {
        return html.peopleWelcome(
                frame.titled(Texts.say("people.welcome.title")).hidden(), token, who, place, wrong);
    }

    private ResponseEntity<JteModel> gone(Frame frame) {
        return ResponseEntity.status(HttpStatus.GONE)
                .body(html.peopleGone(frame.titled(Texts.say("people.gone.title")).hidden()));
    }
}
