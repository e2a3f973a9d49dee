package folkmoot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stood in records that were rejected is for people, who open it with a spreadsheet.
class RejectsTests {

    @TempDir Path folder;

    @Test
    void whatASpreadsheetWouldCalculateIsShown() throws IOException {
        var file = folder.resolve("rejected.csv");
        try (var rejects = new Rejects(file, 0)) {
            for (var original : List.of("=HYPERLINK(\"http://x.example\")", "-2+3", "a = b")) {
                rejects.add(new Row(1, 2, List.of(original), original, null), "too long");
            }
            rejects.write();
        }

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "line,reason,original",
                        "2,\"too long\",\"'=HYPERLINK(\"\"http://x.example\"\")\"",
                        "2,\"too long\",\"'-2+3\"",
                        "2,\"too long\",\"a = b\"");
    }
}
