package folkmoot.reviews.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.reviews.Shop;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class InvitingTests {

    private static final Pattern LINK = Pattern.compile("/invitations/\\S+");
    private static final String COLLECTED = "/how-reviews-are-collected";

    @Autowired MockMvcTester browser;
    @Autowired Bench bench;
    @Autowired Shop shop;
    @Autowired Mailbox mailbox;
    @Autowired Rounds rounds;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient sql;

    private ProductView product;
    private Shop.Order order;

    @BeforeEach
    void anOrder() {
        rounds.goRound();
        product = bench.product();
        order = shop.order();
    }

    @Test
    void everyBuyerWhoseTimeHasComeIsInvited() {
        var due = IntStream.range(0, 120).mapToObj(_ -> shop.order()).toList();
        due.forEach(it -> shop.tell(it, 14, product));
        shop.tell(order, 13, product);

        rounds.goRound();

        assertThat(due).allMatch(it -> mailbox.count(it.email()) == 1);
        assertThat(mailbox.count(order.email())).as("a day too early").isZero();
    }

    @Test
    void anOrderThatGoesWrongKeepsNoOtherWaiting() {
        var wrong = shop.order();
        shop.tell(wrong, 300, product);
        spoil(wrong);
        shop.tell(order, 20, product);

        rounds.goRound();

        assertThat(mailbox.count(order.email())).isEqualTo(1);
        assertThat(mailbox.count(wrong.email())).isZero();
        assertThat(state(wrong)).as("tried again in the next round").isEqualTo("waiting");
        sql.sql("UPDATE reviews.purchase SET state = 'unsubscribed' WHERE number = ?")
                .param(wrong.number())
                .update();
    }

    // There is a link already that nobody was sent.
    private void spoil(Shop.Order wrong) {
        sql.sql(
                        """
                        INSERT INTO reviews.invitation (nonce, purchase, product, sku, kid, issued_at, expires_at)
                        SELECT decode(md5(number), 'hex'), id, :product, '', (SELECT min(kid) FROM reviews.secret),
                               now(), now()
                        FROM reviews.purchase WHERE number = :number
                        """)
                .param("product", product.id().value())
                .param("number", wrong.number())
                .update();
    }

    @Test
    void anOrderWhoseProductComesLaterIsInvitedThen() {
        var sku = "LATER-" + System.nanoTime();
        shop.send(
                shop.token(),
                """
                {"number": "%s", "email": "%s", "name": "Zoe", "delivered": "2026-01-01", "items": [{"sku": "%s"}]}
                """
                        .formatted(order.number(), order.email(), sku));
        rounds.goRound();
        assertThat(state(order)).isEqualTo("unknown");

        catalogue.put(Draft.of("Later " + sku, "", List.of(Identifier.sku(sku))));
        rounds.goRound();

        assertThat(mailbox.count(order.email())).isEqualTo(1);
        assertThat(state(order)).isEqualTo("invited");
    }

    @Test
    void thereIsOneReminderAndNeverAThirdLetter() {
        shop.tell(order, 20, product);
        rounds.goRound();
        rounds.goRound();
        assertThat(mailbox.count(order.email())).isEqualTo(1);

        later(9);
        rounds.goRound();
        assertThat(mailbox.count(order.email())).isEqualTo(1);

        later(10);
        rounds.goRound();
        assertThat(mailbox.letters(order.email()))
                .hasSize(2)
                .first()
                .asString()
                .contains("the link still works", "last letter");
        assertThat(Read.get(browser, mailbox.link(order.email()))).hasStatusOk();

        later(60);
        rounds.goRound();
        assertThat(mailbox.count(order.email())).isEqualTo(2);
    }

    @Test
    void whoHasReviewedIsNotReminded() {
        shop.tell(order, 20, product);
        rounds.goRound();
        Filled.in(2, "Done").with("name", "Zoe").send(browser, mailbox.link(order.email()));

        later(11);
        rounds.goRound();

        assertThat(mailbox.count(order.email())).isEqualTo(1);
    }

    @Test
    void eachProductHasItsLinkAndTheReminderHasThoseThatAreLeft() {
        var other = bench.product();
        shop.tell(order, 20, product, other, product);
        rounds.goRound();
        var letter = mailbox.letters(order.email()).getFirst();
        assertThat(LINK.matcher(letter).results()).hasSize(2);
        assertThat(letter).contains(product.name(), other.name());
        Filled.in(2, "One of two").with("name", "Zoe").send(browser, mailbox.link(order.email()));

        later(11);
        rounds.goRound();

        var reminder = mailbox.letters(order.email()).getFirst();
        assertThat(LINK.matcher(reminder).results()).hasSize(1);
        assertThat(reminder).contains(other.name()).doesNotContain(product.name());
    }

    @Test
    void whoWantsNoLettersGetsNoneAndTheLinkAloneDoesNothing() {
        shop.tell(order, 20, product);
        rounds.goRound();
        var letter = mailbox.letters(order.email()).getFirst();
        var stop = letter.replaceAll("(?s).*(/unsubscriptions/\\S+).*", "$1");

        assertThat(Read.text(browser, stop)).contains("Stop the invitations");
        assertThat(browser.post().uri(stop)).hasStatusOk().bodyText().contains("Done.");
        later(11);
        rounds.goRound();
        var next = new Shop.Order(shop.order().number(), order.email());
        shop.tell(next, 20, product);
        rounds.goRound();

        assertThat(mailbox.count(order.email())).isEqualTo(1);
        assertThat(state(order)).isEqualTo("unsubscribed");
        assertThat(state(next)).isEqualTo("unsubscribed");
        assertThat(reminded(order)).as("counted as reminded").isFalse();
        assertThat(Read.get(browser, "/unsubscriptions/nonsense")).hasStatus(404);
    }

    @Test
    void coverageIsCountedAndPublicAtOnce() {
        var before = coverage();
        var orders = IntStream.range(0, 5).mapToObj(_ -> shop.order()).toList();
        orders.forEach(it -> shop.tell(it, 20, product));
        shop.send(
                shop.token(),
                """
                {"number": "%s", "email": "%s", "name": "Zoe", "delivered": "2026-01-01", "items": [{"sku": "not-ours"}]}
                """
                        .formatted(order.number(), order.email()));
        assertThat(more(before, "orders told")).isEqualTo(6);
        assertThat(more(before, "not due yet")).isEqualTo(6);

        rounds.goRound();
        Read.page(browser, mailbox.link(orders.getFirst().email()));
        Filled.in(2, "Honest")
                .with("name", "Zoe")
                .send(browser, mailbox.link(orders.get(1).email()));
        shop.revoke(shop.token(), orders.get(2));

        assertThat(more(before, "not due yet")).isZero();
        assertThat(more(before, "invited")).isEqualTo(5);
        assertThat(more(before, "of nothing sold here")).isEqualTo(1);
        assertThat(more(before, "opened the link")).isEqualTo(1);
        assertThat(more(before, "reviewed")).isEqualTo(1);
        assertThat(more(before, "taken back")).isEqualTo(1);
        assertThat(Read.text(browser, COLLECTED)).contains("Reviews by invitation: 5 stars:");
    }

    @Test
    void namesAndAddressesAreForgottenWhenTheyAreNotNeededAnyMore() {
        shop.tell(order, 20, product);
        rounds.goRound();
        sql.sql(
                        """
                        UPDATE reviews.purchase SET received_at = received_at - interval '121 days',
                               invited_at = invited_at - interval '121 days', reminded_at = now() WHERE number = ?
                        """)
                .param(order.number())
                .update();

        rounds.goRound();

        assertThat(
                        sql.sql(
                                        "SELECT email IS NULL AND name IS NULL FROM reviews.purchase WHERE number = ?")
                                .param(order.number())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private Map<String, Integer> coverage() {
        return Read.page(browser, COLLECTED).select("#who dl.tally div").stream()
                .collect(
                        Collectors.toMap(
                                it -> it.select("dt").text(),
                                it -> Integer.parseInt(it.select("dd").text())));
    }

    private int more(Map<String, Integer> before, String what) {
        return coverage().getOrDefault(what, 0) - before.getOrDefault(what, 0);
    }

    // As if the invitation had been sent so many days ago.
    private void later(int days) {
        sql.sql(
                        """
                        UPDATE reviews.purchase SET invited_at = now() - make_interval(days => ?, mins => 1)
                        WHERE number = ?
                        """)
                .param(days)
                .param(order.number())
                .update();
    }

    private String state(Shop.Order order) {
        return sql.sql("SELECT state FROM reviews.purchase WHERE number = ?")
                .param(order.number())
                .query(String.class)
                .single();
    }

    private boolean reminded(Shop.Order order) {
        return sql.sql("SELECT reminded_at IS NOT NULL FROM reviews.purchase WHERE number = ?")
                .param(order.number())
                .query(Boolean.class)
                .single();
    }
}
