package folkmoot.moderation.authority;

import static folkmoot.site.Texts.say;

import folkmoot.people.Lead;
import folkmoot.site.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Orders of authorities, for the lead.
@Controller
class OrderController {

    private final Recording recording;
    private final LegalOrders orders;
    private final Templates html;

    OrderController(Recording recording, LegalOrders orders, Templates html) {
        this.recording = recording;
        this.orders = orders;
        this.html = html;
    }

    @GetMapping("/transparency/orders")
    JteModel orders(Lead lead, Frame frame) {
        return page(frame, OrderForm.EMPTY, Map.of());
    }

    @PostMapping("/transparency/orders")
    ResponseEntity<JteModel> record(@ModelAttribute OrderForm form, Lead lead, Frame frame) {
        var wrong = recording.record(lead, form);
        return wrong.isEmpty()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/transparency/orders"))
                        .build()
                : ResponseEntity.unprocessableContent().body(page(frame, form, wrong));
    }

    private JteModel page(Frame frame, OrderForm form, Map<String, String> wrong) {
        return html.moderationOrders(
                frame.titled(say("moderation.order.title")).hidden(), orders.newest(), form, wrong);
    }
}
