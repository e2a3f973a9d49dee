package folkmoot.reviews.order;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.reviews.Shop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class OrderApiTests {

    @Autowired MockMvcTester browser;
    @Autowired Bench bench;
    @Autowired Shop shop;
    @Autowired JdbcClient sql;

    private ProductView product;
    private Shop.Order order;

    @BeforeEach
    void anOrder() {
        product = bench.product();
        order = shop.order();
    }

    @Test
    void anOrderIsTakenOnce() {
        var first = shop.tell(order, 1, product);
        assertThat(first).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("taken");
        assertThat(first).bodyJson().extractingPath("$.number").isEqualTo(order.number());

        var again = shop.tell(order, 1, product);
        assertThat(again).hasStatus(200).bodyJson().extractingPath("$.state").isEqualTo("known");
        assertThat(orders()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fm_nonsense",
                "Bearer",
                "fm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void withoutAShopsTokenNothingIsTaken(String proof) {
        var answer = shop.send(proof, body("2026-01-01", "{\"sku\": \"X\"}"));

        assertThat(answer)
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("WWW-Authenticate", "Bearer");
        assertThat(shop.revoke(proof, order)).hasStatus(401);
        assertThat(shop.send(proof, "no json")).as("before the body is read").hasStatus(401);
        assertThat(orders()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{\"items\": 7}",
                "{\"number\": {}}",
                "\"A-1\"",
                "{\"number\": \"A\0\"}",
                "null"
            })
    void whatIsNoOrderIsSaidSoInTheSameLanguage(String body) {
        assertThat(shop.send(shop.token(), body))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "email", "name", "delivered", "sku", "gtin"})
    void anOrderWithLettersThatCannotBeKeptIsNotTaken(String field) {
        var before = all();
        var sound = body("2026-01-01", "{\"sku\": \"X\", \"gtin\": \"4006381333931\"}");
        for (var letter : List.of("\\u0000", "\\ud800", "\\udc00", "\\udc00\\ud800")) {
            var begin = "\"" + field + "\": \"";
            var body = sound.replace(begin, begin + letter);
            assertThat(body).isNotEqualTo(sound);

            assertThat(shop.send(shop.token(), body))
                    .as(body)
                    .hasStatus(400)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("a character that cannot be kept", "NUL");
        }
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void whatCannotBeKeptIsNoOrdersNumber() {
        shop.tell(order, 1, product);

        for (var letter : List.of("\0", "\ud800")) {
            var other = new Shop.Order(order.number() + letter, order.email());
            assertThat(shop.revoke(shop.token(), other).getResponse().getStatus()).isIn(400, 404);
        }
        assertThat(
                        shop.send(
                                shop.token(),
                                body("2026-01-01", "{\"sku\": \"X\"}")
                                        .replace("Zoe", "Zo\\u00eb \\ud83d\\udeb2")))
                .as("pairs are characters like others")
                .hasStatus(200);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        refused(body("2026-01-01", "{\"sku\": \"X\"}").replace(order.number(), ""), "order number");
        refused(body("2026-01-01", "{\"sku\": \"X\"}").replace("@", "#"), "e-mail address");
        refused(body("2026-01-01", "{\"sku\": \"X\"}").replace("Zoe", " "), "buyer’s name");
        refused(body("01.01.2026", "{\"sku\": \"X\"}"), "day of delivery");
        refused(body(LocalDate.now().plusDays(3).toString(), "{\"sku\": \"X\"}"), "in the future");
        refused(body("2026-01-01", ""), "articles");
        refused(body("2026-01-01", "{\"sku\": \" \"}"), "articles");
        assertThat(orders()).isZero();
    }

    private void refused(String body, String why) {
        assertThat(shop.send(shop.token(), body))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(why);
    }

    @Test
    void anotherContentTypeIsRefused() {
        assertThat(
                        browser.post()
                                .uri("/api/v1/orders")
                                .header("Authorization", "Bearer " + shop.token())
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content("number=" + order.number()))
                .hasStatus(415);
    }

    @Test
    void anOrderIsTakenBackOnce() {
        shop.tell(order, 1, product);

        assertThat(shop.revoke(shop.token(), order)).hasStatus(200);
        assertThat(shop.revoke(shop.token(), order)).as("again").hasStatus(200);
        assertThat(shop.revoke(shop.token(), shop.order())).as("another").hasStatus(404);
        assertThat(
                        sql.sql("SELECT state FROM reviews.purchase WHERE number = ?")
                                .param(order.number())
                                .query(String.class)
                                .single())
                .isEqualTo("revoked");
    }

    @Test
    void onlyTheHashOfATokenIsKept() {
        var token = shop.newToken("Secret");

        assertThat(token).startsWith("fm_");
        assertThat(
                        sql.sql("SELECT string_agg(t::text, ' ') FROM reviews.api_token AS t")
                                .query(String.class)
                                .single())
                .doesNotContain(token.substring(3));
        assertThat(Read.body(shop.tell(order, 1, product))).doesNotContain("@buyer.example");
    }

    private String body(String delivered, String items) {
        return """
        {"number": "%s", "email": "%s", "name": "Zoe", "delivered": "%s", "items": [%s]}
        """
                .formatted(order.number(), order.email(), delivered, items);
    }

    private int all() {
        return sql.sql("SELECT count(*) FROM reviews.purchase").query(Integer.class).single();
    }

    private int orders() {
        return sql.sql("SELECT count(*) FROM reviews.purchase WHERE number IN (?, '')")
                .param(order.number())
                .query(Integer.class)
                .single();
    }

    @Test
    void anArticleThatIsNothingIsNamed() {
        refused(body("2026-01-01", "null"), "articles");
        refused(body("2026-01-01", "{\"sku\": \"X\"}, null"), "articles");
        assertThat(orders()).isZero();
    }
}
