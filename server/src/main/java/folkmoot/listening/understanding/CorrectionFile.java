package folkmoot.listening.understanding;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import folkmoot.intake.Cell;
import folkmoot.listening.CorrectionExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Corrections as `train` takes them: text and label first, then what we had said. What was
/// forgotten is not among them.
@Component
class CorrectionFile implements CorrectionExport {

    private final Corrections corrections;

    CorrectionFile(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public long run(String task, Path file) {
        var known =
                Arrays.stream(Correction.Task.values())
                        .filter(it -> it.word().equals(task))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(unknown(task)));
        var settings = new CsvWriterSettings();
        settings.setQuoteAllFields(true);
        try (var out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            var writer = new CsvWriter(out, settings);
            writer.writeRow("text", "label", "said", "language", "corrected");
            var all = corrections.all(known);
            all.forEach(it ->
                    writer.writeRow(
                            Cell.shown(it.text()),
                            it.truth(),
                            it.said(),
                            it.language(),
                            it.madeAt().toString()));
            writer.flush();
            return all.size();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static String unknown(String task) {
        return "--task %s: corrections are about %s"
                .formatted(
                        task,
                        Arrays.stream(Correction.Task.values())
                                .map(Correction.Task::word)
                                .collect(Collectors.joining(", ")));
    }
}
