package folkmoot.people.account;

import folkmoot.people.Actor;
import folkmoot.people.session.Entrance;
import folkmoot.site.Frame;
import folkmoot.site.Local;
import folkmoot.site.Network;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in and leaving.
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final Entrance entrance;
    private final Templates html;

    SignInController(SigningIn signingIn, Entrance entrance, Templates html) {
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/sign-in")
    ResponseEntity<JteModel> door(
            @RequestParam(defaultValue = "/") String back, Actor actor, Frame frame) {
        return actor instanceof Actor.Member it && it.confirmed()
                ? to(Local.to(back))
                : ResponseEntity.ok(page(frame, new SignInForm("", "", back), "", ""));
    }

    @PostMapping("/sign-in")
    ResponseEntity<JteModel> signIn(
            SignInForm form,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signingIn.byPassword(form, Network.of(request))) {
            case SignIn.SignedIn(var person, var back) -> {
                entrance.enter(person, request, response);
                yield to(Local.to(back));
            }
            case SignIn.Refused() ->
                    ResponseEntity.unprocessableContent().body(page(frame, form, "", "password"));
        };
    }

    @PostMapping("/sign-in-links")
    ResponseEntity<JteModel> sendLink(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String back,
            Frame frame,
            HttpServletRequest request) {
        var address = email.strip();
        if (!Names.reachable(address)) {
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, new SignInForm("", "", back), address, "email"));
        }
        signingIn.sendLink(address, Local.path(back), Network.of(request));
        return to(URI.create("/check-your-mail"));
    }

    @GetMapping("/sign-in/{token}")
    ResponseEntity<JteModel> link(@PathVariable String token, Frame frame) {
        var account = signingIn.asked(token);
        return account == null
                ? gone(frame)
                : ResponseEntity.ok(
                        html.peopleSignInLink(
                                frame.titled(Texts.say("people.sign-in.title")).hidden(),
                                token,
                                account.name()));
    }

    @PostMapping("/sign-in/{token}")
    ResponseEntity<JteModel> useLink(
            @PathVariable String token,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signingIn.byLink(token)) {
            case SignIn.SignedIn(var person, var back) -> {
                entrance.enterByMail(person, request, response);
                yield to(Local.to(back));
            }
            case SignIn.Refused() -> gone(frame);
        };
    }

    @PostMapping("/sign-out")
    ResponseEntity<JteModel> signOut(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        return to(URI.create("/"));
    }

    private JteModel page(Frame frame, SignInForm form, String email, String wrong) {
        return html.peopleSignIn(
                frame.titled(Texts.say("people.sign-in.title")).hidden(), form, email, wrong);
    }

    private ResponseEntity<JteModel> gone(Frame frame) {
        return ResponseEntity.status(HttpStatus.GONE)
                .body(html.peopleGone(frame.titled(Texts.say("people.gone.title")).hidden()));
    }

    private static ResponseEntity<JteModel> to(URI path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(path).build();
    }
}
