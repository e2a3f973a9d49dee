package folkmoot.products.catalogue;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.IntFunction;

/// The lines of an import as CSV, however many they are.
final class Report {

    private Report() {}

    /// `after` answers the lines that follow a number.
    static void write(IntFunction<List<LineView>> after, Appendable out) throws IOException {
        out.append(line("line", "outcome", "reason", "as it came"));
        var lines = after.apply(0);
        while (!lines.isEmpty()) {
            for (var it : lines) {
                out.append(line(String.valueOf(it.line()), it.outcome(), it.words(), it.raw()));
            }
            lines = after.apply(lines.getLast().number());
        }
    }

    private static String line(String... cells) {
        var text = new StringWriter();
        var settings = new CsvWriterSettings();
        settings.setQuoteAllFields(true);
        var writer = new CsvWriter(text, settings);
        writer.writeRow(cells);
        writer.close();
        return text.toString();
    }
}
