package folkmoot.reviews.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Gtin;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.products.Putting;
import folkmoot.reviews.mapping.Candidate.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds the products that reviews are about: by their numbers, then by their names; makes those
/// that are not there.
final class ProductFinder {

    private static final int KEPT = 200_000;

    /// A product, or why there is none.
    record Found(ProductId id, String problem) {}

    private final Products products;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Cache<Thing, ProductId> known = Caffeine.newBuilder().maximumSize(KEPT).build();

    ProductFinder(Products products, Catalogue catalogue, TransactionTemplate transaction) {
        this.products = products;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    /// All of these. Each that could not be found or made is told to `refused` with the reason.
    Map<Thing, ProductId> find(Collection<Thing> things, Map<Thing, String> refused) {
        var wanted = new LinkedHashSet<>(things);
        var found = new HashMap<>(known.getAllPresent(wanted));
        wanted.removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            var here = look(wanted);
            wanted.removeAll(here.keySet());
            known.putAll(here);
            found.putAll(here);
        }
        if (!wanted.isEmpty()) {
            transaction.executeWithoutResult(_ -> make(wanted, found, refused));
        }
        return found;
    }

    private Map<Thing, ProductId> look(Collection<Thing> things) {
        var identifiers = things.stream().flatMap(it -> identifiers(it).stream()).toList();
        var byNumber =
                identifiers.isEmpty()
                        ? Map.<Identifier, ProductId>of()
                        : products.identified(identifiers);
        var byName = products.called(things.stream().map(Thing::name).distinct().toList());
        var found = new HashMap<Thing, ProductId>();
        for (var thing : things) {
            Stream.concat(
                            identifiers(thing).stream().map(byNumber::get),
                            Stream.ofNullable(byName.get(thing.name())))
                    .filter(it -> it != null)
                    .findFirst()
                    .ifPresent(it -> found.put(thing, it));
        }
        return found;
    }

    // Two things of one batch may be the same product: the second finds what the first made.
    private void make(
            Collection<Thing> things, Map<Thing, ProductId> found, Map<Thing, String> refused) {
        for (var thing : things) {
            var here = look(List.of(thing)).get(thing);
            if (here != null) {
                found.put(thing, here);
                continue;
            }
            var made = catalogue.put(Draft.of(thing.name(), thing.brand(), identifiers(thing)));
            if (made instanceof Putting.Refused) {
                made = catalogue.put(Draft.of(thing.name(), "", List.of()));
            }
            switch (made) {
                case Putting.Added(var id) -> found.put(thing, id);
                case Putting.Changed(var id) -> found.put(thing, id);
                case Putting.Same(var id) -> found.put(thing, id);
                case Putting.Refused(var flaws) -> refused.put(thing, words(flaws));
            }
        }
    }

    private static String words(List<Putting.Flaw> flaws) {
        return flaws.stream().map(Putting.Flaw::words).collect(Collectors.joining("; "));
    }

    private static List<Identifier> identifiers(Thing thing) {
        var all = new ArrayList<Identifier>();
        add(all, thing.gtins().stream().filter(Gtin::valid), Identifier::gtin);
        add(all, thing.skus().stream().limit(1), Identifier::sku);
        if (!thing.brand().isEmpty()) {
            add(all, thing.mpns().stream(), it -> Identifier.mpn(thing.brand(), it));
        }
        return all;
    }

    private static void add(
            List<Identifier> all, Stream<String> values, Function<String, Identifier> kind) {
        values.map(kind).forEach(all::add);
    }
}
