package folkmoot.people.access;

import folkmoot.people.Actor;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Names;
import folkmoot.people.account.Passwords;
import folkmoot.people.session.Entrance;
import folkmoot.site.Frame;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Address, password and signed-in browsers.
@Controller
class AccessController {

    private final Locking locking;
    private final Proving proving;
    private final Browsers browsers;
    private final Accounts accounts;
    private final Entrance entrance;
    private final Templates html;

    AccessController(
            Locking locking,
            Proving proving,
            Browsers browsers,
            Accounts accounts,
            Entrance entrance,
            Templates html) {
        this.locking = locking;
        this.proving = proving;
        this.browsers = browsers;
        this.accounts = accounts;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/settings/access")
    JteModel access(
            @RequestParam(required = false) @Nullable String done,
            Actor.Member person,
            Frame frame,
            HttpServletRequest request) {
        var said = "password".equals(done) || "email".equals(done) || "ended".equals(done);
        return page(frame, person, request, EmailForm.EMPTY, Map.of(), said ? done : null);
    }

    @PostMapping("/settings/passwords")
    ResponseEntity<JteModel> password(
            PasswordForm form,
            Actor.Member person,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wrong = wrong(person, "password", form.current(), request);
        var weak = Passwords.wrong(form.password(), person.name(), person.handle());
        if (weak != null) {
            wrong.put("password", "people.password." + weak);
        }
        if (!wrong.isEmpty()) {
            return again(frame, person, request, EmailForm.EMPTY, wrong);
        }
        locking.password(person, form.password());
        entrance.enter(person.id(), request, response);
        return to("/settings/access?done=password");
    }

    @PostMapping("/settings/emails")
    ResponseEntity<JteModel> email(
            EmailForm form, Actor.Member person, Frame frame, HttpServletRequest request) {
        var wrong = wrong(person, "email", form.current(), request);
        if (!Names.reachable(form.email())) {
            wrong.put("email", "people.email.wrong");
        }
        if (!wrong.isEmpty()) {
            return again(frame, person, request, form, wrong);
        }
        locking.ask(person, form.email());
        return to("/settings/access?done=email");
    }

    @PostMapping("/sessions/{key}/ends")
    ResponseEntity<JteModel> end(@PathVariable String key, Actor.Member person) {
        browsers.end(person.id(), key);
        return to("/settings/access?done=ended");
    }

    @PostMapping("/sessions/ends")
    ResponseEntity<JteModel> endOthers(Actor.Member person, HttpServletRequest request) {
        browsers.endOthers(person.id(), Objects.requireNonNull(entrance.key(request)));
        return to("/settings/access?done=ended");
    }

    private Map<String, String> wrong(
            Actor.Member person, String form, String current, HttpServletRequest request) {
        var wrong = new LinkedHashMap<String, String>();
        if (!proving.proves(person, current, request)) {
            wrong.put(form + ".current", "people.access.current.wrong");
        }
        return wrong;
    }

    private ResponseEntity<JteModel> again(
            Frame frame,
            Actor.Member person,
            HttpServletRequest request,
            EmailForm form,
            Map<String, String> wrong) {
        return ResponseEntity.unprocessableContent()
                .body(page(frame, person, request, form, wrong, null));
    }

    private JteModel page(
            Frame frame,
            Actor.Member person,
            HttpServletRequest request,
            EmailForm form,
            Map<String, String> wrong,
            @Nullable String done) {
        var account = Objects.requireNonNull(accounts.byId(person.id()));
        var view =
                new AccessView(
                        Objects.requireNonNullElse(account.email(), ""),
                        account.password() != null,
                        proving.fresh(request),
                        browsers.of(person.id(), entrance.key(request)));
        return html.peopleAccess(
                frame.titled(Texts.say("people.access.title")).hidden(), view, form, wrong, done);
    }

    private static ResponseEntity<JteModel> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
