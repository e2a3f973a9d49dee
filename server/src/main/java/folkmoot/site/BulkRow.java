package folkmoot.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes the cells of a row, one after the other, as COPY reads them.
public final class BulkRow {

    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder(1 << 17);
    private boolean begun;

    BulkRow() {}

    public BulkRow add(@Nullable String cell) {
        next();
        if (cell == null) {
            text.append(NULL);
        } else {
            escape(cell);
        }
        return this;
    }

    public BulkRow add(@Nullable UUID cell) {
        return plain(cell);
    }

    public BulkRow add(@Nullable Number cell) {
        return plain(cell);
    }

    public BulkRow add(boolean cell) {
        return plain(cell ? "t" : "f");
    }

    public BulkRow add(@Nullable Instant cell) {
        return plain(cell);
    }

    public BulkRow add(@Nullable LocalDate cell) {
        return plain(cell);
    }

    /// An array of texts.
    public BulkRow add(List<String> cells) {
        next();
        text.append('{');
        for (var i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"");
            escape(cells.get(i).replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
        }
        text.append('}');
        return this;
    }

    void end() {
        text.append('\n');
        begun = false;
    }

    int length() {
        return text.length();
    }

    /// What was written so far; what comes next begins anew.
    byte[] take() {
        var taken = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return taken;
    }

    private BulkRow plain(@Nullable Object cell) {
        next();
        text.append(cell == null ? NULL : cell);
        return this;
    }

    private void next() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
    }

    // Most texts have nothing to escape: what lies between is taken as it is.
    private void escape(String cell) {
        var taken = 0;
        for (var i = 0; i < cell.length(); i++) {
            var it =
                    switch (cell.charAt(i)) {
                        case '\\' -> "\\\\";
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        case '\t' -> "\\t";
                        default -> "";
                    };
            if (!it.isEmpty()) {
                text.append(cell, taken, i).append(it);
                taken = i + 1;
            }
        }
        text.append(cell, taken, cell.length());
    }
}
