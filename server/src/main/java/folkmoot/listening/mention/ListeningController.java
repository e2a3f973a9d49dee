package folkmoot.listening.mention;

import static folkmoot.site.Texts.say;

import folkmoot.listening.MentionId;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.Section;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What people say, for those who speak for the brand.
@Controller
class ListeningController {

    private final Hearing hearing;
    private final Forgetting forgetting;
    private final Templates html;

    ListeningController(Hearing hearing, Forgetting forgetting, Templates html) {
        this.hearing = hearing;
        this.forgetting = forgetting;
        this.html = html;
    }

    @Bean
    static Section listeningSection() {
        return new Section(Section.Place.STAFF, "listening", "/listening", "bell", 10);
    }

    @GetMapping("/listening")
    ResponseEntity<JteModel> list(
            SiftForm sift,
            @RequestParam(defaultValue = "") String before,
            Staff reader,
            Frame frame) {
        var page = hearing.page(reader, sift, Place.of(before));
        var status = page.wrong() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status)
                .body(html.listeningListening(frame.titled(say("listening.title")).hidden(), page));
    }

    @GetMapping("/mentions/{id}")
    JteModel mention(
            @PathVariable MentionId id,
            @RequestParam(defaultValue = "") String q,
            Staff reader,
            Frame frame) {
        var page = hearing.one(reader, id, q);
        return html.listeningMention(frame.titled(page.mention().heading()).hidden(), page);
    }

    @PostMapping("/mentions/{id}/erasures")
    ResponseEntity<Void> forget(@PathVariable MentionId id, Staff by) {
        forgetting.one(by, id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/listening/sources?forgotten=1"))
                .build();
    }
}
