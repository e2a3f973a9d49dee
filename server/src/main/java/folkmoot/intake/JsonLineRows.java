package folkmoot.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// An object on each line; a line that is none spoils only itself.
final class JsonLineRows implements Rows {

    private static final String TOO_LONG = "longer than a million characters";

    private final Reader in;
    private final Window window;
    private final Flat flat = new Flat();
    private long number;
    private long line;

    JsonLineRows(Reader in) {
        this.in = in;
        this.window = new Window(in);
    }

    @Override
    public List<String> columns() {
        return flat.columns();
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (window.peek() >= 0) {
            line++;
            window.mark();
            var whole = readLine();
            var text = window.text().strip();
            if (!whole) {
                return new Row(++number, line, List.of(), text, TOO_LONG);
            }
            if (!text.isEmpty()) {
                return row(text);
            }
        }
        return null;
    }

    private Row row(String text) {
        try (var json = Flat.JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new Row(++number, line, List.of(), text, "not a JSON object");
            }
            flat.put("", json);
            return new Row(++number, line, flat.take(), text, null);
        } catch (JacksonException e) {
            flat.take();
            return new Row(
                    ++number, line, List.of(), text, "not valid JSON: " + e.getOriginalMessage());
        }
    }

    /// False when the line is too long; the rest of it is skipped.
    private boolean readLine() throws IOException {
        while (window.length() < DelimitedRows.MOST) {
            var it = window.next();
            if (it < 0 || it == '\n') {
                return true;
            }
        }
        skipLine();
        return false;
    }

    private void skipLine() throws IOException {
        for (var it = window.next(); it >= 0 && it != '\n'; it = window.next()) {
            window.mark();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
