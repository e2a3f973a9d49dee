package folkmoot.people.guest;

import folkmoot.people.Actor;
import folkmoot.people.session.Entrance;
import folkmoot.site.Frame;
import folkmoot.site.Local;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page behind the link in a confirmation letter. The link alone does nothing: mail scanners
/// open links, they do not press buttons.
@Controller
class ConfirmController {

    private final Confirming confirming;
    private final Entrance entrance;
    private final Templates html;

    ConfirmController(Confirming confirming, Entrance entrance, Templates html) {
        this.confirming = confirming;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/confirm/{token}")
    ResponseEntity<JteModel> ask(@PathVariable String token, Actor reader, Frame frame) {
        return page(HttpStatus.OK, token, reader, frame, null);
    }

    @PostMapping("/confirm/{token}")
    ResponseEntity<JteModel> confirm(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Actor reader,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (confirming.confirm(token, reader, password)) {
            case Confirmation.Confirmed(var person, var back) -> {
                entrance.enterByMail(person, request, response);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER).location(Local.to(back)).build();
            }
            case Confirmation.WeakPassword(var why) ->
                    page(HttpStatus.UNPROCESSABLE_CONTENT, token, reader, frame, why);
            case Confirmation.Gone() -> gone(frame);
        };
    }

    private ResponseEntity<JteModel> page(
            HttpStatus status,
            String token,
            Actor reader,
            Frame frame,
            @Nullable String wrongPassword) {
        var guest = confirming.asked(token);
        if (guest == null) {
            return gone(frame);
        }
        var owner = confirming.owner(guest);
        var asksPassword = owner == null && !reader.is(guest.id());
        return ResponseEntity.status(status)
                .body(
                        html.peopleConfirm(
                                frame.titled(Texts.say("people.confirm.title")).hidden(),
                                token,
                                guest.name(),
                                owner == null ? null : owner.name(),
                                confirming.waiting(guest, owner),
                                asksPassword,
                                wrongPassword));
    }

    private ResponseEntity<JteModel> gone(Frame frame) {
        return ResponseEntity.status(HttpStatus.GONE)
                .body(html.peopleGone(frame.titled(Texts.say("people.gone.title")).hidden()));
    }
}
