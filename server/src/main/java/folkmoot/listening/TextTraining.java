package folkmoot.listening;

import folkmoot.intake.Unreadable;
import folkmoot.listening.file.TextFile;
import folkmoot.listening.learning.Example;
import folkmoot.listening.learning.Learning;
import folkmoot.listening.learning.Model;
import folkmoot.listening.learning.ModelFile;
import folkmoot.listening.learning.Recipe;
import folkmoot.listening.reading.Judge;
import folkmoot.listening.reading.Recipes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Makes models from files of labelled texts.
public final class TextTraining {

    private record Labelled(String text, String label) {}

    private final String task;
    private final Map<String, String> said;
    private final Consumer<String> progress;

    /// `said` is about the files (map, delimiter, encoding, header) and the training (seed).
    public TextTraining(String task, Map<String, String> said, Consumer<String> progress) {
        this.task = task;
        this.said = said;
        this.progress = progress;
    }

    /// Learns from the files and writes the model; the same files and seed give the same bytes.
    /// [IllegalArgumentException] with words for the operator for what makes no sense.
    public List<String> train(List<Path> files, Path to) throws IOException {
        var rows = new ArrayList<Labelled>();
        for (var file : files) {
            read(file, rows);
        }
        var model = new Learning(task, recipe(rows), progress).of(examples(rows));
        write(model, to);
        return model.labels();
    }

    private Recipe recipe(List<Labelled> rows) {
        var labels = (int) rows.stream().map(Labelled::label).distinct().count();
        var seed = said.getOrDefault("seed", "1");
        if (!seed.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("--seed %s: say a number".formatted(seed));
        }
        return Recipes.of(task, labels).withSeed(Long.parseLong(seed));
    }

    private void read(Path path, List<Labelled> into) throws IOException {
        var file = TextFile.of(path, said);
        progress.accept(file.describe());
        if (file.roles().label() < 0) {
            throw new IllegalArgumentException(
                    "Which column of %s is the label? Say it with --map label=COLUMN"
                            .formatted(path));
        }
        try (var rows = file.open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var label = row.cell(file.roles().label()).strip();
                var text = row.cell(file.roles().text()).strip();
                if (row.flaw() != null) {
                    progress.accept("line %d is left out: %s".formatted(row.line(), row.flaw()));
                } else if (label.isEmpty() || text.isEmpty()) {
                    progress.accept(
                            "line %d is left out: no text, or no label".formatted(row.line()));
                } else {
                    into.add(new Labelled(text, label));
                }
            }
        }
    }

    private static List<Example> examples(List<Labelled> rows) {
        if (rows.isEmpty()) {
            throw new Unreadable("There is no labelled text to learn from.");
        }
        var mark = separator(rows);
        return rows.stream()
                .map(it ->
                        new Example(
                                Judge.see(it.text()),
                                mark.isEmpty()
                                        ? Set.of(it.label())
                                        : Set.of(split(it.label(), mark))))
                .toList();
    }

    private static String[] split(String label, String mark) {
        return Set.of(label).stream()
                .flatMap(it ->
                        java.util.Arrays.stream(it.split(java.util.regex.Pattern.quote(mark))))
                .map(String::strip)
                .distinct()
                .toArray(String[]::new);
    }

    // Cells hold several labels where their parts are labels of their own, too.
    private static String separator(List<Labelled> rows) {
        for (var mark : List.of(",", "|", ";")) {
            var whole =
                    rows.stream()
                            .map(Labelled::label)
                            .filter(it -> !it.contains(mark))
                            .collect(Collectors.toSet());
            var parts = new HashSet<String>();
            rows.stream()
                    .map(Labelled::label)
                    .filter(it -> it.contains(mark))
                    .forEach(it -> parts.addAll(List.of(split(it, mark))));
            if (!parts.isEmpty() && whole.containsAll(parts)) {
                return mark;
            }
        }
        return "";
    }

    // Whole or not at all: a place that serves may read it at any moment.
    private static void write(Model model, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().resolveSibling(""));
        var part = to.resolveSibling("." + to.getFileName() + ".part");
        try {
            Files.write(part, bytes(model));
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static byte[] bytes(Model model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ModelFile.write(model, bytes);
        return bytes.toByteArray();
    }
}
