package folkmoot.governance.page;

import static folkmoot.site.Texts.say;

import folkmoot.governance.OfficeHours;
import folkmoot.people.Lead;
import folkmoot.site.Frame;
import folkmoot.site.Section;
import folkmoot.site.Settings;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// When the brand is there to answer: rules count in these hours, so whoever changes them is seen
/// to.
@Controller
class HoursController {

    private final Settings settings;
    private final Log log;
    private final Templates html;

    HoursController(Settings settings, Log log, Templates html) {
        this.settings = settings;
        this.log = log;
        this.html = html;
    }

    @Bean
    static Section hoursSection() {
        return new Section(Section.Place.LEAD, "hours", "/settings/hours", "clock", 30);
    }

    @GetMapping("/settings/hours")
    JteModel hours(Lead lead, Frame frame) {
        return page(frame, HoursForm.of(OfficeHours.of(settings)), null);
    }

    @PostMapping("/settings/hours")
    @Transactional
    ResponseEntity<JteModel> change(@ModelAttribute HoursForm form, Lead lead, Frame frame) {
        var hours = form.hours();
        if (hours == null) {
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, form, say("governance.hours.wrong")));
        }
        if (!hours.equals(OfficeHours.of(settings))) {
            settings.set(OfficeHours.SETTING, hours.toString());
            log.append(
                    new Entry(
                                    Act.GRANT,
                                    "setting:office-hours",
                                    null,
                                    Decider.STAFF,
                                    "office-hours",
                                    say("governance.hours.log", hours.words()))
                            .as("lead"));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/settings/hours"))
                .build();
    }

    private JteModel page(Frame frame, HoursForm form, @Nullable String wrong) {
        return html.governanceHours(
                frame.titled(say("governance.hours.title")).hidden(), form, wrong);
    }
}
