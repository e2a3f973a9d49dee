package folkmoot.people.access;

import folkmoot.people.account.Accounts;
import folkmoot.site.Frame;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The page behind the link that went to somebody's new address. It signs nobody in: whoever reads
/// that mail need not be the one who typed the address.
@Controller
class MoveController {

    private final Locking locking;
    private final Accounts accounts;
    private final Templates html;

    MoveController(Locking locking, Accounts accounts, Templates html) {
        this.locking = locking;
        this.accounts = accounts;
        this.html = html;
    }

    @GetMapping("/settings/emails/{token}")
    ResponseEntity<JteModel> ask(@PathVariable String token, Frame frame) {
        var link = locking.asked(token);
        var account = link == null || link.person() == null ? null : accounts.byId(link.person());
        return link == null || account == null
                ? gone(frame)
                : ResponseEntity.ok(
                        html.peopleMove(
                                frame.titled(Texts.say("people.move.title")).hidden(),
                                token,
                                account.name(),
                                link.email()));
    }

    @PostMapping("/settings/emails/{token}")
    ResponseEntity<JteModel> move(@PathVariable String token, Frame frame) {
        return locking.move(token)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/settings/access"))
                        .build()
                : gone(frame);
    }

    private ResponseEntity<JteModel> gone(Frame frame) {
        return ResponseEntity.status(HttpStatus.GONE)
                .body(html.peopleGone(frame.titled(Texts.say("people.gone.title")).hidden()));
    }
}
