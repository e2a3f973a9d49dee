package folkmoot.people.settings;

import folkmoot.people.Actor;
import folkmoot.people.account.Accounts;
import folkmoot.people.session.Tastes;
import folkmoot.site.Frame;
import folkmoot.site.Texts;
import folkmoot.site.Themes;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// How one appears: name, handle, words, picture.
@Controller
class SettingsController {

    private final Appearing appearing;
    private final Picturing picturing;
    private final Appearances appearances;
    private final Accounts accounts;
    private final Tastes tastes;
    private final Themes themes;
    private final Templates html;

    SettingsController(
            Appearing appearing,
            Picturing picturing,
            Appearances appearances,
            Accounts accounts,
            Tastes tastes,
            Themes themes,
            Templates html) {
        this.appearing = appearing;
        this.picturing = picturing;
        this.appearances = appearances;
        this.accounts = accounts;
        this.tastes = tastes;
        this.themes = themes;
        this.html = html;
    }

    @GetMapping("/settings")
    JteModel settings(
            @RequestParam(required = false) @Nullable String saved,
            Actor.Member person,
            Frame frame) {
        return html(frame, person, form(person), Map.of(), null, saved != null);
    }

    @PostMapping("/settings")
    ResponseEntity<JteModel> appear(AppearanceForm form, Actor.Member person, Frame frame) {
        var wrong = form.wrong();
        try {
            if (wrong.isEmpty()) {
                wrong = appearing.appear(person, form);
            }
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, person, form, wrong, wait.words()));
        }
        return wrong.isEmpty()
                ? saved()
                : ResponseEntity.unprocessableContent()
                        .body(page(frame, person, form, wrong, null));
    }

    @PostMapping("/settings/pictures")
    ResponseEntity<JteModel> picture(
            @RequestParam MultipartFile picture, Actor.Member person, Frame frame) {
        String refused;
        try {
            refused = picturing.show(person, picture);
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, person, form(person), Map.of(), wait.words()));
        }
        return refused == null
                ? saved()
                : ResponseEntity.unprocessableContent()
                        .body(page(frame, person, form(person), Map.of("picture", refused), null));
    }

    @PostMapping("/settings/pictures/ends")
    ResponseEntity<JteModel> noPicture(Actor.Member person) {
        picturing.hide(person);
        return saved();
    }

    /// From now on here, and wherever they sign in.
    @PostMapping("/settings/themes")
    ResponseEntity<JteModel> theme(
            @RequestParam(defaultValue = "") String theme, Actor.Member person) {
        tastes.keep(person.id(), Themes.known(theme));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, themes.cookie(theme))
                .location(URI.create("/settings?saved=yes"))
                .build();
    }

    private AppearanceForm form(Actor.Member person) {
        var account = Objects.requireNonNull(accounts.byId(person.id()));
        return new AppearanceForm(account.name(), account.handle(), account.about());
    }

    private JteModel page(
            Frame frame,
            Actor.Member person,
            AppearanceForm form,
            Map<String, String> wrong,
            @Nullable String pause) {
        return html(frame, person, form, wrong, pause, false);
    }

    private JteModel html(
            Frame frame,
            Actor.Member person,
            AppearanceForm form,
            Map<String, String> wrong,
            @Nullable String pause,
            boolean saved) {
        return html.peopleSettings(
                frame.titled(Texts.say("people.settings.title")).hidden(),
                form,
                wrong,
                appearances.blocked(person.id()),
                saved,
                pause);
    }

    private static ResponseEntity<JteModel> saved() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/settings?saved=yes"))
                .build();
    }
}
