package folkmoot.people.guest;

import folkmoot.people.Actor;
import folkmoot.people.account.Names;
import folkmoot.site.Frame;
import folkmoot.site.SignInFirst;
import folkmoot.site.Texts;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody waits for a letter: again, or to another address.
@Controller
class CheckMailController {

    private final AskingAgain askingAgain;
    private final Templates html;
    private final boolean outbox;

    CheckMailController(
            AskingAgain askingAgain, Templates html, @Value("${folkmoot.outbox:}") String mode) {
        this.askingAgain = askingAgain;
        this.html = html;
        this.outbox = mode.equals("open");
    }

    @GetMapping("/check-your-mail")
    JteModel wait(@RequestParam(required = false) @Nullable String sent, Actor actor, Frame frame) {
        var email = waiting(actor) instanceof Actor.Member it ? askingAgain.address(it) : null;
        return page(frame, email, email == null ? "" : email, null, sent != null);
    }

    @PostMapping("/check-your-mail")
    ResponseEntity<JteModel> again(
            @RequestParam(defaultValue = "") String email, Actor actor, Frame frame) {
        if (!(waiting(actor) instanceof Actor.Member guest)) {
            throw new SignInFirst();
        }
        var address = email.strip();
        if (!Names.reachable(address)) {
            return ResponseEntity.unprocessableContent()
                    .body(
                            page(
                                    frame,
                                    askingAgain.address(guest),
                                    address,
                                    Texts.say("people.email.wrong")));
        }
        try {
            askingAgain.ask(guest, address);
        } catch (TooOften wait) {
            return wait.answer()
                    .body(page(frame, askingAgain.address(guest), address, wait.words()));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/check-your-mail?sent=yes"))
                .build();
    }

    private static Actor waiting(Actor actor) {
        return actor instanceof Actor.Member it && !it.confirmed() ? it : Actor.GUEST;
    }

    private JteModel page(Frame frame, @Nullable String email, String typed, String wrong) {
        return page(frame, email, typed, wrong, false);
    }

    private JteModel page(
            Frame frame,
            @Nullable String email,
            String typed,
            @Nullable String wrong,
            boolean again) {
        return html.peopleCheckMail(
                frame.titled(Texts.say("people.mail.title")).hidden(),
                email,
                typed,
                wrong,
                again,
                outbox);
    }
}
