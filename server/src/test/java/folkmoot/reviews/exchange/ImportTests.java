package folkmoot.reviews.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.intake.Shared;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ImportReport;
import folkmoot.reviews.ReviewImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class ImportTests {

    private static final String SLUG =
            """
            SELECT DISTINCT slug FROM products.product JOIN reviews.review ON review.product = product.id
            WHERE origin = ?
            """;

    @Autowired ReviewImport reviews;
    @Autowired MockMvcTester browser;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private final List<String> told = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "data/reviews/womens-clothing/reviews.csv, 1000, -1",
        "data/reading/uci_sentences/amazon_cells_labelled.txt, 1008, 500",
        "data/reading/uci_sentences/imdb_labelled.txt, 1000, 500",
        "data/reading/uci_sentences/yelp_labelled.txt, 1000, 500"
    })
    void sharedFilesComeInWhole(String path, int records, long praise) throws IOException {
        var report = run(Shared.file(path), Map.of("source", path));

        assertThat(report.read()).as(String.join("\n", told)).isEqualTo(records);
        assertThat(report.shown() + report.held() + report.rejected()).isEqualTo(records);
        assertThat(report.shown()).isGreaterThan(records * 9L / 10);
        assertThat(shown(path)).isEqualTo(report.shown());
        assertThat(rejected(report)).isEqualTo(report.rejected());
        if (praise >= 0) {
            isOfItsFile(path, report, praise);
        }
    }

    // A verdict of 1 is five stars, of 0 one star, of what the file is called.
    private void isOfItsFile(String path, ImportReport report, long praise) {
        var liked = count(path, 5);
        assertThat(liked).isBetween(praise - report.rejected(), praise);
        assertThat(count(path, 1)).isEqualTo(report.shown() + report.held() - liked);
        var slug = sql.sql(SLUG).param(path).query(String.class).single();
        var name = path.substring(path.lastIndexOf('/') + 1, path.indexOf("_labelled"));
        assertThat(slug).contains(name.replace('_', '-'));
        assertThat(browser.get().uri("/products/" + slug))
                .hasStatusOk()
                .bodyText()
                .contains("%,d reviews".formatted(report.shown()));
    }

    private long count(String origin, int stars) {
        return sql.sql("SELECT count(*) FROM reviews.review WHERE origin = ? AND stars = ?")
                .params(origin, stars)
                .query(Long.class)
                .single();
    }

    private long rejected(ImportReport report) throws IOException {
        if (report.report().isEmpty()) {
            return 0;
        }
        try (var lines = Files.lines(Path.of(report.report()))) {
            return lines.filter(it -> it.matches("\\d+,\".*")).count();
        }
    }

    private ImportReport run(Path file, Map<String, String> said) {
        var options = new java.util.HashMap<>(said);
        options.put("yes", "");
        options.put("report", folder.resolve(file.getFileName() + ".rejected.csv").toString());
        return reviews.run(file, ImportOptions.of(options), told::add);
    }

    private long shown(String origin) {
        return sql.sql("SELECT count(*) FROM reviews.review WHERE origin = ? AND state = 'visible'")
                .param(origin)
                .query(Long.class)
                .single();
    }
}
