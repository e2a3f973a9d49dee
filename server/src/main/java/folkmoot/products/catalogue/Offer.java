package folkmoot.products.catalogue;

import folkmoot.products.Gtin;
import folkmoot.products.Identifier;
import folkmoot.text.Clean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a listing says about a product, as text. In a group it is one variant of the product whose
/// article number the group is.
record Offer(
        String sku,
        String group,
        String name,
        String variant,
        String brand,
        String description,
        List<String> gtins,
        String mpn,
        String category,
        String price,
        String slug,
        boolean pictured) {

    // What shops call the only variant of a product without any.
    private static final String ONLY = "Default Title";

    static Offer of(Listing listing) {
        var sku = text(listing, Field.SKU);
        var group = text(listing, Field.GROUP);
        return new Offer(
                sku,
                group.equalsIgnoreCase(sku) ? "" : group,
                text(listing, Field.NAME),
                variant(listing),
                text(listing, Field.BRAND),
                Plain.text(Clean.anyway(listing.get(Field.DESCRIPTION))),
                listing.all(Field.GTIN).stream().map(Gtin::digits).toList(),
                text(listing, Field.MPN),
                text(listing, Field.CATEGORY),
                (text(listing, Field.PRICE) + " " + currency(listing)).strip(),
                text(listing, Field.SLUG),
                !listing.get(Field.PICTURE).isEmpty());
    }

    /// Whether it is one variant of several.
    boolean grouped() {
        return !group.isEmpty();
    }

    /// The names that it can be known by already: those of the listing itself.
    List<Identifier> identifiers() {
        var all = new ArrayList<Identifier>();
        if (!sku.isEmpty()) {
            all.add(Identifier.sku(sku));
        }
        gtins.stream().filter(Gtin::valid).map(Identifier::gtin).forEach(all::add);
        if (!mpn.isEmpty()) {
            all.add(Identifier.mpn(brand, mpn));
        }
        return all;
    }

    private static String variant(Listing listing) {
        return Stream.of(Field.VARIANT, Field.COLOUR, Field.SIZE, Field.MATERIAL, Field.PATTERN)
                .map(it -> text(listing, it))
                .filter(it -> !it.isEmpty() && !it.equals(ONLY))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    // A price that names its currency itself does not need the column.
    private static String currency(Listing listing) {
        var price = listing.get(Field.PRICE);
        return price.isEmpty() || price.matches(".*[^\\d.,'\\s].*")
                ? ""
                : listing.get(Field.CURRENCY);
    }

    private static String text(Listing listing, Field field) {
        return Clean.anyway(listing.get(field)).replaceAll("\\s+", " ").strip();
    }
}
