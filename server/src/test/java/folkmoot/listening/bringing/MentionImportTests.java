package folkmoot.listening.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.FolkmootTest;
import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import folkmoot.listening.MentionReport;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files of mentions come in whole: every record is shown or reported, once. Those that lie beside
/// the project do so in FilesInReportsTests.
@FolkmootTest
class MentionImportTests {

    @Autowired MentionImport mentions;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private final List<String> told = new ArrayList<>();
    private final String source = "source " + Ids.text(Ids.next());

    @Test
    void anInterruptedImportGoesOnToTheSameEnd() throws IOException {
        var file = messy(5_000);
        interruptAfter(2_500, file);
        assertThat(count("")).isBetween(1L, 2_500L);

        var report = run(file, Map.of());

        assertThat(String.join("\n", told)).contains("Going on after 2,000 records.");
        assertThat(report.read()).isEqualTo(5_000);
        assertThat(report.taken()).isEqualTo(4_499);
        assertThat(report.known()).isZero();
        assertThat(report.rejected()).isEqualTo(501);
        assertThat(count("")).isEqualTo(4_499);
        assertThat(Files.readAllLines(Path.of(report.report())))
                .hasSize(502)
                .contains("5,\"no text\",\"n-3,2026-01-04,Reader 3,\"")
                .last()
                .asString()
                .startsWith("5001,\"the same as line 2\",");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        var file = messy(500);
        run(file, Map.of());

        var again = run(file, Map.of());

        assertThat(again.taken()).isZero();
        assertThat(again.known() + again.rejected()).isEqualTo(500);
        assertThat(count("")).isEqualTo(449);
    }

    @Test
    void aRehearsalChangesNothing() throws IOException {
        var report = run(messy(100), Map.of("dry-run", ""));

        assertThat(count("")).isZero();
        assertThat(report.rejected()).isEqualTo(10);
        assertThat(told).contains("90 would be taken, 10 not. Nothing was changed.");
    }

    @Test
    void theOperatorSaysWhatAColumnIs() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("odd.csv"),
                        "a;b;c\nSchade;Die Bremse quietscht bei Regen;05.03.2026\nGut;Der Sattel ist bequem;06.03.2026\n");

        run(file, Map.of("map", "text=b,title=a,date=c"));

        assertThat(
                        count(
                                """
                                AND title = 'Schade' AND text LIKE 'Die Bremse%' AND language = 'de'
                                AND said_at = '2026-03-05T00:00:00Z' AND dated
                                """))
                .isEqualTo(1);
    }

    @Test
    void oneMentionHasManyCopiesCountedByVoice() throws IOException {
        var lines = new StringBuilder("author,text\n");
        var words =
                "Ten of these helmets arrived broken and nobody answers the telephone " + source;
        for (var i = 0; i < 30; i++) {
            lines.append(
                    "Voice %d,\"%s%s\"\n".formatted(i % 3, words, i == 0 ? "" : " number " + i));
        }
        lines.append(
                "Other,\"The lamp of my bicycle shines all night long over \u2014 "
                        + source
                        + "\"\n");

        run(Files.writeString(folder.resolve("copies.csv"), lines), Map.of());

        assertThat(count("AND copy")).isEqualTo(29);
        assertThat(
                        sql.sql(
                                        """
                                        SELECT count(DISTINCT author_key) FROM listening.mention
                                        WHERE cluster = (SELECT cluster FROM listening.mention
                                                         JOIN listening.source ON source.id = source
                                                         WHERE name = :name AND copy LIMIT 1)
                                        """)
                                .param("name", source)
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }

    // Every tenth record has no text, the last one comes a second time.
    private Path messy(int records) throws IOException {
        var text = new StringBuilder("id,date,author,text\n");
        for (var i = 0; i < records - 1; i++) {
            text.append(
                    "n-%d,2026-01-%02d,Reader %d,%s\n"
                            .formatted(i, 1 + i % 28, i, i % 10 == 3 ? "" : "I say " + i));
        }
        text.append("n-0,2026-01-01,Reader 0,I say 0\n");
        return Files.writeString(folder.resolve("messy.csv"), text);
    }

    // The database takes no more of this file, in the middle of storing it.
    private void interruptAfter(int line, Path file) {
        sql.sql(
                        """
                        ALTER TABLE listening.mention ADD CONSTRAINT power_cut
                        CHECK (line <> %d) NOT VALID
                        """
                                .formatted(line))
                .update();
        try {
            assertThatThrownBy(() -> run(file, Map.of())).hasMessageContaining("power_cut");
        } finally {
            sql.sql("ALTER TABLE listening.mention DROP CONSTRAINT power_cut").update();
        }
    }

    private MentionReport run(Path file, Map<String, String> said) {
        var options = new HashMap<>(said);
        options.put("yes", "");
        options.put("source", source);
        options.put("report", folder.resolve(file.getFileName() + ".rejected.csv").toString());
        return mentions.run(file, MentionOptions.of(options), told::add);
    }

    private long count(String more) {
        return sql.sql(
                        """
                        SELECT count(*) FROM listening.mention JOIN listening.source ON source.id = source
                        WHERE name = :name AND forgotten_at IS NULL
                        """
                                + more)
                .param("name", source)
                .query(Long.class)
                .single();
    }
}
