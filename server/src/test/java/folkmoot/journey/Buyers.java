package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.Mailbox;
import folkmoot.products.ProductView;
import folkmoot.reviews.NewOrder;
import folkmoot.reviews.OrderTaking;
import folkmoot.reviews.Orders;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/// People who bought something some weeks ago.
@TestComponent
class Buyers {

    private final Orders orders;
    private final Cast cast;
    private final Mailbox mailbox;
    private final ApplicationContext context;

    Buyers(Orders orders, Cast cast, Mailbox mailbox, ApplicationContext context) {
        this.orders = orders;
        this.cast = cast;
        this.mailbox = mailbox;
        this.context = context;
    }

    /// The link in the letter that asks what it is like.
    String invite(String email, ProductView product) {
        var item = new NewOrder.Item(product.name().replace(' ', '-').toUpperCase(), "");
        var order =
                new NewOrder(
                        "O" + System.nanoTime(),
                        email,
                        "Buyer Bee",
                        LocalDate.now().minusDays(20),
                        List.of(item));
        assertThat(orders.take(cast.cleo().id(), order)).isEqualTo(new OrderTaking.Taken());
        // The round that is due every ten minutes.
        ReflectionTestUtils.invokeMethod(
                context.getBean("folkmoot.reviews.invitation.Rounds"), "goRound");
        return mailbox.link(email);
    }
}
