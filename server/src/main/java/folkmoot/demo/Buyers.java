package folkmoot.demo;

import folkmoot.mail.Letters;
import folkmoot.people.Actor;
import folkmoot.reviews.InvitedBuyers;
import folkmoot.reviews.NewOrder;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.OrderTaking;
import folkmoot.reviews.Orders;
import folkmoot.reviews.Reviewed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What the shop sold: every order is told, every buyer gets their letter, some use the link.
@InDemo
class Buyers {

    private static final Pattern LINK = Pattern.compile("/invitations/(\\S+)");

    // Whose shop's token it is.
    private static final String SHOP = "june";
    // The place writes a fortnight after delivery.
    private static final Duration LETTER = Duration.ofDays(14).plusHours(9);
    // Most who are asked say nothing.
    private static final int SILENT = 260;

    private final Orders orders;
    private final InvitedBuyers invited;
    private final Letters letters;
    private final Players players;
    private int number = 48_200;

    Buyers(Orders orders, InvitedBuyers invited, Letters letters, Players players) {
        this.orders = orders;
        this.invited = invited;
        this.letters = letters;
        this.players = players;
    }

    /// Those who bought, got the letter and wrote nothing.
    void tell(Telling telling) {
        var chance = Telling.chance("buyers");
        var people = telling.sheets().people();
        var products = telling.sheets().products();
        for (var i = 0; i < SILENT; i++) {
            var first = people.get(chance.nextInt(people.size())).name().split(" ")[0];
            var last = people.get(chance.nextInt(people.size())).name().split(" ");
            var name = first + " " + last[last.length - 1];
            var product = products.get(chance.nextInt(products.size()));
            var delivered = telling.calendar().ago(chance.nextInt(1, 360), chance);
            sell(telling, delivered, product, "buyer%d@shop.example".formatted(i), name);
        }
    }

    /// The order before a review that is known to be by its buyer.
    void tell(Telling telling, Sheets.Product product, Sheets.Review review, Instant at) {
        var chance = Telling.chance("order" + product.slug() + review.by());
        var buyer = telling.sheets().person(review.by());
        sell(telling, before(at, chance), product, email(buyer, product), buyer.name());
    }

    /// As the buyer's link does.
    Reviewed publish(
            Actor.Member author, Sheets.Person buyer, Sheets.Product product, NewReview review) {
        var email = email(buyer, product);
        var letter = Objects.requireNonNull(letters.latest(email), email);
        var link = LINK.matcher(letter.text());
        if (!link.find()) {
            throw new IllegalStateException("No invitation for " + email);
        }
        return Objects.requireNonNull(invited.publish(link.group(1), author, review), email);
    }

    // One letter box for each thing that they bought.
    private static String email(Sheets.Person buyer, Sheets.Product product) {
        return buyer.email().replace("@", "+" + product.slug() + "@");
    }

    private static Instant before(Instant review, RandomGenerator chance) {
        return review.minus(LETTER).minus(Duration.ofHours(chance.nextInt(2, 9 * 24)));
    }

    private void sell(
            Telling telling, Instant delivered, Sheets.Product product, String email, String name) {
        var order =
                new NewOrder(
                        "AW-" + number++,
                        email,
                        name,
                        LocalDate.ofInstant(delivered, ZoneOffset.UTC),
                        List.of(new NewOrder.Item(product.sku(), "")));
        var written = delivered.plus(LETTER);
        telling.chronicle().at(delivered.plus(Duration.ofHours(1)), () -> take(order));
        if (written.isBefore(telling.calendar().now())) {
            telling.chronicle().at(written, invited::goRound);
        }
    }

    private void take(NewOrder order) {
        var taken = orders.take(players.named(SHOP).id(), order);
        if (!(taken instanceof OrderTaking.Taken)) {
            throw new IllegalStateException(order.number() + ": " + taken);
        }
    }
}
