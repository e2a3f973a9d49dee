package folkmoot.reviews.invitation;

import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.reviews.invitation.Invitations.Buyer;
import folkmoot.reviews.invitation.Invitations.Item;
import folkmoot.reviews.invitation.Invitations.Link;
import folkmoot.reviews.order.Coverage;
import folkmoot.site.PageCache;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes to every buyer whose time has come: once, and once more where nothing came of it.
@Component
class Inviting {

    private static final Duration GOOD = Duration.ofDays(90);
    private static final Duration REMEMBERED = Duration.ofDays(120);
    private static final Logger LOG = LoggerFactory.getLogger(Inviting.class);
    private static final int BATCH = 50;
    private static final int PAGE = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Invitations invitations;
    private final Unsubscribed unsubscribed;
    private final Seals seals;
    private final Secrets secrets;
    private final Schedule schedule;
    private final InvitationLetters letters;
    private final Products products;
    private final PageCache pages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            Unsubscribed unsubscribed,
            Seals seals,
            Secrets secrets,
            Schedule schedule,
            InvitationLetters letters,
            Products products,
            PageCache pages,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.unsubscribed = unsubscribed;
        this.seals = seals;
        this.secrets = secrets;
        this.schedule = schedule;
        this.letters = letters;
        this.products = products;
        this.pages = pages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Invites some of those who are due, each in a transaction of their own: what is wrong with
    /// one order keeps no other waiting. Answers how many it looked at; those that went wrong are
    /// in `failed` afterwards, for the next round.
    int invite(Set<UUID> failed) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var due = invitations.due(today.minusDays(schedule.invite()), failed, BATCH);
        due.forEach(it -> alone(it, "waiting", this::invite, failed));
        return due.size();
    }

    /// Reminds some of those who have not used any of their links, in the same way.
    int remind(Set<UUID> failed) {
        var now = clock.instant();
        var before = now.minus(schedule.remind(), ChronoUnit.DAYS);
        var due = invitations.unreminded(before, now, failed, BATCH);
        due.forEach(it -> alone(it, "invited", buyer -> remind(buyer, now), failed));
        return due.size();
    }

    private void alone(UUID order, String state, Consumer<Buyer> write, Set<UUID> failed) {
        try {
            transaction.executeWithoutResult(_ -> {
                var buyer = invitations.locked(order, state);
                if (buyer == null) {
                    failed.add(order);
                    return;
                }
                write.accept(buyer);
                pages.drop(Coverage.TAG);
            });
        } catch (RuntimeException e) {
            failed.add(order);
            LOG.warn("The buyer of order {} could not be written to", order, e);
        }
    }

    /// Orders whose articles were no products here when their time came are looked at again: the
    /// catalogue may have come later. Those that have one now wait for their invitation.
    void lookAgain() {
        var last = new UUID(0, 0);
        while (true) {
            var orders = invitations.unknownAfter(last, PAGE);
            if (orders.isEmpty()) {
                return;
            }
            var items = invitations.items(orders);
            var asked = items.values().stream().flatMap(List::stream).toList();
            var known = products.identified(identifiers(asked));
            var found =
                    orders.stream()
                            .filter(it ->
                                    identifiers(items.getOrDefault(it, List.of())).stream()
                                            .anyMatch(known::containsKey))
                            .toList();
            if (!found.isEmpty()) {
                invitations.waitAgain(found);
            }
            last = orders.getLast();
        }
    }

    /// Names and addresses are kept as long as links are good, and a little longer.
    @Transactional
    void forget() {
        invitations.forget(clock.instant().minus(REMEMBERED));
    }

    private void invite(Buyer buyer) {
        var email = Objects.requireNonNull(buyer.email());
        if (unsubscribed.has(seals.address(email))) {
            invitations.unsubscribed(buyer.id());
            return;
        }
        var bought = bought(invitations.items(buyer.id()));
        if (bought.isEmpty()) {
            invitations.unknown(buyer.id());
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var links = new ArrayList<Link>();
        bought.forEach((product, sku) -> links.add(link(product, sku, now)));
        links.forEach(it -> invitations.add(buyer.id(), it));
        invitations.invited(buyer.id(), now);
        letters.invite(buyer, signed(buyer, links));
    }

    private void remind(Buyer buyer, Instant now) {
        var email = Objects.requireNonNull(buyer.email());
        if (unsubscribed.has(seals.address(email))) {
            invitations.unsubscribed(buyer.id());
            return;
        }
        letters.remind(buyer, signed(buyer, invitations.open(buyer.id())));
        invitations.reminded(buyer.id(), now);
    }

    // Two variants of one product are one review.
    private Map<ProductId, String> bought(List<Item> items) {
        var asked = identifiers(items);
        var known = products.identified(asked);
        var bought = new LinkedHashMap<ProductId, String>();
        for (var it : asked) {
            var product = known.get(it);
            if (product != null) {
                bought.putIfAbsent(product, it.value());
            }
        }
        return bought;
    }

    private static List<Identifier> identifiers(List<Item> items) {
        var asked = new ArrayList<Identifier>();
        for (var item : items) {
            if (!item.sku().isEmpty()) {
                asked.add(Identifier.sku(item.sku()));
            }
            if (!item.gtin().isEmpty()) {
                asked.add(Identifier.gtin(item.gtin()));
            }
        }
        return asked;
    }

    private Link link(ProductId product, String sku, Instant now) {
        var nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return new Link(nonce, product, sku, secrets.newest(), now, now.plus(GOOD));
    }

    private Map<ProductView, String> signed(Buyer buyer, List<Link> links) {
        var named = products.all(links.stream().map(Link::product).toList());
        var signed = new LinkedHashMap<ProductView, String>();
        for (var it : links) {
            var product = named.get(it.product());
            if (product != null) {
                signed.put(
                        product,
                        seals.sign(
                                new Token(
                                        it.kid(),
                                        buyer.hash(),
                                        List.of(it.sku()),
                                        it.issued(),
                                        it.expires(),
                                        it.nonce())));
            }
        }
        return signed;
    }
}
