package folkmoot.moderation.report;

import static folkmoot.site.Texts.say;

import folkmoot.people.Lead;
import folkmoot.site.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Trusted flaggers: everybody reads who they are, the lead names them.
@Controller
class TrustedController {

    private static final String PATH = "/transparency/flaggers";

    private final Trusting trusting;
    private final Templates html;

    TrustedController(Trusting trusting, Templates html) {
        this.trusting = trusting;
        this.html = html;
    }

    @GetMapping(PATH)
    JteModel all(Frame frame) {
        return page(frame, "", false);
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> trust(
            @RequestParam(defaultValue = "") String handle, Lead lead, Frame frame) {
        return trusting.trust(lead, handle)
                ? back()
                : ResponseEntity.unprocessableContent().body(page(frame, handle, true));
    }

    @PostMapping(PATH + "/{handle}/ends")
    ResponseEntity<JteModel> end(@PathVariable String handle, Lead lead) {
        trusting.end(lead, handle);
        return back();
    }

    private JteModel page(Frame frame, String typed, boolean wrong) {
        var reader = frame.reader();
        return html.moderationTrusted(
                frame.titled(say("moderation.trusted.title"))
                        .described(say("moderation.trusted.lead"))
                        .at(PATH),
                trusting.all(),
                reader != null && reader.lead(),
                typed,
                wrong);
    }

    private static ResponseEntity<JteModel> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH)).build();
    }
}
