package folkmoot.listening.alert;

import static folkmoot.site.Texts.say;

import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.fetch.Where;
import folkmoot.people.Lead;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one should know, and who is told.
@Controller
class AlertController {

    private static final String ALERTS = "/listening/alerts";

    private final Alerts alerts;
    private final Wishing wishing;
    private final Hushing hushing;
    private final Templates html;

    AlertController(Alerts alerts, Wishing wishing, Hushing hushing, Templates html) {
        this.alerts = alerts;
        this.wishing = wishing;
        this.hushing = hushing;
        this.html = html;
    }

    @GetMapping(ALERTS)
    JteModel list(Staff reader, Frame frame) {
        return page(reader, frame, "", null);
    }

    @PostMapping("/listening/alerts/mail")
    ResponseEntity<JteModel> mail(@RequestParam(defaultValue = "false") boolean on, Staff by) {
        wishing.mail(by, on);
        return see();
    }

    @PostMapping("/listening/hooks")
    ResponseEntity<JteModel> add(
            @RequestParam(name = "url", defaultValue = "") String typed, Lead by, Frame frame) {
        try {
            wishing.add(by, Where.of(typed));
            return see();
        } catch (Unfetched e) {
            return ResponseEntity.unprocessableContent()
                    .body(page(new Staff(by.member()), frame, typed, e.words()));
        }
    }

    @PostMapping("/listening/hooks/{id}/ends")
    ResponseEntity<JteModel> end(@PathVariable String id, Lead by) {
        wishing.end(by, id(id));
        return see();
    }

    @PostMapping("/listening/alerts/{id}/mutes")
    ResponseEntity<JteModel> mute(
            @PathVariable String id, @RequestParam(defaultValue = "7") int days, Staff by) {
        hushing.mute(by, id(id), days);
        return see();
    }

    @PostMapping("/listening/alerts/mutes/{id}/ends")
    ResponseEntity<JteModel> hear(@PathVariable String id, Staff by) {
        hushing.end(by, id(id));
        return see();
    }

    private static UUID id(String hook) {
        try {
            return Ids.of(hook);
        } catch (IllegalArgumentException e) {
            throw new NotThere(hook);
        }
    }

    private JteModel page(Staff reader, Frame frame, String typed, @Nullable String wrong) {
        return html.listeningAlerts(
                frame.titled(say("alerts.title")).hidden(),
                new AlertsView(
                        alerts.lately(),
                        wishing.wants(reader),
                        reader.member().lead(),
                        hushing.all(),
                        wishing.hooks(reader),
                        typed,
                        wrong));
    }

    private static ResponseEntity<JteModel> see() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ALERTS)).build();
    }
}
