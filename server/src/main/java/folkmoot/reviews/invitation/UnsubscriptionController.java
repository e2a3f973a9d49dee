package folkmoot.reviews.invitation;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// No more invitations to an address. Opening the link asks, the button does it: mail programs open
/// links by themselves.
@Controller
class UnsubscriptionController {

    private static final int LENGTH = 32;

    private final Unsubscribed unsubscribed;
    private final Templates html;
    private final Clock clock;

    UnsubscriptionController(Unsubscribed unsubscribed, Templates html, Clock clock) {
        this.unsubscribed = unsubscribed;
        this.html = html;
        this.clock = clock;
    }

    @GetMapping("/unsubscriptions/{address}")
    JteModel ask(@PathVariable String address, Frame frame) {
        return page(frame, address, unsubscribed.has(bytes(address)));
    }

    @PostMapping("/unsubscriptions/{address}")
    JteModel unsubscribe(@PathVariable String address, Actor anybody, Frame frame) {
        unsubscribed.add(bytes(address), clock.instant());
        return page(frame, address, true);
    }

    private JteModel page(Frame frame, String address, boolean done) {
        return html.reviewsUnsubscribe(
                frame.titled(Texts.say("reviews.unsubscribe.title")).hidden(), address, done);
    }

    private static byte[] bytes(String address) {
        try {
            var bytes = Base64.getUrlDecoder().decode(address);
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new NotThere(address);
        }
        throw new NotThere(address);
    }
}
