package folkmoot.reviews.mapping;

import folkmoot.intake.Columns;
import folkmoot.reviews.ReviewExport;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that a place like this one wrote: nothing in them is guessed, and their texts are taken as
/// they are.
final class Ours {

    private static final Map<String, Field> LINES =
            Map.ofEntries(
                    Map.entry("format", Field.FORMAT),
                    Map.entry("id", Field.ID),
                    Map.entry("product.name", Field.PRODUCT),
                    Map.entry("product.brand", Field.BRAND),
                    Map.entry("product.address", Field.ADDRESS),
                    Map.entry("product.skus", Field.SKU),
                    Map.entry("product.gtins", Field.GTIN),
                    Map.entry("product.mpns", Field.MPN),
                    Map.entry("stars", Field.STARS),
                    Map.entry("title", Field.TITLE),
                    Map.entry("text", Field.TEXT),
                    Map.entry("pros", Field.PROS),
                    Map.entry("cons", Field.CONS),
                    Map.entry("language", Field.LANGUAGE),
                    Map.entry("posted_at", Field.DATE),
                    Map.entry("experienced", Field.EXPERIENCED),
                    Map.entry("author", Field.AUTHOR),
                    Map.entry("relationship", Field.RELATIONSHIP),
                    Map.entry("incentive", Field.INCENTIVE),
                    Map.entry("incentive_note", Field.NOTE),
                    Map.entry("origin", Field.ORIGIN),
                    Map.entry("source", Field.COLLECTED),
                    Map.entry("reply.text", Field.REPLY),
                    Map.entry("reply.posted_at", Field.REPLIED),
                    Map.entry("reply.author", Field.REPLIER),
                    Map.entry("photos.url", Field.PHOTOS),
                    Map.entry("photos.alt", Field.PHOTO_WORDS));

    private static final Map<String, Field> FEED =
            Map.ofEntries(
                    Map.entry("review_id", Field.ID),
                    Map.entry("reviewer.name", Field.AUTHOR),
                    Map.entry("reviewer.name@is_anonymous", Field.ANONYMOUS),
                    Map.entry("review_timestamp", Field.DATE),
                    Map.entry("title", Field.TITLE),
                    Map.entry("content", Field.TEXT),
                    Map.entry("pros.pro", Field.PROS),
                    Map.entry("cons.con", Field.CONS),
                    Map.entry("ratings.overall", Field.STARS),
                    Map.entry("products.product.product_name", Field.PRODUCT),
                    Map.entry("products.product.product_url", Field.ADDRESS),
                    Map.entry("products.product.product_ids.brands.brand", Field.BRAND),
                    Map.entry("products.product.product_ids.skus.sku", Field.SKU),
                    Map.entry("products.product.product_ids.gtins.gtin", Field.GTIN),
                    Map.entry("products.product.product_ids.mpns.mpn", Field.MPN),
                    Map.entry("review_language", Field.LANGUAGE),
                    Map.entry("is_incentivized_review", Field.INCENTIVE),
                    Map.entry("reviewer_images.reviewer_image.url", Field.PHOTOS));

    private Ours() {}

    /// The columns of a file of ours by their fields; null for any other file. `feed`: it is an XML
    /// feed that says so.
    static @Nullable Map<Field, Integer> fields(Columns columns, boolean feed) {
        if (!feed && !says(columns)) {
            return null;
        }
        var fields = new EnumMap<Field, Integer>(Field.class);
        for (var column : columns.list()) {
            var field = (feed ? FEED : LINES).get(column.name());
            if (field != null) {
                fields.put(field, column.index());
            }
        }
        return fields;
    }

    // In every record; a file put together from several sources is guessed.
    private static boolean says(Columns columns) {
        return columns.list().stream()
                .anyMatch(it ->
                        it.name().equals("format")
                                && it.filled() == columns.rows()
                                && it.values().size() == 1
                                && it.values().contains(ReviewExport.FORMAT));
    }
}
