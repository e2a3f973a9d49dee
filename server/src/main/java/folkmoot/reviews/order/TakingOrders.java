package folkmoot.reviews.order;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.reviews.NewOrder;
import folkmoot.reviews.OrderReport;
import folkmoot.reviews.OrderTaking;
import folkmoot.reviews.Orders;
import folkmoot.reviews.invitation.Seals;
import folkmoot.reviews.review.Relabelling;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Taking orders that a shop tells, and taking them back.
@Component
class TakingOrders implements Orders {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final int LONGEST = 200;
    private static final int ITEMS = 100;

    private final Purchases purchases;
    private final OrderTable table;
    private final Seals seals;
    private final Relabelling relabelling;
    private final Moderation moderation;
    private final People people;
    private final PageCache pages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakingOrders(
            Purchases purchases,
            OrderTable table,
            Seals seals,
            Relabelling relabelling,
            Moderation moderation,
            People people,
            PageCache pages,
            TransactionTemplate transaction,
            Clock clock) {
        this.purchases = purchases;
        this.table = table;
        this.seals = seals;
        this.relabelling = relabelling;
        this.moderation = moderation;
        this.people = people;
        this.pages = pages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OrderTaking take(PersonId by, NewOrder order) {
        return take(by, Deed.Verb.INVITE, order);
    }

    @Override
    @Transactional
    public OrderTaking relay(PersonId by, NewOrder order) {
        return take(by, Deed.Verb.RELAY, order);
    }

    private OrderTaking take(PersonId by, Deed.Verb verb, NewOrder order) {
        var flaw = flaw(order);
        if (!flaw.isEmpty()) {
            return new OrderTaking.Refused("reviews.order.wrong." + flaw);
        }
        if (purchases.known(order.number())) {
            return new OrderTaking.Known();
        }
        var id = Ids.next(clock.instant());
        return switch (judge(by, verb, id)) {
            case Verdict.Refused _, Verdict.Held _ ->
                    new OrderTaking.Refused("reviews.order.wrong.suspended");
            case Verdict.Allowed _ -> {
                var added = purchases.add(id, order, hash(order.number()), clock.instant());
                pages.drop(Coverage.TAG);
                yield added ? new OrderTaking.Taken() : new OrderTaking.Known();
            }
        };
    }

    @Override
    public OrderReport take(PersonId by, Path file) throws IOException {
        return table.read(
                file, it -> Objects.requireNonNull(transaction.execute(_ -> take(by, it))));
    }

    @Override
    @Transactional
    public boolean revoke(PersonId by, String number) {
        var hash = purchases.revoke(number.strip(), clock.instant());
        if (hash != null) {
            relabelling.revoke(hash);
            pages.drop(Coverage.TAG);
        }
        return hash != null || purchases.known(number.strip());
    }

    private byte[] hash(String number) {
        return seals.hash("order", number);
    }

    private Verdict judge(PersonId by, Deed.Verb verb, UUID order) {
        var person = Objects.requireNonNull(people.named(List.of(by)).get(by));
        var actor = new Actor.Member(by, person.handle(), person.name(), true, person.hats());
        return moderation.judge(new Deed(actor, verb, "order", order, "", Scene.of("orders")));
    }

    private String flaw(NewOrder order) {
        var now = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        if (order.number().isEmpty() || order.number().length() > LONGEST) {
            return "number";
        }
        if (!ADDRESS.matcher(order.email()).matches() || order.email().length() > LONGEST) {
            return "email";
        }
        if (order.name().isEmpty() || order.name().length() > LONGEST) {
            return "name";
        }
        if (order.delivered().isAfter(now)) {
            return "delivered";
        }
        var empty =
                order.items().stream().anyMatch(it -> it.sku().isEmpty() && it.gtin().isEmpty());
        return order.items().isEmpty() || order.items().size() > ITEMS || empty ? "items" : "";
    }
}
