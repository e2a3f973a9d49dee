package folkmoot.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// What a whole file holds, known from reading all of it once.
public record Columns(List<Column> list, long rows) {

    private static final int STEP = 10_000;

    /// `progress` hears from time to time how many records were read.
    public static Columns of(RecordFile file, LongConsumer progress) throws IOException {
        try (var rows = file.open()) {
            var columns = new ArrayList<Column>();
            var count = 0L;
            for (var row = rows.next(); row != null; row = rows.next()) {
                grow(columns, rows.columns());
                for (var i = 0; row.flaw() == null && i < columns.size(); i++) {
                    columns.get(i).add(row.cell(i));
                }
                if (++count % STEP == 0) {
                    progress.accept(count);
                }
            }
            grow(columns, rows.columns());
            return new Columns(List.copyOf(columns), count);
        }
    }

    private static void grow(List<Column> columns, List<String> names) {
        for (var i = columns.size(); i < names.size(); i++) {
            columns.add(new Column(i, names.get(i)));
        }
    }
}
