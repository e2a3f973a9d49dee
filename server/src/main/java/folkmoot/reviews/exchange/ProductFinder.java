package folkmoot.reviews.exchange;

import static folkmoot.site.Texts.say;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.moderation.Moderation;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Gtin;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.products.Putting;
import folkmoot.products.Variant;
import folkmoot.reviews.mapping.Candidate.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds the products that reviews are about: by their numbers, then by their names; makes those
/// that are not there.
final class ProductFinder {

    private static final int KEPT = 200_000;

    private final Products products;
    private final Catalogue catalogue;
    private final Moderation moderation;
    private final TransactionTemplate transaction;
    private final Cache<Thing, ProductId> known = Caffeine.newBuilder().maximumSize(KEPT).build();

    ProductFinder(
            Products products,
            Catalogue catalogue,
            Moderation moderation,
            TransactionTemplate transaction) {
        this.products = products;
        this.catalogue = catalogue;
        this.moderation = moderation;
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
        var byName = named(things, byNumber);
        var found = new HashMap<Thing, ProductId>();
        for (var thing : things) {
            Stream.concat(
                            identifiers(thing).stream().map(byNumber::get),
                            Stream.ofNullable(byName.get(thing)))
                    .filter(it -> it != null)
                    .findFirst()
                    .ifPresent(it -> found.put(thing, it));
        }
        return found;
    }

    // The same name is the same product, unless both have numbers and they differ.
    private Map<Thing, ProductId> named(
            Collection<Thing> things, Map<Identifier, ProductId> byNumber) {
        var open =
                things.stream()
                        .filter(it -> identifiers(it).stream().noneMatch(byNumber::containsKey))
                        .toList();
        var called = products.called(open.stream().map(Thing::name).distinct().toList());
        var views = products.all(new HashSet<>(called.values()));
        var found = new HashMap<Thing, ProductId>();
        for (var thing : open) {
            var product = called.get(thing.name());
            if (product != null && fits(thing, views.get(product))) {
                found.put(thing, product);
            }
        }
        return found;
    }

    private static boolean fits(Thing thing, @Nullable ProductView product) {
        return product != null
                && identifiers(thing).stream()
                        .noneMatch(it ->
                                product.identifiers().stream()
                                        .anyMatch(other -> other.kind() == it.kind()));
    }

    // Most are made at once. Two things may be the same product, and an address or a number be
    // taken: those are looked for and made one after the other.
    private void make(
            Collection<Thing> things, Map<Thing, ProductId> found, Map<Thing, String> refused) {
        // Somebody may have made some of them meanwhile.
        found.putAll(look(things));
        var open = things.stream().filter(it -> !found.containsKey(it)).toList();
        var claimed = new HashSet<String>();
        var drafts = new LinkedHashMap<Thing, Draft>();
        for (var thing : open) {
            var claims = claims(thing);
            if (Collections.disjoint(claimed, claims)) {
                draft(thing, refused).ifPresent(it -> drafts.put(thing, it));
            }
            claimed.addAll(claims);
        }
        add(drafts, found);
        for (var thing : open) {
            if (!found.containsKey(thing) && !refused.containsKey(thing)) {
                makeAlone(thing, found, refused);
            }
        }
    }

    // What it may be found by. Letters that only some take for the same are the same here: then it
    // is looked for.
    private static Set<String> claims(Thing thing) {
        var name = thing.name().strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(name),
                        identifiers(thing).stream().map(it -> it.kind() + " " + it.key()))
                .collect(Collectors.toSet());
    }

    private void add(Map<Thing, Draft> drafts, Map<Thing, ProductId> found) {
        var made = catalogue.add(List.copyOf(drafts.values())).iterator();
        for (var thing : drafts.keySet()) {
            if (made.next() instanceof Putting.Added(var id)) {
                found.put(thing, id);
            }
        }
    }

    private void makeAlone(Thing thing, Map<Thing, ProductId> found, Map<Thing, String> refused) {
        var here = look(List.of(thing)).get(thing);
        if (here != null) {
            found.put(thing, here);
            return;
        }
        var draft = draft(thing, refused).orElse(null);
        if (draft == null) {
            return;
        }
        switch (put(draft)) {
            case Putting.Added(var id) -> found.put(thing, id);
            case Putting.Changed(var id) -> found.put(thing, id);
            case Putting.Same(var id) -> found.put(thing, id);
            case Putting.Refused(var flaws) -> refused.put(thing, words(flaws));
        }
    }

    // As much of it as there may be: an address can be taken, a number be too long.
    private Putting put(Draft whole) {
        var made = catalogue.put(whole);
        if (made instanceof Putting.Refused && !whole.slug().isEmpty()) {
            made = catalogue.put(whole.at(""));
        }
        return made instanceof Putting.Refused
                ? catalogue.put(Draft.of(whole.name(), "", List.of()))
                : made;
    }

    // Empty where the rules object.
    private Optional<Draft> draft(Thing thing, Map<Thing, String> refused) {
        var draft = draft(thing);
        var objection = moderation.objection("product", draft.words());
        if (objection != null) {
            refused.put(thing, say("products.import.held", objection.rule().words()));
            return Optional.empty();
        }
        return Optional.of(draft);
    }

    private static Draft draft(Thing thing) {
        return Draft.of(thing.name(), thing.brand(), identifiers(thing))
                .at(thing.slug())
                .varied(thing.skus().stream().skip(1).map(it -> new Variant(it, it, "")).toList());
    }

    private static String words(List<Putting.Flaw> flaws) {
        return flaws.stream().map(Putting.Flaw::words).collect(Collectors.joining("; "));
    }

    private static List<Identifier> identifiers(Thing thing) {
        var all = new ArrayList<Identifier>();
        thing.gtins().stream().filter(Gtin::valid).map(Identifier::gtin).forEach(all::add);
        thing.skus().stream().map(Identifier::sku).forEach(all::add);
        thing.mpns().stream().map(it -> Identifier.mpn(thing.brand(), it)).forEach(all::add);
        return all;
    }
}
