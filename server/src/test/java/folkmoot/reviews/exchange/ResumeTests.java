package folkmoot.reviews.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.FolkmootTest;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ImportReport;
import folkmoot.reviews.ReviewImport;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file in which every tenth record has no stars, one is spam, and one comes twice; larger than
/// what is stored at once.
@FolkmootTest
class ResumeTests {

    private static final int RECORDS = 5_000;

    @Autowired ReviewImport reviews;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private final List<String> told = new ArrayList<>();
    private String origin;
    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        origin = "shop " + Ids.text(Ids.next());
        file = folder.resolve("reviews.csv");
        var text = new StringBuilder("sku,stars,text,author\n");
        for (var i = 0; i < RECORDS - 2; i++) {
            text.append(
                    "%s-%d,%s,Number %d of %s,Reader %d\n"
                            .formatted(origin, i % 7, i % 10 == 3 ? "" : 1 + i % 5, i, origin, i));
        }
        text.append("%s-1,5,casino jackpot of %s,Bot\n".formatted(origin, origin));
        text.append("%s-0,1,Number 0 of %s,Reader 0\n".formatted(origin, origin));
        Files.writeString(file, text);
    }

    @Test
    void anInterruptedImportGoesOnToTheSameEnd() throws IOException {
        interruptAfter(2_500);
        assertThat(stored()).isBetween(1L, 4_000L);

        var report = run(Map.of());

        assertThat(report.read()).isEqualTo(RECORDS);
        assertThat(report.shown()).isEqualTo(4_499);
        assertThat(report.held()).isZero();
        assertThat(report.known()).isZero();
        assertThat(report.rejected()).isEqualTo(501);
        assertThat(stored()).isEqualTo(4_499);
        assertThat(Files.readAllLines(Path.of(report.report())))
                .hasSize(502)
                .contains(
                        "5,\"no stars\",\"%s-3,,Number 3 of %s,Reader 3\""
                                .formatted(origin, origin))
                .last()
                .asString()
                .startsWith("5001,\"the same as line 2\",");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        var first = run(Map.of());
        var log = log();

        var second = run(Map.of());

        assertThat(second.shown() + second.held()).isZero();
        assertThat(second.known() + second.rejected()).isEqualTo(RECORDS);
        assertThat(second.known()).isGreaterThanOrEqualTo(first.shown() + first.held());
        assertThat(stored()).isEqualTo(4_499);
        assertThat(log() - log).isEqualTo(1);
    }

    @Test
    void allIsImportedUnverifiedAndCounted() {
        run(Map.of());

        assertThat(
                        count(
                                """
                                FROM reviews.review WHERE origin = :origin
                                AND (source <> 'imported' OR verification <> 'none' OR author IS NOT NULL)
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                FROM products.product JOIN reviews.tally ON product = id
                                WHERE name LIKE :origin || '%' AND product.reviews = tally.reviews
                                AND tally.imported = tally.reviews AND tally.purchase = 0
                                """))
                .isEqualTo(7);
        assertThat(
                        count(
                                """
                                FROM search.document JOIN reviews.review ON post = id
                                WHERE origin = :origin
                                """))
                .isEqualTo(4_499);
    }

    @Test
    void aRehearsalChangesNothing() {
        var report = run(Map.of("dry-run", ""));

        assertThat(stored()).isZero();
        assertThat(report.rejected()).isEqualTo(500);
        assertThat(told).contains("4,500 would be taken, 500 not. Nothing was changed.");
    }

    // The database takes no more of this file, in the middle of storing it.
    private void interruptAfter(int line) {
        sql.sql(
                        """
                        ALTER TABLE reviews.imported ADD CONSTRAINT power_cut
                        CHECK (line <> %d) NOT VALID
                        """
                                .formatted(line))
                .update();
        try {
            assertThatThrownBy(() -> run(Map.of())).hasMessageContaining("power_cut");
        } finally {
            sql.sql("ALTER TABLE reviews.imported DROP CONSTRAINT power_cut").update();
        }
    }

    private ImportReport run(Map<String, String> said) {
        var options = new HashMap<>(said);
        options.put("yes", "");
        options.put("source", origin);
        return reviews.run(file, ImportOptions.of(options), told::add);
    }

    private long stored() {
        return count("FROM reviews.review WHERE origin = :origin");
    }

    private long log() {
        return sql.sql("SELECT count(*) FROM transparency.entry WHERE act = 'import'")
                .query(Long.class)
                .single();
    }

    private long count(String from) {
        return sql.sql("SELECT count(*) " + from)
                .param("origin", origin)
                .query(Long.class)
                .single();
    }
}
