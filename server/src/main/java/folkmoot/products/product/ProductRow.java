package folkmoot.products.product;

import folkmoot.media.PictureId;
import folkmoot.products.Called;
import folkmoot.products.CategoryId;
import folkmoot.products.Identifier;
import folkmoot.products.Picture;
import folkmoot.products.Price;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a product's parts come out of the database.
final class ProductRow {

    private ProductRow() {}

    static ProductView view(ResultSet row) throws SQLException {
        var brand = row.getString("brand");
        return new ProductView(
                id(row, "id"),
                row.getString("slug"),
                row.getString("name"),
                brand,
                row.getString("description"),
                row.getString("html"),
                category(row),
                price(row),
                texts(row, "identifiers").stream().map(it -> identifier(it, brand)).toList(),
                picture(row),
                new Standing(row.getDouble("score"), row.getDouble("mean"), row.getInt("reviews")),
                instant(row, "archived_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static Called called(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var written = Stream.concat(Stream.of(name), texts(row, "variants").stream()).toList();
        return new Called(id(row, "id"), name, written);
    }

    static ProductId id(ResultSet row, String column) throws SQLException {
        return new ProductId(row.getObject(column, UUID.class));
    }

    static @Nullable CategoryId category(ResultSet row) throws SQLException {
        var category = row.getObject("category", UUID.class);
        return category == null ? null : new CategoryId(category);
    }

    static @Nullable Price price(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("price");
        return amount == null ? null : new Price(amount, row.getString("currency"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }

    static String name(Identifier.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    // `gtin 4006381333931`
    private static Identifier identifier(String text, String brand) {
        var end = text.indexOf(' ');
        var kind = Identifier.Kind.valueOf(text.substring(0, end).toUpperCase(Locale.ROOT));
        return new Identifier(kind, text.substring(end + 1), brand);
    }

    private static @Nullable Picture picture(ResultSet row) throws SQLException {
        var picture = row.getObject("picture", UUID.class);
        return picture == null ? null : new Picture(new PictureId(picture), row.getString("alt"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
