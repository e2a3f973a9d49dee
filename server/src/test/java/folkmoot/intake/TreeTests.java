package folkmoot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// JSON and XML as they are found, packed or not.
class TreeTests {

    @TempDir Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                file("{\"a\":1,\"b\":\"x\"}\n{\"a\":2}\n", "1: a=1 b=x", "2: a=2"),
                file(
                        "{\"a\":1}\nnonsense\n{\"a\":2}\n{\"a\":3}\n{\"a\":4}\n",
                        "1: a=1",
                        "2: !",
                        "3: a=2",
                        "4: a=3",
                        "5: a=4"),
                file("{\"a\":1}\nnonsense\n{\"a\":2}\n", "1: a=1", "2: !", "3: a=2"),
                file("{'a': 'it''s', 'b': NaN}\n", "1: !"),
                file("{'a': \"it's\", 'b': True}\n{'a': 'x'}\n", "1: !", "2: a=x"),
                file("[{\"a\":1},\n {\"a\":2}]", "1: a=1", "2: a=2"),
                file("{\n \"a\": 1\n}\n{\n \"a\": 2\n}", "1: a=1", "4: a=2"),
                file("{\"n\":2,\"list\":[{\"a\":1},{\"a\":2}]}", "1: a=1", "1: a=2"),
                file(
                        "{\"x\":{\"list\":[\n{\"a\":1},\n{\"a\":2}]},\"y\":[{\"b\":3}]}",
                        "2: a=1",
                        "3: a=2"),
                file("{\"a\":{\"b\":1,\"c\":[1,2]},\"d\":null}\n", "1: a.b=1 a.c=1⏎2"),
                file("[{\"a\":1},\n{\"a\":", "1: a=1", "2: !"),
                file(
                        "<feed><name>n</name><reviews><review><id>1</id><p><q>x</q><q>y</q></p></review>\n<review><id k=\"v\">2</id></review></reviews></feed>",
                        "1: id=1 p.q=x⏎y",
                        "2: id=2 id@k=v"),
                file(
                        "<?xml version=\"1.0\"?><r><row><a>1 &amp; &lt;b&gt;</a></row><row><a><![CDATA[<2>]]></a></row></r>",
                        "1: a=1 & <b>",
                        "1: a=<2>"),
                file(
                        "<r><row><a>1</a></row><row><a>\u0001x</a></row><row><a>&bad;",
                        "1: a=1",
                        "1: a=x",
                        "1: !"));
    }

    private static Arguments file(String text, String... rows) {
        return arguments(text, rows);
    }

    @ParameterizedTest
    @MethodSource("files")
    void areReadRecordByRecord(String text, String[] rows) throws IOException {
        assertThat(shown(Files.writeString(folder.resolve("file"), text))).containsExactly(rows);
    }

    private static List<String> shown(Path path) throws IOException {
        var file = RecordFile.of(path, Hints.NONE);
        var shown = new ArrayList<String>();
        try (var rows = file.open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var columns = rows.columns();
                var cells = row.cells();
                shown.add(
                        row.line()
                                + ": "
                                + (row.flaw() == null ? "" : "!")
                                + IntStream.range(0, cells.size())
                                        .filter(it -> !cells.get(it).isEmpty())
                                        .mapToObj(
                                                it -> columns.get(it) + "=" + cells.get(it).strip())
                                        .sorted()
                                        .collect(Collectors.joining(" "))
                                        .replace("\n", "⏎"));
            }
        }
        return shown;
    }

    @Test
    void whatStandsBesideTheRecordsIsKept() throws IOException {
        var feed =
                "<feed><version>2.4</version><publisher><name>A shop</name></publisher><reviews><review><id>1</id></review></reviews></feed>";

        var file = RecordFile.of(Files.writeString(folder.resolve("f.xml"), feed), Hints.NONE);

        assertThat(file.shape().about())
                .containsEntry("publisher.name", "A shop")
                .containsEntry("version", "2.4");
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "the secret");
        var feed =
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY s SYSTEM \"%s\">]><r><row><a>&s;</a></row><row><a>2</a></row></r>"
                        .formatted(secret.toUri());

        var shown = shown(Files.writeString(folder.resolve("f.xml"), feed));

        assertThat(shown).hasSize(1).first().asString().contains("!").doesNotContain("the secret");
    }

    @Test
    void nothingIsExpanded() throws IOException {
        var feed = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            feed.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        feed.append("]><r><row><a>&e29;</a></row><row><a>2</a></row></r>");

        assertThat(shown(Files.writeString(folder.resolve("f.xml"), feed))).hasSize(1);
    }

    @Test
    void deepNestingIsReported() throws IOException {
        var deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);

        assertThat(
                        shown(
                                Files.writeString(
                                        folder.resolve("f.json"),
                                        "{\"a\":1}\n" + deep + "\n{\"a\":2}\n")))
                .containsExactly("1: a=1", "2: !", "3: a=2");
    }

    @Test
    void manyEscapedCharactersAreNoAttack() throws IOException {
        var feed = "<r>" + "<row><a>" + "&amp;&#39;x ".repeat(100) + "</a></row>".repeat(1);
        var many =
                "<r>"
                        + ("<row><a>" + "&amp;&#39;x ".repeat(100) + "</a></row>").repeat(3_000)
                        + "</r>";

        assertThat(feed).isNotEmpty();
        assertThat(shown(Files.writeString(folder.resolve("f.xml"), many)))
                .hasSize(3_000)
                .noneMatch(it -> it.contains("!"));
    }

    @Test
    void packedFilesAreUnpackedOnTheWay() throws IOException {
        var text = "{\"a\":1}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8);
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(text);
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("data/reviews.json"));
            out.write(text);
        }

        assertThat(shown(Files.write(folder.resolve("a.json.gz"), gzip.toByteArray())))
                .containsExactly("1: a=1", "2: a=2");
        assertThat(shown(Files.write(folder.resolve("a.zip"), zip.toByteArray())))
                .containsExactly("1: a=1", "2: a=2");
    }

    @Test
    void anEmptyFileIsNone() throws IOException {
        var empty = Files.writeString(folder.resolve("empty"), " \n");

        assertThatThrownBy(() -> RecordFile.of(empty, Hints.NONE)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> RecordFile.of(folder, Hints.NONE)).isInstanceOf(Unreadable.class);
    }
}
