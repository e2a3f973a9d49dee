package folkmoot.reviews.order;

import folkmoot.intake.Unreadable;
import folkmoot.people.Lead;
import folkmoot.reviews.OrderReport;
import folkmoot.reviews.Orders;
import folkmoot.reviews.invitation.Schedule;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.site.Section;
import folkmoot.site.Section.Place;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where the lead connects the shop: tokens for its program, orders from a file, when to invite.
@Controller
class OrdersController {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 80;

    private final Orders orders;
    private final ApiTokens tokens;
    private final Coverage coverage;
    private final Schedule schedule;
    private final Templates html;
    private final Clock clock;

    OrdersController(
            Orders orders,
            ApiTokens tokens,
            Coverage coverage,
            Schedule schedule,
            Templates html,
            Clock clock) {
        this.orders = orders;
        this.tokens = tokens;
        this.coverage = coverage;
        this.schedule = schedule;
        this.html = html;
        this.clock = clock;
    }

    @Bean
    static Section ordersAndInvitations() {
        return new Section(Place.LEAD, "orders", "/orders", "mail", 10);
    }

    @GetMapping("/orders")
    JteModel show(Lead lead, Frame frame) {
        return page(frame, null, null, null);
    }

    /// The new token stands on the answer, this once.
    @PostMapping("/orders/tokens")
    ResponseEntity<JteModel> token(@RequestParam String name, Lead lead, Frame frame) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST) {
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, null, null, "reviews.orders.wrong.name"));
        }
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = "fm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        tokens.add(Ids.next(clock.instant()), called, token, lead.member().id(), clock.instant());
        return ResponseEntity.ok(page(frame, token, null, null));
    }

    @PostMapping("/orders/tokens/{id}/revocations")
    ResponseEntity<JteModel> revoke(@PathVariable String id, Lead lead) {
        try {
            tokens.revoke(Ids.of(id), clock.instant());
        } catch (IllegalArgumentException e) {
            throw new NotThere(id);
        }
        return see();
    }

    @PostMapping("/orders/files")
    ResponseEntity<JteModel> file(
            @RequestParam(required = false) @Nullable MultipartFile file, Lead lead, Frame frame)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, null, null, "reviews.orders.wrong.file"));
        }
        var copy = Files.createTempFile("orders", ".csv");
        try {
            file.transferTo(copy);
            var report = orders.take(lead.member().id(), copy);
            return ResponseEntity.ok(page(frame, null, report, null));
        } catch (Unreadable e) {
            return ResponseEntity.unprocessableContent()
                    .body(page(frame, null, null, "reviews.orders.wrong.unreadable"));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @PostMapping("/orders/schedules")
    ResponseEntity<JteModel> schedule(
            @RequestParam(defaultValue = "14") int invite,
            @RequestParam(defaultValue = "10") int remind,
            Lead lead) {
        schedule.set(invite, remind);
        return see();
    }

    private JteModel page(
            Frame frame,
            @Nullable String token,
            @Nullable OrderReport report,
            @Nullable String error) {
        return html.reviewsOrders(
                frame.titled(Texts.say("reviews.orders.title")).hidden(),
                new OrdersView(
                        tokens.all(),
                        coverage.now(),
                        schedule.invite(),
                        schedule.remind(),
                        token,
                        report,
                        error));
    }

    private static ResponseEntity<JteModel> see() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/orders")).build();
    }
}
