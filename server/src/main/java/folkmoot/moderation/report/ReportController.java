package folkmoot.moderation.report;

import static folkmoot.site.Texts.say;
import static folkmoot.site.Times.minute;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.Network;
import folkmoot.site.Section;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Flags by members and notices by anybody, in the browser.
@Controller
class ReportController {

    private final Reporting reporting;
    private final Flagging flagging;
    private final Silencing silencing;
    private final Templates html;

    ReportController(Reporting reporting, Flagging flagging, Silencing silencing, Templates html) {
        this.reporting = reporting;
        this.flagging = flagging;
        this.silencing = silencing;
        this.html = html;
    }

    @Bean
    static Section reportSection() {
        return new Section(Section.Place.FOOT, "report", "/report", "flag", 40);
    }

    @GetMapping("/report")
    JteModel form(@RequestParam(defaultValue = "") String what, Actor reader, Frame frame) {
        return page(frame, reader, ReportForm.about(what), Map.of(), null);
    }

    @PostMapping("/reports")
    ResponseEntity<JteModel> report(
            @ModelAttribute ReportForm form,
            Actor reader,
            Frame frame,
            HttpServletRequest request) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, reader, form, wrong, null));
        }
        var silenced = silencing.until(reader);
        if (silenced != null) {
            return forbidden(page(frame, reader, form, Map.of(), silenced(silenced)));
        }
        try {
            return see(reporting.receive(form, reader, Network.of(request)));
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, reader, form, Map.of(), wait.words()));
        }
    }

    @GetMapping("/reports/{receipt}")
    JteModel track(@PathVariable String receipt, Frame frame) {
        return html.moderationReportTracked(
                frame.titled(say("moderation.report.tracked")).hidden(),
                reporting.tracked(receipt));
    }

    @PostMapping("/flags")
    ResponseEntity<JteModel> flag(@ModelAttribute FlagForm form, Actor.Member member, Frame frame) {
        var flag = form.flag();
        if (flag == null) {
            var wrong = Map.of("reason", "moderation.flag.wrong");
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, member, form, wrong, null));
        }
        var silenced = silencing.until(member);
        if (silenced != null) {
            return forbidden(page(frame, member, form, Map.of(), silenced(silenced)));
        }
        try {
            flagging.flag(member, form.what(), flag);
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, member, form, Map.of(), wait.words()));
        }
        return ResponseEntity.ok(
                html.moderationFlagged(
                        frame.titled(say("moderation.flag.done")).hidden(), form.what()));
    }

    private static String silenced(Instant until) {
        return say("moderation.silenced", minute(until));
    }

    private static ResponseEntity<JteModel> forbidden(JteModel page) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(page);
    }

    private JteModel page(
            Frame frame,
            Actor reader,
            ReportForm form,
            Map<String, String> wrong,
            @Nullable String error) {
        var can = flagging.can(reader, form.what());
        return html.moderationReport(
                frame.titled(say("moderation.report.title")).hidden(),
                form,
                wrong,
                error,
                can ? FlagForm.about(form.what()) : null);
    }

    private JteModel page(
            Frame frame,
            Actor.Member member,
            FlagForm flag,
            Map<String, String> wrong,
            @Nullable String error) {
        return html.moderationReport(
                frame.titled(say("moderation.report.title")).hidden(),
                ReportForm.about(flag.what()),
                wrong,
                error,
                flagging.can(member, flag.what()) ? flag : null);
    }

    private static ResponseEntity<JteModel> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
