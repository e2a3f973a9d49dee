package folkmoot.reviews.order;

import folkmoot.reviews.NewOrder;
import folkmoot.reviews.OrderTaking;
import folkmoot.reviews.Orders;
import folkmoot.reviews.ProgramTokens;
import folkmoot.site.Sound;
import folkmoot.site.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Orders as a shop's program tells them, with a token as proof:
///
/// ```http
/// POST /api/v1/orders
/// Authorization: Bearer fm_…
///
/// {"number": "A-1042", "email": "zoe@post.example", "name": "Zoe A.", "delivered": "2026-11-01",
///  "items": [{"sku": "HERON-8", "gtin": "4006381333931"}]}
/// ```
@Controller
class OrderApiController {

    private static final JsonMapper JSON = new JsonMapper();

    private final Orders orders;
    private final ProgramTokens tokens;

    OrderApiController(Orders orders, ProgramTokens tokens) {
        this.orders = orders;
        this.tokens = tokens;
    }

    record Item(@Nullable String sku, @Nullable String gtin) {}

    record Order(
            @Nullable String number,
            @Nullable String email,
            @Nullable String name,
            @Nullable String delivered,
            @Nullable List<@Nullable Item> items) {}

    @PostMapping(path = "/api/v1/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String proof) {
        var by = tokens.bearer(proof);
        if (by == null) {
            return unauthorized();
        }
        var order = order(body);
        if (order == null) {
            return problem(HttpStatus.BAD_REQUEST, Texts.say("reviews.order.wrong.body"));
        }
        if (!Sound.is(order.toString())) {
            return problem(HttpStatus.BAD_REQUEST, Texts.say("reviews.order.wrong.letters"));
        }
        var told = told(order);
        if (told == null) {
            return wrong("reviews.order.wrong.delivered");
        }
        return switch (orders.relay(by, told)) {
            case OrderTaking.Taken() ->
                    ResponseEntity.status(HttpStatus.CREATED).body(state(told, "taken"));
            case OrderTaking.Known() -> ResponseEntity.ok(state(told, "known"));
            case OrderTaking.Refused(var message) -> wrong(message);
        };
    }

    @PostMapping("/api/v1/orders/{number}/revocations")
    ResponseEntity<Object> revoke(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String proof) {
        var by = tokens.bearer(proof);
        if (by == null) {
            return unauthorized();
        }
        return orders.revoke(by, number)
                ? ResponseEntity.ok(Map.of("number", number, "state", "revoked"))
                : problem(HttpStatus.NOT_FOUND, Texts.say("reviews.order.wrong.missing"));
    }

    // Read here and not by the framework: whoever has no token learns nothing else, and whoever
    // sends no JSON is told so in JSON.
    private static @Nullable Order order(byte @Nullable [] body) {
        try {
            return body == null ? null : JSON.readValue(body, Order.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable NewOrder told(Order order) {
        var items = Objects.requireNonNullElse(order.items(), List.<@Nullable Item>of());
        try {
            return new NewOrder(
                    text(order.number()),
                    text(order.email()),
                    text(order.name()),
                    LocalDate.parse(text(order.delivered())),
                    items.stream().map(OrderApiController::item).toList());
        } catch (DateTimeException e) {
            return null;
        }
    }

    // An article that is nothing has neither number, and is refused for that.
    private static NewOrder.Item item(@Nullable Item told) {
        return told == null
                ? new NewOrder.Item("", "")
                : new NewOrder.Item(text(told.sku()), text(told.gtin()));
    }

    private static Map<String, String> state(NewOrder order, String state) {
        return Map.of("number", order.number(), "state", state);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static ResponseEntity<Object> wrong(String message) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, Texts.say(message));
    }

    private static ResponseEntity<Object> unauthorized() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.UNAUTHORIZED, Texts.say("reviews.order.wrong.token")));
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
