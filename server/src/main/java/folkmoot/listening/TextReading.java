package folkmoot.listening;

import folkmoot.intake.Row;
import folkmoot.listening.file.ReadingLine;
import folkmoot.listening.file.TextFile;
import folkmoot.listening.learning.ModelFile;
import folkmoot.listening.reading.Judge;
import folkmoot.listening.reading.KindOfText;
import folkmoot.listening.reading.LanguageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the texts of a file, so that anybody can see how well we read theirs.
public final class TextReading {

    private static final int FEW = 2_000;

    /// How many rows there were, and how many of them were no records.
    public record Report(long rows, long flawed) {}

    private final Map<String, String> said;
    private final Consumer<String> out;
    private final Consumer<String> progress;

    /// `said` is about the file (map, delimiter, encoding, header) and the reading (task, model,
    /// sure); `out` gets a line for each row.
    public TextReading(Map<String, String> said, Consumer<String> out, Consumer<String> progress) {
        this.said = said;
        this.out = out;
        this.progress = progress;
    }

    /// [IllegalArgumentException] with words for the operator for what makes no sense.
    public Report read(Path path) throws IOException {
        var file = TextFile.of(path, said);
        progress.accept(file.describe());
        var reading = reading(file);
        var total = 0L;
        var flawed = 0L;
        try (var rows = file.open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                total++;
                var flaw = row.flaw();
                if (flaw != null) {
                    flawed++;
                    progress.accept("line %d: %s".formatted(row.line(), flaw));
                    out.accept(ReadingLine.flawed(row, file.roles(), flaw));
                } else {
                    out.accept(reading.apply(row, row.cell(file.roles().text())));
                }
            }
        }
        return new Report(total, flawed);
    }

    private BiFunction<Row, String, String> reading(TextFile file) throws IOException {
        var task = said.get("task");
        var model = said.get("model");
        if (model != null) {
            var judge = judge(Path.of(model), task);
            return (row, text) -> ReadingLine.of(row, file.roles(), judge.judge(Judge.see(text)));
        }
        if (task == null) {
            var reader = sure(LanguageReader.shipped(products(file)));
            return (row, text) -> ReadingLine.of(row, file.roles(), reader.read(text));
        }
        if (!Judge.TASKS.contains(task)) {
            throw new IllegalArgumentException(
                    "--task %s: %s came along; for another say --model FILE, made with ./folkmoot train"
                            .formatted(task, String.join(", ", Judge.TASKS)));
        }
        var judge = sure(Judge.shipped(task));
        if (task.equals("kind")) {
            var kind = new KindOfText(judge);
            return (row, text) -> ReadingLine.of(row, file.roles(), kind.of(text));
        }
        return (row, text) -> ReadingLine.of(row, file.roles(), judge.judge(Judge.see(text)));
    }

    private Judge judge(Path path, @Nullable String task) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var model = ModelFile.read(in);
            if (task != null && !task.equals(model.task())) {
                throw new IllegalArgumentException(
                        "%s was trained for %s, not for %s".formatted(path, model.task(), task));
            }
            return sure(Judge.of(model));
        }
    }

    private Judge sure(Judge judge) {
        return said.containsKey("sure") ? judge.from(probability()) : judge;
    }

    private LanguageReader sure(LanguageReader reader) {
        return said.containsKey("sure") ? reader.from(probability()) : reader;
    }

    private double probability() {
        var sure = said.getOrDefault("sure", "");
        if (!sure.matches("0?\\.\\d+|[01]")) {
            throw new IllegalArgumentException(
                    "--sure %s: say a probability, like 0.7".formatted(sure));
        }
        return Double.parseDouble(sure);
    }

    // The names in the column of products are what people call them.
    private static List<String> products(TextFile file) throws IOException {
        if (file.roles().product() < 0) {
            return List.of();
        }
        var names = new TreeSet<String>();
        try (var rows = file.open()) {
            for (var row = rows.next(); row != null && names.size() < FEW; row = rows.next()) {
                var name = row.cell(file.roles().product()).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }
}
