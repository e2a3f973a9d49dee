package folkmoot.listening.mention;

import static folkmoot.site.Texts.say;

import folkmoot.listening.source.Sources;
import folkmoot.listening.visit.Kinds;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where people are listened to, how long that is kept, and how somebody is forgotten.
@Controller
class SourcesController {

    private final Sources sources;
    private final Forgetting forgetting;
    private final Kinds kinds;
    private final Templates html;

    SourcesController(Sources sources, Forgetting forgetting, Kinds kinds, Templates html) {
        this.sources = sources;
        this.forgetting = forgetting;
        this.kinds = kinds;
        this.html = html;
    }

    @GetMapping("/listening/sources")
    JteModel list(
            @RequestParam(required = false) @Nullable Integer forgotten,
            Staff reader,
            Frame frame) {
        return page(reader, frame, OptOutForm.EMPTY, forgotten, null);
    }

    @PostMapping("/listening/opt-outs")
    ResponseEntity<JteModel> optOut(OptOutForm form, Staff by, Frame frame) {
        if (form.name().isEmpty() && form.address().isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(page(by, frame, form, null, "listening.opt-out.wrong"));
        }
        var name = form.name().isEmpty() ? 0 : forgetting.author(by, form.name(), source(form));
        var address = form.address().isEmpty() ? 0 : forgetting.address(by, form.address());
        return see("?forgotten=" + (name + address));
    }

    @PostMapping("/listening/months")
    ResponseEntity<JteModel> keep(
            @RequestParam(defaultValue = "" + Forgetting.MONTHS) int months, Staff by) {
        forgetting.keep(by, months);
        return see("");
    }

    // A source that is not known is all of them: rather too much is forgotten than too little.
    private static @Nullable UUID source(OptOutForm form) {
        try {
            return form.source().isEmpty() ? null : Ids.of(form.source());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private JteModel page(
            Staff reader,
            Frame frame,
            OptOutForm typed,
            @Nullable Integer forgotten,
            @Nullable String wrong) {
        return html.listeningSources(
                frame.titled(say("listening.sources.title")).hidden(),
                new SourcesView(
                        sources.all(),
                        kinds.names(),
                        forgetting.months(),
                        Forgetting.FEWEST,
                        Forgetting.MOST,
                        reader.member().lead(),
                        typed,
                        forgotten,
                        wrong == null ? null : say(wrong)));
    }

    private static ResponseEntity<JteModel> see(String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/listening/sources" + query))
                .build();
    }
}
