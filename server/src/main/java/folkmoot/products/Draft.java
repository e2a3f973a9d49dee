package folkmoot.products;

import folkmoot.site.Ids;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that is said about a product by hand or by a file. An empty `slug` is made from the
/// name, or stays; `brand` is empty where it is the place's own.
public record Draft(
        ProductId id,
        String slug,
        String name,
        String brand,
        String description,
        @Nullable CategoryId category,
        @Nullable Price price,
        String sku,
        List<String> gtins,
        List<String> mpns,
        List<Variant> variants,
        List<Picture> pictures) {

    public Draft {
        slug = slug.strip();
        name = name.strip();
        brand = brand.strip();
        description = description.strip().replace("\r\n", "\n");
        sku = sku.strip();
        gtins = written(gtins.stream().map(Gtin::digits));
        mpns = written(mpns.stream());
        variants = variants.stream().filter(it -> !it.empty()).toList();
        pictures = List.copyOf(pictures);
    }

    /// A new product of which little is known, as reviews from elsewhere name it.
    public static Draft of(String name, String brand, List<Identifier> identifiers) {
        return new Draft(
                new ProductId(Ids.next()),
                "",
                name,
                brand,
                "",
                null,
                null,
                values(identifiers, Identifier.Kind.SKU).findFirst().orElse(""),
                values(identifiers, Identifier.Kind.GTIN).toList(),
                values(identifiers, Identifier.Kind.MPN).toList(),
                List.of(),
                List.of());
    }

    /// All that is said about it in words, as the rules read it.
    public String words() {
        var about = Stream.of(name, brand, description);
        var names = variants.stream().map(Variant::name);
        var alts = pictures.stream().map(Picture::alt);
        return Stream.of(about, names, alts).flatMap(it -> it).collect(Collectors.joining("\n"));
    }

    /// Its own identifiers, then those of its variants.
    public List<Identifier> identifiers() {
        var variants = this.variants.stream().flatMap(it -> it.identifiers().stream());
        return Stream.concat(ownIdentifiers().stream(), variants).toList();
    }

    public List<Identifier> ownIdentifiers() {
        return Stream.of(
                        written(Stream.of(sku)).stream().map(Identifier::sku),
                        gtins.stream().map(Identifier::gtin),
                        mpns.stream().map(it -> Identifier.mpn(brand, it)))
                .flatMap(it -> it)
                .toList();
    }

    /// The same under another address.
    public Draft at(String address) {
        return new Draft(
                id,
                address,
                name,
                brand,
                description,
                category,
                price,
                sku,
                gtins,
                mpns,
                variants,
                pictures);
    }

    /// The same in these words.
    public Draft described(String words) {
        return new Draft(
                id, slug, name, brand, words, category, price, sku, gtins, mpns, variants,
                pictures);
    }

    /// The same in this category.
    public Draft within(@Nullable CategoryId other) {
        return new Draft(
                id,
                slug,
                name,
                brand,
                description,
                other,
                price,
                sku,
                gtins,
                mpns,
                variants,
                pictures);
    }

    /// The same by this article number and this GTIN besides.
    public Draft known(String number, String gtin) {
        return new Draft(
                id,
                slug,
                name,
                brand,
                description,
                category,
                price,
                number,
                Stream.concat(gtins.stream(), Stream.of(gtin)).toList(),
                mpns,
                variants,
                pictures);
    }

    /// The same in these variants.
    public Draft varied(List<Variant> others) {
        return new Draft(
                id,
                slug,
                name,
                brand,
                description,
                category,
                price,
                sku,
                gtins,
                mpns,
                others,
                pictures);
    }

    /// The same with these pictures.
    public Draft pictured(List<Picture> others) {
        return new Draft(
                id,
                slug,
                name,
                brand,
                description,
                category,
                price,
                sku,
                gtins,
                mpns,
                variants,
                others);
    }

    private static List<String> written(Stream<String> values) {
        return values.map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
    }

    private static Stream<String> values(List<Identifier> identifiers, Identifier.Kind kind) {
        return identifiers.stream().filter(it -> it.kind() == kind).map(Identifier::value);
    }
}
