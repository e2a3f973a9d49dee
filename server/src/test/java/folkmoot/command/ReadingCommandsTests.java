package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `train` and `read` as they are typed, without any place.
class ReadingCommandsTests {

    private record Said(int code, String answer, String progress) {

        List<JsonNode> lines() {
            return answer.lines().map(it -> JsonMapper.shared().readTree(it)).toList();
        }
    }

    private static final String GOOD = "{\"text\":\"Fine\"}\n";

    @TempDir Path folder;

    @Test
    void everyRowOfATableIsALine() throws IOException {
        var said =
                run(
                        "read",
                        write(
                                "shop.csv",
                                """
                                No,Item,Comment
                                11,Brass bell,"It fell off, after a week. Please send screws!"
                                12,Brass bell,Die Klingel ist toll.
                                13,Pannier,
                                """));

        assertThat(said.code()).as(said.progress()).isZero();
        assertThat(said.progress()).contains("text ← Comment", "3 rows read, 0 of them no records");
        assertThat(said.lines()).hasSize(3);
        var first = said.lines().getFirst();
        assertThat(first.at("/row").intValue()).isEqualTo(1);
        assertThat(first.at("/line").intValue()).isEqualTo(2);
        assertThat(first.at("/sentences/0/kind/label").asString()).isEqualTo("complaint");
        assertThat(first.at("/sentences/1/kind/label").asString()).isEqualTo("desire");
        assertThat(first.at("/sentences/1/kind/probabilities/desire").doubleValue())
                .isGreaterThan(0.5);
        assertThat(said.lines().get(2).at("/sentences")).isEmpty();
    }

    @Test
    void oneTaskIsOneReadingForEachRow() throws IOException {
        var file =
                write(
                        "two.jsonl",
                        "{\"id\":\"a\",\"text\":\"I love it\"}\n{\"text\":\"Awful!\"}\n");
        var said = run("read", file, "--task", "polarity");

        assertThat(said.lines()).hasSize(2);
        assertThat(said.lines().get(0).at("/id").asString()).isEqualTo("a");
        assertThat(said.lines().get(0).at("/label").asString()).isEqualTo("positive");
        assertThat(said.lines().get(1).at("/label").asString()).isEqualTo("negative");
        var unsure = run("read", file, "--task", "polarity", "--sure", "1").lines().getFirst();
        assertThat(unsure.at("/label").asString()).isEqualTo("unsure");
        assertThat(unsure.at("/likely").asString()).isEqualTo("positive");
    }

    @Test
    void whatIsNoRecordIsToldByItsLine() throws IOException {
        var file = write("bad.jsonl", GOOD.repeat(9) + "{\"text\": \n[1]\n" + GOOD);
        var said = run("read", file, "--task", "spam");

        assertThat(said.code()).isZero();
        assertThat(said.progress())
                .contains(
                        "line 10: not valid JSON", "line 11: not a JSON object", "12 rows read, 2");
        assertThat(said.lines()).hasSize(12);
        assertThat(said.lines().get(9).at("/error").asString()).contains("not valid JSON");
        assertThat(said.lines().get(11).at("/line").intValue()).isEqualTo(12);
    }

    @Test
    void aModelOfOnesOwnIsTrainedTwiceTheSameAndReads() throws IOException {
        var rows = new StringBuilder();
        for (var i = 0; i < 40; i++) {
            rows.append("the harbour sells fish number %d\tfish\n".formatted(i));
            rows.append("our orchard grows apples in row %d\tfruit\n".formatted(i));
        }
        var file = write("food.tsv", rows.toString());
        var model = folder.resolve("food.model").toString();
        var again = folder.resolve("again.model").toString();

        var said = run("train", "food", "--data", file, "--out", model);
        run("train", "food", "--data", file, "--out", again);

        assertThat(said.code()).as(said.progress()).isZero();
        assertThat(said.answer()).contains("tells 2 labels apart: fish, fruit");
        assertThat(Path.of(model)).hasSameBinaryContentAs(Path.of(again));
        var read = run("read", write("new.csv", "text\nfish from the harbour\n"), "--model", model);
        assertThat(read.lines().getFirst().at("/label").asString()).isEqualTo("fish");
    }

    @Test
    void whatCannotBeMeantIsSaid() throws IOException {
        var file = write("x.csv", "text,label\nHello there,a\nGood day,b\n");

        assertThat(run("read", file, "--task", "weather").progress())
                .contains("kind, polarity, spam");
        assertThat(run("read", file, "--sure", "often").progress()).contains("say a probability");
        assertThat(run("read", file, "--map", "text=Words").progress())
                .contains("no column Words", "text, label");
        assertThat(run("read", file, "--model", file).progress())
                .contains("no model")
                .doesNotContain("Exception");
        assertThat(run("read", "none.csv").progress()).contains("There is no file");
        assertThat(run("train", "x").progress()).contains("train needs --data FILE");
        assertThat(run("train", "x", "--data", write("one.csv", "text\nHello\n")).progress())
                .contains("Which column of", "--map label=COLUMN");
        assertThat(run("train", "x", "--data", file, "--seed", "y").code()).isEqualTo(2);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Said run(String... words) {
        var out = System.out;
        var err = System.err;
        var answer = new ByteArrayOutputStream();
        var progress = new ByteArrayOutputStream();
        System.setOut(new PrintStream(answer, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(progress, true, StandardCharsets.UTF_8));
        try {
            var code = new Commands(ReadingCommandsTests.class).run(words, Map.of());
            return new Said(
                    code,
                    answer.toString(StandardCharsets.UTF_8),
                    progress.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
