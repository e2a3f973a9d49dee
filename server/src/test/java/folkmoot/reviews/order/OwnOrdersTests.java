package folkmoot.reviews.order;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Making;
import folkmoot.reviews.NewOrder;
import folkmoot.reviews.OrderTaking;
import folkmoot.reviews.Orders;
import folkmoot.reviews.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What shops told about somebody's orders is theirs to take, and forgotten when they leave.
@FolkmootTest
class OwnOrdersTests {

    private static final OrderTaking REFUSED =
            new OrderTaking.Refused("reviews.order.wrong.suspended");

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Orders orders;
    @Autowired Enforcing enforcing;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private final String number = "O" + System.nanoTime();
    private Cast.Player extra;

    @BeforeEach
    void anOrder() {
        extra = cast.somebody();
        assertThat(orders.take(cast.cleo().id(), order(number))).isEqualTo(new OrderTaking.Taken());
    }

    @Test
    void theyAreInTheirFile() {
        assertThat(browser.get().uri("/settings/data/export").cookie(extra.cookie()))
                .bodyText()
                .contains(number, "Extra the buyer", "SKU-" + number);
        assertThat(browser.get().uri("/settings/data/export").cookie(cast.ann().cookie()))
                .bodyText()
                .doesNotContain(number);
    }

    @Test
    void whoeverIsSuspendedInvitesNobody() {
        suspend();

        assertThat(orders.take(extra.id(), order("S" + number))).isEqualTo(REFUSED);
        assertThat(orders.take(cast.cleo().id(), order("S" + number)))
                .isEqualTo(new OrderTaking.Taken());
    }

    private void suspend() {
        transaction.executeWithoutResult(_ ->
                enforcing.impose(
                        new Making(
                                extra.id().value(),
                                "person",
                                extra.id().value(),
                                Effect.SUSPEND,
                                "",
                                "cooling-down",
                                1,
                                Decided.By.MODERATOR,
                                null,
                                Making.Source.OWN,
                                "A while of quiet.",
                                "",
                                Instant.now().plus(Duration.ofDays(1)))));
    }

    /// What a shop's program tells is nobody's deed: its buyers are invited.
    @Test
    void theTokenOfWhoeverIsSuspendedGoesOn() {
        var token = shop.newToken("Till " + number);
        sql.sql("UPDATE reviews.api_token SET made_by = ? WHERE name = ?")
                .params(extra.id().value(), "Till " + number)
                .update();
        suspend();

        assertThat(orders.take(extra.id(), order("H" + number))).as("by hand").isEqualTo(REFUSED);
        assertThat(
                        shop.send(
                                token,
                                """
                                {"number": "T%1$s", "email": "%2$s", "name": "Zoe", "delivered": "2026-01-01",
                                 "items": [{"sku": "SKU-%1$s"}]}
                                """
                                        .formatted(number, extra.email())))
                .hasStatus(201);
        assertThat(
                        sql.sql("SELECT state FROM reviews.purchase WHERE number = ?")
                                .param("T" + number)
                                .query(String.class)
                                .single())
                .isEqualTo("waiting");
    }

    private NewOrder order(String called) {
        return new NewOrder(
                called,
                extra.email().toUpperCase(),
                "Extra the buyer",
                LocalDate.now(),
                List.of(new NewOrder.Item("SKU-" + number, "")));
    }

    @Test
    void whoeverLeavesIsForgottenThereAndNotInvited() {
        assertThat(
                        browser.post()
                                .uri("/settings/erasures")
                                .cookie(extra.cookie())
                                .param("current", Cast.PASSWORD)
                                .param("sure", "yes"))
                .hasStatus(303);

        assertThat(
                        sql.sql(
                                        """
                                        SELECT state || coalesce(email, ' nobody') || coalesce(name, ' nameless')
                                        FROM reviews.purchase WHERE number = ?
                                        """)
                                .param(number)
                                .query(String.class)
                                .single())
                .isEqualTo("unsubscribed nobody nameless");
    }
}
