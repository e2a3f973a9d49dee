package folkmoot.people.guest;

import folkmoot.people.Actor;
import folkmoot.people.session.Entrance;
import folkmoot.site.Frame;
import folkmoot.site.Local;
import folkmoot.site.Network;
import folkmoot.site.Texts;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Becoming a member without having said anything yet.
@Controller
class SignUpController {

    private final SigningUp signingUp;
    private final Entrance entrance;
    private final Templates html;

    SignUpController(SigningUp signingUp, Entrance entrance, Templates html) {
        this.signingUp = signingUp;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/sign-up")
    ResponseEntity<JteModel> form(
            @RequestParam(defaultValue = "/") String back, Actor actor, Frame frame) {
        if (actor instanceof Actor.Member it && it.confirmed()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(Local.to(back)).build();
        }
        return ResponseEntity.ok(page(frame, new SignUpForm("", "", "", back), Map.of(), null));
    }

    @PostMapping("/sign-up")
    ResponseEntity<JteModel> signUp(
            SignUpForm form,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(frame, form, wrong, null));
        }
        try {
            switch (signingUp.signUp(form, actor, Network.of(request))) {
                case SigningUp.Outcome.Signed(var person) ->
                        entrance.enter(person, request, response);
                case SigningUp.Outcome.Refused(var why) -> {
                    return ResponseEntity.unprocessableContent()
                            .body(page(frame, form, Map.of("name", why), null));
                }
            }
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, form, wrong, wait.words()));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/check-your-mail"))
                .build();
    }

    private JteModel page(
            Frame frame, SignUpForm form, Map<String, String> wrong, @Nullable String pause) {
        return html.peopleSignUp(
                frame.titled(Texts.say("people.sign-up.title")).hidden(), form, wrong, pause);
    }
}
