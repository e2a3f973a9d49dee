package folkmoot.products.catalogue;

import static folkmoot.site.Texts.say;

import folkmoot.products.CategoryId;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.Price;
import folkmoot.products.ProductId;
import folkmoot.products.Variant;
import folkmoot.site.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lays what an offer says over what is known. What it does not say stays as it is; names that a
/// product has are never taken from it.
///
/// The variants of a group come one by one, each with its own title and price. The first one speaks
/// for the product, so that reading a file twice changes nothing.
final class Merging {

    private Merging() {}

    static Draft merge(
            Offer offer, @Nullable Draft known, @Nullable CategoryId category, String currency)
            throws Unusable {
        var before = known == null ? blank(offer) : known;
        var at = known == null ? -1 : variant(offer, before);
        var whole = !offer.sku().isEmpty() && offer.sku().equalsIgnoreCase(before.sku());
        return !whole && (offer.grouped() || at >= 0)
                ? variant(offer, before, at, category, currency)
                : whole(offer, before, category, currency, before.variants(), offer.sku());
    }

    private static Draft blank(Offer offer) throws Unusable {
        if (offer.name().isEmpty()) {
            throw new Unusable(say("products.import.nameless"));
        }
        return new Draft(
                new ProductId(Ids.next()),
                offer.slug(),
                offer.name(),
                offer.brand(),
                "",
                null,
                null,
                offer.grouped() ? offer.group() : "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Draft variant(
            Offer offer, Draft before, int at, @Nullable CategoryId category, String currency)
            throws Unusable {
        var variants = new ArrayList<>(before.variants());
        var known = at >= 0 ? variants.get(at) : new Variant("", "", "");
        var gtin = offer.gtins().isEmpty() ? "" : offer.gtins().getFirst();
        var merged =
                new Variant(
                        or(or(offer.variant(), known.name()), offer.sku()),
                        or(offer.sku(), known.sku()),
                        or(gtin, known.gtin()));
        if (at >= 0) {
            variants.set(at, merged);
        } else {
            variants.add(merged);
        }
        var speaks = variants.getFirst() == merged;
        var product =
                new Draft(
                        before.id(),
                        before.slug(),
                        before.name(),
                        before.brand(),
                        before.description(),
                        before.category(),
                        before.price(),
                        before.sku(),
                        before.gtins(),
                        both(before.mpns(), List.of(offer.mpn())),
                        variants,
                        before.pictures());
        return speaks
                ? whole(withoutNames(offer), product, category, currency, variants, before.sku())
                : product;
    }

    private static Draft whole(
            Offer offer,
            Draft before,
            @Nullable CategoryId category,
            String currency,
            List<Variant> variants,
            String sku)
            throws Unusable {
        return new Draft(
                before.id(),
                before.slug(),
                or(offer.name(), before.name()),
                or(offer.brand(), before.brand()),
                or(offer.description(), before.description()),
                category == null ? before.category() : category,
                price(offer, before, currency),
                or(sku, before.sku()),
                both(before.gtins(), offer.gtins()),
                both(before.mpns(), List.of(offer.mpn())),
                variants,
                before.pictures());
    }

    private static Offer withoutNames(Offer it) {
        return new Offer(
                "",
                it.group(),
                it.name(),
                it.variant(),
                it.brand(),
                it.description(),
                List.of(),
                "",
                it.category(),
                it.price(),
                it.slug(),
                it.pictured());
    }

    private static @Nullable Price price(Offer offer, Draft before, String currency)
            throws Unusable {
        if (offer.price().isEmpty()) {
            return before.price();
        }
        try {
            return Price.of(offer.price(), currency);
        } catch (IllegalArgumentException e) {
            throw new Unusable(say("products.flaw.price", offer.price()));
        }
    }

    // The place of the variant that the offer's names belong to; -1 for none.
    static int variant(Offer offer, Draft known) {
        var keys = offer.identifiers().stream().map(Identifier::key).toList();
        var variants = known.variants();
        return IntStream.range(0, variants.size())
                .filter(at ->
                        keys.isEmpty()
                                ? variants.get(at).name().equals(offer.variant())
                                : variants.get(at).identifiers().stream()
                                        .anyMatch(it -> keys.contains(it.key())))
                .findFirst()
                .orElse(-1);
    }

    private static List<String> both(List<String> known, List<String> said) {
        var keys = known.stream().map(it -> Identifier.gtin(it).key()).toList();
        return Stream.concat(
                        known.stream(),
                        said.stream().filter(it -> !keys.contains(Identifier.gtin(it).key())))
                .toList();
    }

    private static String or(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }
}
