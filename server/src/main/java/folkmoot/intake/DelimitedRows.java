package folkmoot.intake;

import folkmoot.intake.Shape.Format.Delimited;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table as text, as forgiving as it can be without guessing what somebody meant.
/*
 * Idea: one record is read with quotes; when that cannot be right, the same chars are read again
 * without. It cannot be right when a quote is never closed (or only hundreds of lines later), or
 * when a quote was closed in the middle of a cell and the record spans lines while its first line
 * alone has exactly the expected number of cells: then an apostrophe or an inch mark at the
 * beginning of a cell has swallowed the lines after it.
 *
 * Inside quotes, a quote ends the cell only before a delimiter or the end of the line (blanks may
 * stand between); elsewhere it is text. Two quotes are one.
 *
 * Cost: one pass over the chars; a quote that is never closed costs MOST_LINES lines once more.
 * Memory: one record, at most MOST chars of it.
 */
final class DelimitedRows implements Rows {

    static final int MOST = 1 << 20;
    private static final int MOST_LINES = 500;

    private final Reader in;
    private final Window window;
    private final Delimited format;
    private final StringBuilder cell = new StringBuilder();
    private List<String> columns = List.of();
    private long number;
    private long line = 1;
    private boolean strange;

    DelimitedRows(Reader in, Delimited format) throws IOException {
        this.in = in;
        this.window = new Window(in);
        this.format = format;
        columns = format.header() ? header() : numbered(format.width());
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /// Whether quotes stood where they should not in the record that was read last.
    boolean strange() {
        return strange;
    }

    @Override
    public @Nullable Row next() throws IOException {
        skipBlankLines();
        window.mark();
        if (window.peek() < 0) {
            return null;
        }
        var first = line;
        var cells = cells(first);
        if (cells == null) {
            var original = window.text();
            skipLine();
            return new Row(
                    ++number, first, List.of(), original, "longer than a million characters");
        }
        return new Row(++number, first, cells, window.text().strip(), flaw(cells));
    }

    private List<String> header() throws IOException {
        skipBlankLines();
        window.mark();
        var names = cells(line);
        if (names == null) {
            throw new Unreadable("The first line is longer than a million characters.");
        }
        return IntStream.range(0, names.size())
                .mapToObj(it -> names.get(it).isBlank() ? numbered(it + 1).get(it) : names.get(it))
                .map(String::strip)
                .toList();
    }

    private static List<String> numbered(int width) {
        return IntStream.rangeClosed(1, width).mapToObj(it -> "column " + it).toList();
    }

    private @Nullable String flaw(List<String> cells) {
        var extra = cells.stream().skip(columns.size()).anyMatch(it -> !it.isBlank());
        return extra && !columns.isEmpty()
                ? "%d columns where there should be %d".formatted(cells.size(), columns.size())
                : null;
    }

    private @Nullable List<String> cells(long first) throws IOException {
        strange = false;
        var quoted = format.quote() == 0 ? null : record(true);
        if (quoted != null && !(strange && line > first + 1)) {
            return quoted;
        }
        var after = line;
        window.rewind();
        line = first;
        var plain = record(false);
        if (quoted == null || plain != null && plain.size() == columns.size()) {
            strange = format.quote() != 0;
            return plain;
        }
        window.rewind();
        line = first;
        var again = record(true);
        line = after;
        return again;
    }

    /// Null when it cannot be read like this.
    private @Nullable List<String> record(boolean quotes) throws IOException {
        var cells = new ArrayList<String>(columns.size() + 1);
        while (true) {
            cell.setLength(0);
            var read = quotes && quoteFollows() ? quoted() : plain();
            cells.add(cell.toString());
            switch (read) {
                case TOO_LONG -> {
                    return null;
                }
                case RECORD -> {
                    return cells;
                }
                case CELL -> {}
            }
        }
    }

    /// What has ended with the cell that was read.
    private enum End {
        CELL,
        RECORD,
        TOO_LONG
    }

    private boolean quoteFollows() throws IOException {
        var first = window.peek();
        if (first != ' ') {
            return first == format.quote();
        }
        while (window.peek() == ' ') {
            window.next();
            cell.append(' ');
        }
        return window.peek() == format.quote();
    }

    private End plain() throws IOException {
        while (true) {
            var it = window.next();
            if (it == format.delimiter()) {
                return End.CELL;
            }
            if (ends(it)) {
                return End.RECORD;
            }
            if (window.length() > MOST) {
                return End.TOO_LONG;
            }
            cell.append(it == format.escape() && it != 0 ? escaped() : (char) it);
        }
    }

    private End quoted() throws IOException {
        cell.setLength(0);
        window.next();
        var lines = line + MOST_LINES;
        while (true) {
            var it = window.next();
            if (it < 0 || window.length() > MOST || line > lines) {
                return End.TOO_LONG;
            }
            if (it == format.escape() && it != 0) {
                cell.append(escaped());
            } else if (it != format.quote()) {
                cell.append((char) it);
                line += it == format.lineEnd() ? 1 : 0;
            } else if (window.peek() == format.quote()) {
                cell.append((char) window.next());
            } else {
                var end = closed();
                if (end != null) {
                    return end;
                }
            }
        }
    }

    /// After a quote: what ends with it, null when it is text.
    private @Nullable End closed() throws IOException {
        var blanks = 0;
        while (window.peek() == ' ') {
            window.next();
            blanks++;
        }
        var next = window.peek();
        if (next == format.delimiter()) {
            window.next();
            return End.CELL;
        }
        if (next < 0 || next == format.lineEnd() || next == '\r') {
            if (ends(window.next())) {
                return End.RECORD;
            }
        }
        strange = true;
        cell.append(format.quote()).repeat(' ', blanks);
        return null;
    }

    private char escaped() throws IOException {
        var it = window.peek();
        if (it < 0 || it == '\r' || it == '\n') {
            return format.escape();
        }
        window.next();
        return switch (it) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) it;
        };
    }

    /// Whether the record ends with this char; a \n after a \r is taken with it.
    private boolean ends(int it) throws IOException {
        if (it == '\r' && window.peek() == '\n') {
            window.next();
            line++;
            return true;
        }
        line += it == format.lineEnd() ? 1 : 0;
        return it < 0 || it == format.lineEnd();
    }

    private void skipBlankLines() throws IOException {
        while (true) {
            var it = window.peek();
            if (it != '\n' && it != '\r') {
                return;
            }
            line += it == format.lineEnd() ? 1 : 0;
            window.next();
            window.mark();
        }
    }

    private void skipLine() throws IOException {
        while (!ends(window.next())) {
            window.mark();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
