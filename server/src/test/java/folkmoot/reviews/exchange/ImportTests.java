package folkmoot.reviews.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.intake.Shared;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ImportReport;
import folkmoot.reviews.ReviewImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FolkmootTest
class ImportTests {

    @Autowired ReviewImport reviews;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private final List<String> told = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "data/reviews/womens-clothing/reviews.csv, 1000",
        "data/reading/uci_sentences/amazon_cells_labelled.txt, 1008",
        "data/reading/uci_sentences/imdb_labelled.txt, 1000",
        "data/reading/uci_sentences/yelp_labelled.txt, 1000"
    })
    void sharedFilesComeInWhole(String path, int records) {
        var report = run(Shared.file(path), Map.of("source", path));

        assertThat(report.read()).as(String.join("\n", told)).isEqualTo(records);
        assertThat(report.shown() + report.held() + report.rejected()).isEqualTo(records);
        assertThat(report.shown()).isGreaterThan(records * 9L / 10);
        assertThat(shown(path)).isEqualTo(report.shown());
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
