package folkmoot.reviews.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.products.Samples;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ReviewImport;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Products that a file of reviews names, and that are made together.
@FolkmootTest
class ProductsOfFileTests {

    @Autowired ReviewImport reviews;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    @Test
    void whatIsNamedTwiceIsMadeOnce() throws IOException {
        var number = Samples.number();
        var name = "Brass bell " + number;
        var loud = "loud-" + number;
        var file =
                Files.writeString(
                        folder.resolve("bells.csv"),
                        String.join(
                                "\n",
                                "product,sku,stars,text",
                                line(name, loud, "a named and numbered"),
                                line(name.toUpperCase(), "", "b named alike"),
                                line("Bell of brass " + number, loud.toUpperCase(), "c numbered"),
                                line(name, "soft-" + number, "d numbered otherwise"),
                                line("Heavy " + number, "9".repeat(71), "e its number is too long"),
                                line("Light " + number, "light-" + number, "f on its own"),
                                ""));
        var origin = "bells " + Ids.text(Ids.next());

        var report =
                reviews.run(file, ImportOptions.of(Map.of("yes", "", "source", origin)), _ -> {});

        assertThat(report.rejected()).isZero();
        assertThat(shown(origin))
                .containsExactly(
                        "a " + name + " sku " + loud,
                        "b " + name + " sku " + loud,
                        "c " + name + " sku " + loud,
                        "d " + name + " sku soft-" + number,
                        "e Heavy " + number,
                        "f Light " + number + " sku light-" + number);
        assertThat(slugs(name)).hasSize(2).doesNotHaveDuplicates();
    }

    private static String line(String product, String sku, String text) {
        return "%s,%s,5,%s".formatted(product, sku, text);
    }

    private List<String> slugs(String name) {
        return sql.sql("SELECT slug FROM products.product WHERE name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    private List<String> shown(String origin) {
        return sql.sql(
                        """
                        SELECT left(post.body, 2) || concat_ws(' ', product.name, identifier.kind, identifier.value)
                        FROM reviews.review
                        JOIN talk.post ON post.id = review.post
                        JOIN products.product ON product.id = review.product
                        LEFT JOIN products.identifier ON identifier.product = product.id
                        WHERE origin = :origin ORDER BY body
                        """)
                .param("origin", origin)
                .query(String.class)
                .list();
    }
}
