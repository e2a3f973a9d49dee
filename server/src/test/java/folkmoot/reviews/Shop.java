package folkmoot.reviews;

import folkmoot.Cast;
import folkmoot.products.ProductView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The brand's shop: tells orders with a token that the lead made.
@TestComponent
public class Shop {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cast cast;
    private volatile String token = "";

    Shop(MockMvcTester browser, Cast cast) {
        this.browser = browser;
        this.cast = cast;
    }

    /// An order that nobody has told yet.
    public record Order(String number, String email) {}

    public Order order() {
        var number = "A-" + NUMBER.incrementAndGet() + "-" + System.nanoTime();
        return new Order(number, number.toLowerCase() + "@buyer.example");
    }

    public String token() {
        if (token.isEmpty()) {
            token = newToken("The shop's program");
        }
        return token;
    }

    /// As the lead's browser shows it, once.
    public String newToken(String name) {
        var page =
                Read.page(
                        browser.post()
                                .uri("/orders/tokens")
                                .cookie(cast.cleo().cookie())
                                .param("name", name)
                                .exchange());
        return page.select(".notice--done code").text();
    }

    /// An order of these that was delivered so many days ago.
    public MvcTestResult tell(Order order, int days, ProductView... products) {
        var items =
                Arrays.stream(products)
                        .map(it ->
                                "{\"sku\": \"%s\"}".formatted(it.identifiers().getFirst().value()))
                        .collect(Collectors.joining(", "));
        return send(
                token(),
                """
                {"number": "%s", "email": "%s", "name": "Zoe Buyer", "delivered": "%s", "items": [%s]}
                """
                        .formatted(
                                order.number(),
                                order.email(),
                                LocalDate.now().minusDays(days),
                                items));
    }

    public MvcTestResult send(String proof, String body) {
        return browser.post()
                .uri("/api/v1/orders")
                .header("Authorization", "Bearer " + proof)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult revoke(String proof, Order order) {
        return browser.post()
                .uri("/api/v1/orders/{number}/revocations", order.number())
                .header("Authorization", "Bearer " + proof)
                .exchange();
    }
}
