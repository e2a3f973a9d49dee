package folkmoot.reviews.panel;

import folkmoot.products.ProductId;
import folkmoot.reviews.panel.FiguresView.PartView;
import folkmoot.reviews.panel.FiguresView.StripView;
import folkmoot.reviews.review.Json;
import folkmoot.talk.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tally of a product's reviews with all that stands beside it, in one statement.
@Repository
class Figures {

    private static final int STRIP = 12;
    private static final JsonMapper JSON = new JsonMapper();

    private static final String OF =
            """
            SELECT coalesce(reviews, 0) AS reviews,
                   coalesce(ARRAY[stars_1, stars_2, stars_3, stars_4, stars_5], '{0,0,0,0,0}') AS stars,
                   coalesce(purchase, 0) AS purchase, coalesce(experience, 0) AS experience,
                   coalesce(imported, 0) AS imported, coalesce(other_provider, 0) AS other_provider,
                   coalesce(incentivised, 0) AS incentivised, coalesce(with_photo, 0) AS with_photo,
                   coalesce(withheld, 0) AS withheld, coalesce(examined, 0) AS examined,
                   (SELECT id FROM reviews.examination
                    WHERE examined > 0 AND examination.product = asked.product AND ended_at IS NULL) AS examination,
                   (SELECT json_agg(json_build_array(kind, key, times, total) ORDER BY times DESC, key)
                    FROM reviews.facet WHERE facet.product = asked.product AND times > 0) AS facets,
                   (SELECT json_agg(json_build_array(post, photos::text))
                    FROM (SELECT post, photos FROM reviews.review
                          WHERE review.product = asked.product AND state = 'visible' AND has_photo
                          ORDER BY score DESC, posted_at DESC, post DESC LIMIT :strip) AS pictured) AS photos
            FROM (SELECT :product::uuid AS product) AS asked LEFT JOIN reviews.tally USING (product)
            """;

    private final JdbcClient sql;

    Figures(JdbcClient sql) {
        this.sql = sql;
    }

    FiguresView of(ProductId product) {
        return sql.sql(OF)
                .param("product", product.value())
                .param("strip", STRIP)
                .query((row, _) -> view(row))
                .single();
    }

    private static FiguresView view(ResultSet row) throws SQLException {
        var facets = list(row, "facets");
        return new FiguresView(
                row.getInt("reviews"),
                stars(row),
                row.getInt("purchase"),
                row.getInt("experience"),
                row.getInt("imported"),
                row.getInt("other_provider"),
                row.getInt("incentivised"),
                row.getInt("with_photo"),
                row.getInt("withheld"),
                row.getInt("examined"),
                row.getObject("examination", UUID.class),
                parts(facets, "attribute"),
                parts(facets, "language"),
                strip(list(row, "photos")));
    }

    // A product that nobody has reviewed yet has no tally, so its counts are null.
    private static List<Integer> stars(ResultSet row) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray("stars").getArray())
                .map(it -> it == null ? 0 : it)
                .toList();
    }

    private static List<PartView> parts(List<JsonNode> facets, String kind) {
        return facets.stream()
                .filter(it -> it.get(0).asString().equals(kind))
                .map(it ->
                        new PartView(it.get(1).asString(), it.get(2).asInt(), it.get(3).asLong()))
                .toList();
    }

    private static List<StripView> strip(List<JsonNode> pictured) {
        return pictured.stream()
                .flatMap(it -> {
                    var post = new PostId(UUID.fromString(it.get(0).asString()));
                    return Json.photos(it.get(1).asString()).stream()
                            .map(photo -> new StripView(post, photo));
                })
                .limit(STRIP)
                .toList();
    }

    private static List<JsonNode> list(ResultSet row, String column) throws SQLException {
        var json = row.getString(column);
        var all = new ArrayList<JsonNode>();
        if (json != null) {
            JSON.readTree(json).forEach(all::add);
        }
        return all;
    }
}
