package folkmoot.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Objects one after the other, or in an array, over as many lines as they like. After something
/// that is no JSON nothing more can be read.
final class JsonRows implements Rows {

    private final JsonParser json;
    private final String path;
    private final Flat flat = new Flat();
    private long number;
    private boolean ended;

    /// `path` leads to the array with the records, where it is not the outermost thing.
    JsonRows(Reader in, String path) {
        this.json = Flat.JSON.createParser(in);
        this.path = path;
    }

    @Override
    public List<String> columns() {
        return flat.columns();
    }

    @Override
    public @Nullable Row next() {
        try {
            return ended ? null : record();
        } catch (JacksonException e) {
            ended = true;
            var line = json.currentLocation().getLineNr();
            var words = "no JSON, nothing after it can be read: " + e.getOriginalMessage();
            return new Row(++number, line, List.of(), "", words);
        }
    }

    private @Nullable Row record() {
        if (number == 0 && !path.isEmpty()) {
            descend();
        }
        for (var it = json.nextToken(); it != null; it = json.nextToken()) {
            var line = json.currentTokenLocation().getLineNr();
            if (it == JsonToken.START_OBJECT) {
                flat.put("", json);
                return new Row(++number, line, flat.take(), "", null);
            }
            if (it.isScalarValue()) {
                return new Row(++number, line, List.of(), json.getString(), "no JSON object");
            }
            if (it == JsonToken.END_ARRAY && !path.isEmpty()) {
                break;
            }
        }
        ended = true;
        return null;
    }

    private void descend() {
        while (json.nextToken() != null) {
            if (json.currentToken() == JsonToken.START_ARRAY && JsonPath.here(json).equals(path)) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
