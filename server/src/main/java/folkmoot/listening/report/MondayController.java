package folkmoot.listening.report;

import static folkmoot.site.Texts.say;

import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.NotAllowed;
import folkmoot.site.Section;
import folkmoot.site.SignInFirst;
import folkmoot.site.Times;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The Monday report: for those who speak for the brand; for everybody when the lead says so.
@Controller
class MondayController {

    private static final Weekly.Others NOTHING = new Weekly.Others(List.of(), null);

    private final Weekly weekly;
    private final Reaching reaching;
    private final Templates html;

    MondayController(Weekly weekly, Reaching reaching, Templates html) {
        this.weekly = weekly;
        this.reaching = reaching;
        this.html = html;
    }

    @Bean
    static Section mondaySection() {
        return new Section(Section.Place.STAFF, "mondays", "/mondays", "mail", 30);
    }

    @GetMapping("/mondays")
    JteModel weeks(@RequestParam(defaultValue = "") String before, Actor reader, Frame frame) {
        var staff = staff(reader);
        var others = staff == null ? NOTHING : weekly.others(before);
        return html.listeningMondays(
                frame.titled(say("monday.title")).hidden(),
                new MondaysView(
                        before.isEmpty() ? weekly.weeks() : List.of(),
                        others.weeks(),
                        others.next(),
                        weekly.running(),
                        staff != null,
                        staff != null && staff.member().lead(),
                        staff != null && reaching.wants(staff),
                        reaching.open()));
    }

    @GetMapping("/mondays/{week}")
    JteModel week(@PathVariable String week, Actor reader, Frame frame) {
        var staff = staff(reader) != null;
        var page = weekly.read(week, staff);
        return html.listeningMonday(
                frame.titled(say("monday.of", Times.day(page.week()))).hidden(), page);
    }

    @PostMapping("/mondays/letters")
    ResponseEntity<Void> want(@RequestParam(defaultValue = "") String wants, Staff by) {
        reaching.want(by, !wants.isEmpty());
        return see();
    }

    @PostMapping("/mondays/audiences")
    ResponseEntity<Void> open(@RequestParam(defaultValue = "") String open, Lead by) {
        reaching.open(by, !open.isEmpty());
        return see();
    }

    // Null for somebody else, who may read what is open.
    private @Nullable Staff staff(Actor reader) {
        var member = reader instanceof Actor.Member it && it.confirmed() ? it : null;
        if (member != null && member.staff()) {
            return new Staff(member);
        }
        if (!reaching.open()) {
            throw member == null ? new SignInFirst() : new NotAllowed("staff only");
        }
        return null;
    }

    private static ResponseEntity<Void> see() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/mondays")).build();
    }
}
