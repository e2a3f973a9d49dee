package folkmoot.reviews.order;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.reviews.Shop;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class OrdersPageTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Shop shop;
    @Autowired JdbcClient sql;

    @Test
    void theLeadFindsItBesideTheSettingsAndNobodyElseDoes() {
        for (var path : new String[] {"/settings", "/settings/access", "/settings/place"}) {
            assertThat(Read.page(browser, path, cast.cleo().cookie()).select("a[href=/orders]"))
                    .as(path)
                    .isNotEmpty();
        }
        assertThat(Read.page(browser, "/settings", cast.bert().cookie()).select("a[href=/orders]"))
                .isEmpty();

        assertThat(Read.get(browser, "/orders", cast.cleo().cookie())).hasStatusOk();
        assertThat(Read.get(browser, "/orders", cast.bert().cookie())).hasStatus(403);
        assertThat(Read.get(browser, "/orders", cast.ann().cookie())).hasStatus(403);
        assertThat(Read.location(Read.get(browser, "/orders"))).startsWith("/sign-in");
    }

    @Test
    void aTokenIsShownOnceAndEndsWhenItIsRevoked() {
        var token = shop.newToken("Till 7");
        var order = shop.order();
        assertThat(shop.send(token, "{}")).hasStatus(422);

        var page = Read.page(browser, "/orders", cast.cleo().cookie());
        assertThat(page.body().text()).contains("Till 7", "Last used").doesNotContain(token);
        var revoke = page.select("dl div:contains(Till 7) form").attr("action");
        assertThat(post(revoke, cast.bert())).hasStatus(403);
        assertThat(shop.send(token, "{}")).hasStatus(422);
        assertThat(Read.location(post(revoke, cast.cleo()))).isEqualTo("/orders");

        assertThat(shop.send(token, "{}")).hasStatus(401);
        assertThat(shop.revoke(token, order)).hasStatus(401);
        assertThat(Read.text(browser, "/orders", cast.cleo().cookie())).doesNotContain("Till 7");
    }

    @Test
    void aTokenNeedsAName() {
        var answer =
                browser.post()
                        .uri("/orders/tokens")
                        .cookie(cast.cleo().cookie())
                        .param("name", "  ")
                        .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("Give the token a name");
    }

    @Test
    void ordersComeFromATableLineByLine() {
        var first = bench.product().identifiers().getFirst().value();
        var second = bench.product().identifiers().getFirst().value();
        var one = shop.order();
        var two = shop.order();
        var answer =
                file(
                        """
                        Order number;E-Mail;Customer name;Delivery date;SKU
                        %1$s;%2$s;Zoë;2026-10-01;%5$s
                        %1$s;%2$s;Zoë;2026-10-01;%6$s
                        %3$s;%4$s;Kai;01.10.2026;%5$s
                        ;nobody@post.example;Nobody;2026-10-01;X
                        Q-%3$s;wrong;Wrong;2026-10-01;X
                        Q-%3$s;a@b.example;Late;soon;X
                        """
                                .formatted(
                                        one.number(),
                                        one.email(),
                                        two.number(),
                                        two.email(),
                                        first,
                                        second));

        assertThat(answer).hasStatusOk();
        assertThat(Read.page(answer).body().text())
                .contains("2 orders were taken", "0 were known", "3 lines were not taken")
                .contains("Line 5 ()", "Line 6 (Q-", "Line 7");
        assertThat(items(one)).isEqualTo(2);
        assertThat(items(two)).isEqualTo(1);

        var again =
                file(
                        "number,email,name,delivered,sku\n%s,%s,Zoë,2026-10-01,%s\n"
                                .formatted(one.number(), one.email(), first));
        assertThat(Read.page(again).body().text())
                .contains("0 orders were taken, 1 was known already");
        assertThat(items(one)).isEqualTo(2);
    }

    @Test
    void whatIsNoTableIsSaidSo() {
        assertThat(file("")).hasStatus(422).bodyText().contains("Choose a file first");
        assertThat(file("\0\0PNG\0 \1\2\3")).hasStatus(422);
    }

    @Test
    void theLeadSaysWhenAndThePublicPageSaysItToo() {
        try {
            assertThat(Read.location(schedule("7", "5"))).isEqualTo("/orders");
            assertThat(Read.text(browser, "/how-reviews-are-collected"))
                    .contains("7 days after delivery, with one reminder after 5 days");

            schedule("0", "900");
            assertThat(Read.text(browser, "/how-reviews-are-collected"))
                    .contains("1 day after delivery, with one reminder after 60 days");
        } finally {
            schedule("14", "10");
        }
    }

    private MvcTestResult schedule(String invite, String remind) {
        return browser.post()
                .uri("/orders/schedules")
                .cookie(cast.cleo().cookie())
                .param("invite", invite)
                .param("remind", remind)
                .exchange();
    }

    private int items(Shop.Order order) {
        return sql.sql(
                        """
                        SELECT count(*) FROM reviews.purchase_item
                        JOIN reviews.purchase ON purchase.id = purchase_item.purchase WHERE number = ?
                        """)
                .param(order.number())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult post(String path, Cast.Player who) {
        return browser.post().uri(path).cookie(who.cookie()).exchange();
    }

    private MvcTestResult file(String table) {
        return browser.post()
                .uri("/orders/files")
                .cookie(cast.cleo().cookie())
                .multipart()
                .file(
                        new MockMultipartFile(
                                "file",
                                "orders.csv",
                                "text/csv",
                                table.getBytes(StandardCharsets.UTF_8)))
                .exchange();
    }
}
