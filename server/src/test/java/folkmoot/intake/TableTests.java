package folkmoot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Tables as they are found: `|` stands between cells, `⏎` for a line break inside one, `!` before
/// a record that is none.
class TableTests {

    @TempDir Path folder;

    static Stream<Arguments> tables() {
        return Stream.of(
                file("a,b\n1,2\n", "2: 1|2"),
                file("a;b\n1;2,5\n3;4,5\n", "2: 1|2,5", "3: 3|4,5"),
                file("a\tb\n1\tx, y\n2\tz\n", "2: 1|x, y", "3: 2|z"),
                file("a|b\n1|x\n2|y\n", "2: 1|x", "3: 2|y"),
                file("a,b\r\n1,\"x\r\ny\"\r\n2,z\r\n", "2: 1|x⏎y", "4: 2|z"),
                file("a,b\r1,x\r2,y\r", "2: 1|x", "3: 2|y"),
                file("a,b\n\n\n1,x\n\n2,y", "4: 1|x", "6: 2|y"),
                file("a,b\n1,\"he said \"\"no\"\"\"\n2,y\n", "2: 1|he said \"no\"", "3: 2|y"),
                file(
                        "a,b\n1,\"he said \\\"no\\\"\"\n2,\"y\\nz\"\n",
                        "2: 1|he said \"no\"",
                        "3: 2|y⏎z"),
                file("a,b\n1, \"x, y\"\n2, \"z\"\n", "2: 1|x, y", "3: 2|z"),
                file("a,b\n1,\"x \"y\" z\"\n2,\"z\"\n", "2: 1|x \"y\" z", "3: 2|z"),
                file(
                        "a,b\n1,x\n2,\"it is 5\" long\n3,\"y\"\n4,\"z\"\n5,\"u\"\n",
                        "2: 1|x",
                        "3: 2|\"it is 5\" long",
                        "4: 3|y",
                        "5: 4|z",
                        "6: 5|u"),
                file(
                        "a,b\n1,\"x\"\n2,\"never closed\n3,\"y\"\n4,\"z\"\n5,\"u\"\n",
                        "2: 1|x",
                        "3: 2|\"never closed",
                        "4: 3|y",
                        "5: 4|z",
                        "6: 5|u"),
                file("a,b,c\n1\n1,2\n1,2,3\n1,2,3,\n", "2: 1", "3: 1|2", "4: 1|2|3", "5: 1|2|3|"),
                file("a,b\n1,2\n1,2,3\n4,5\n", "2: 1|2", "3: !1|2|3", "4: 4|5"),
                file("a,b\n'1','x, y'\n'2','z'\n", "2: 1|x, y", "3: 2|z"),
                file("a,b\n1,don't\n2,can't\n", "2: 1|don't", "3: 2|can't"),
                file("good\t1\nbad\t0\n", "1: good|1", "2: bad|0"),
                file(
                        "\"Great\" phone\t1\n\"Bad\" one\t0\n",
                        "1: \"Great\" phone|1",
                        "2: \"Bad\" one|0"),
                file("name\n\"x\ny\"\nz\n", "2: x⏎y", "4: z"));
    }

    private static Arguments file(String text, String... rows) {
        return arguments(text, rows);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void areReadAsTheyWereMeant(String text, String[] rows) throws IOException {
        var file = write(text, StandardCharsets.UTF_8);

        assertThat(shown(file, name -> name.matches("[a-c]|name"))).containsExactly(rows);
    }

    private static List<String> shown(Path path, Predicate<String> names) throws IOException {
        var file = RecordFile.of(path, new Hints(null, null, null, names));
        var shown = new ArrayList<String>();
        try (var rows = file.open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                shown.add(
                        row.line()
                                + ": "
                                + (row.flaw() == null ? "" : "!")
                                + String.join("|", row.cells())
                                        .replace("\r\n", "⏎")
                                        .replace("\n", "⏎"));
            }
        }
        return shown;
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, '\uFEFF'",
        "UTF-16LE, '\uFEFF'",
        "UTF-16BE, '\uFEFF'",
        "UTF-16LE, ''",
        "windows-1252, ''"
    })
    void encodingsAreFoundOut(Charset charset, String mark) throws IOException {
        var file = write(mark + "a,b\n1,Käse und Brötchen schön\n2,„größer“ – 5 €\n", charset);

        assertThat(shown(file, _ -> true))
                .containsExactly("2: 1|Käse und Brötchen schön", "3: 2|„größer“ – 5 €");
    }

    @Test
    void aFewStrangeBytesDoNotSpoilTheRest() throws IOException {
        var good = "a,b\n1,Käse\n2,Brötchen\n3,".getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(good, good.length + 3);
        bytes[good.length] = (byte) 0xE4;
        bytes[good.length + 1] = 'x';
        bytes[good.length + 2] = '\n';
        var file = Files.write(folder.resolve("mixed.csv"), bytes);

        assertThat(shown(file, _ -> true)).containsExactly("2: 1|Käse", "3: 2|Brötchen", "4: 3|äx");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOnlyItsOwnLine() throws IOException {
        var text = new StringBuilder("a,b\n1,\"open\n");
        for (var i = 2; i < 3_000; i++) {
            text.append(i).append(",\"quoted, text\"\n");
        }
        var shown = shown(write(text.toString(), StandardCharsets.UTF_8), _ -> true);

        assertThat(shown).hasSize(2_999).startsWith("2: 1|\"open", "3: 2|quoted, text");
    }

    @Test
    void aLineWithoutEndIsReportedAndSkipped() throws IOException {
        var text = "a,b\n1,x\n2," + "y".repeat(3_000_000) + "\n3,z\n";

        var shown = shown(write(text, StandardCharsets.UTF_8), _ -> true);

        assertThat(shown).containsExactly("2: 1|x", "3: !", "4: 3|z");
    }
}
