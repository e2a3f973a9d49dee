package folkmoot.mail;

import folkmoot.site.Frame;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.site.SignInFirst;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The outbox. In demo and dev everybody reads it, as there is no other way to one's letters.
/// Elsewhere it is the lead's, who reads the letters' words only while no mail server carries them:
/// they hold the keys to people's accounts.
@Controller
class OutboxController {

    private static final int PAGE = 50;

    private final Outbox outbox;
    private final Postman postman;
    private final Envelopes envelopes;
    private final Templates html;
    private final boolean open;

    OutboxController(
            Outbox outbox,
            Postman postman,
            Envelopes envelopes,
            Templates html,
            @Value("${folkmoot.outbox:}") String mode) {
        this.outbox = outbox;
        this.postman = postman;
        this.envelopes = envelopes;
        this.html = html;
        this.open = mode.equals("open");
    }

    @GetMapping("/outbox")
    JteModel letters(@RequestParam(required = false) @Nullable LetterId before, Frame frame) {
        mayRead(frame);
        var letters = outbox.newest(before, PAGE + 1);
        var more = letters.size() > PAGE ? letters.get(PAGE - 1).id() : null;
        return html.mailOutbox(
                frame.titled(Texts.say("mail.outbox.title")).hidden(),
                letters.subList(0, Math.min(PAGE, letters.size())),
                more,
                postman.hasServer());
    }

    @GetMapping("/outbox/{id}")
    JteModel letter(@PathVariable LetterId id, Frame frame) {
        mayRead(frame);
        var letter = outbox.one(id);
        if (letter == null) {
            throw new NotThere(id);
        }
        return html.mailOne(
                frame.titled(letter.subject()).hidden(),
                letter,
                envelopes.sender(),
                open || !postman.hasServer() ? Paragraph.of(letter.text()) : List.of());
    }

    private void mayRead(Frame frame) {
        if (open) {
            return;
        }
        if (frame.reader() == null) {
            throw new SignInFirst();
        }
        if (!frame.reader().lead()) {
            throw new NotAllowed("lead only");
        }
    }
}
