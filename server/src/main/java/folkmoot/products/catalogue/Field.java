package folkmoot.products.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a column or an element of a catalogue can say, with the names that shops give it.
enum Field {
    SKU(
            "sku",
            "variantsku",
            "articlenumber",
            "articleno",
            "artikelnummer",
            "artikelnr",
            "artnr",
            "itemnumber",
            "itemid",
            "productcode",
            "produktnummer",
            "bestellnummer",
            "reference",
            "productid",
            "id"),
    NAME(
            "name",
            "title",
            "productname",
            "producttitle",
            "titel",
            "bezeichnung",
            "produktname",
            "artikelname",
            "artikelbezeichnung",
            "produkt",
            "product",
            "nom",
            "nombre"),
    DESCRIPTION(
            "description",
            "bodyhtml",
            "longdescription",
            "shortdescription",
            "beschreibung",
            "kurzbeschreibung",
            "langbeschreibung",
            "summary",
            "content"),
    BRAND("brand", "marke", "manufacturer", "hersteller", "vendor", "make", "marque"),
    GTIN(
            "gtin",
            "gtin13",
            "gtin14",
            "gtin12",
            "gtin8",
            "ean",
            "ean13",
            "eancode",
            "upc",
            "barcode",
            "variantbarcode",
            "isbn",
            "isbn13"),
    MPN("mpn", "manufacturerpartnumber", "partnumber", "herstellernummer", "teilenummer"),
    CATEGORY(
            "category",
            "producttype",
            "categories",
            "productcategory",
            "kategorie",
            "warengruppe",
            "type",
            "produkttyp"),
    PRICE(
            "price",
            "variantprice",
            "preis",
            "vk",
            "vkpreis",
            "verkaufspreis",
            "regularprice",
            "listprice",
            "retailprice",
            "uvp",
            "prix"),
    CURRENCY("currency", "wahrung", "waehrung", "pricecurrency"),
    SLUG("slug", "urlkey", "permalink", "address"),
    GROUP("itemgroupid", "groupid", "parentsku", "parentid", "parent", "handle"),
    VARIANT("variant", "variante", "variantname", "varianttitle", "option1value"),
    COLOUR("color", "colour", "farbe", "option2value"),
    SIZE("size", "grosse", "groesse", "option3value"),
    MATERIAL("material"),
    PATTERN("pattern"),
    PICTURE(
            "imagelink",
            "additionalimagelink",
            "image",
            "images",
            "imageurl",
            "imagesrc",
            "picture",
            "pictures",
            "bild",
            "bilder",
            "bildurl");

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /// The field that a column of this name most likely is; null for what is not used.
    static @Nullable Field guess(String column) {
        var name = plain(column);
        return Arrays.stream(values())
                .filter(it -> it.names.contains(name))
                .findFirst()
                .orElse(null);
    }

    /// The column that most likely says this, where several could; null for none.
    @Nullable String best(Collection<String> columns) {
        return columns.stream()
                .filter(it -> names.contains(plain(it)))
                .min(Comparator.comparingInt(it -> names.indexOf(plain(it))))
                .orElse(null);
    }

    /// For messages and options: `name`, `gtin` …
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    // `Größe`, `groesse` and `GRÖSSE` are one name, so are `image_link`, `image link`,
    // `g:image_link`.
    private static String plain(String column) {
        var folded =
                Normalizer.normalize(
                        column.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD);
        var name = folded.startsWith("g:") ? folded.substring(2) : folded;
        return name.replaceAll("[^a-z0-9]", "");
    }
}
