package folkmoot.listening.file;

import folkmoot.intake.Row;
import folkmoot.listening.Judged;
import folkmoot.listening.Reading;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A row's reading as one line of JSON.
public final class ReadingLine {

    private static final JsonFactory JSON = new JsonFactory();
    private static final double PARTS = 10_000;
    private static final int MOST = 10;

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text);

    private ReadingLine(Row row, Roles roles) {
        json.writeStartObject();
        json.writeNumberProperty("row", row.number());
        json.writeNumberProperty("line", row.line());
        if (!row.cell(roles.id()).isEmpty()) {
            json.writeStringProperty("id", row.cell(roles.id()));
        }
    }

    /// What one model says of it.
    public static String of(Row row, Roles roles, Judged judged) {
        var line = new ReadingLine(row, roles);
        line.write(judged);
        return line.end();
    }

    /// Everything we know to say of it.
    public static String of(Row row, Roles roles, Reading reading) {
        var line = new ReadingLine(row, roles);
        line.write("spam", reading.spam());
        line.json.writeArrayPropertyStart("sentences");
        for (var it : reading.sentences()) {
            line.json.writeStartObject();
            line.json.writeStringProperty("text", it.text());
            line.write("kind", it.kind());
            line.write("polarity", it.polarity());
            line.write("products", it.products());
            line.write("aspects", it.aspects());
            line.json.writeEndObject();
        }
        line.json.writeEndArray();
        return line.end();
    }

    /// A row that is no record.
    public static String flawed(Row row, Roles roles, String flaw) {
        var line = new ReadingLine(row, roles);
        line.json.writeStringProperty("error", flaw);
        return line.end();
    }

    private void write(String name, Judged judged) {
        json.writeObjectPropertyStart(name);
        write(judged);
        json.writeEndObject();
    }

    private void write(String name, Iterable<String> words) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    private void write(Judged judged) {
        if (judged.several()) {
            write("labels", judged.labels());
        } else {
            json.writeStringProperty("label", judged.unsure() ? "unsure" : judged.likely());
            if (judged.unsure()) {
                json.writeStringProperty("likely", judged.likely());
            }
        }
        json.writeNumberProperty("probability", rounded(judged.probability()));
        json.writeObjectPropertyStart("probabilities");
        judged.probabilities().entrySet().stream()
                .limit(judged.several() ? Long.MAX_VALUE : MOST)
                .forEach(it -> json.writeNumberProperty(it.getKey(), rounded(it.getValue())));
        json.writeEndObject();
    }

    private static double rounded(double probability) {
        return Math.round(probability * PARTS) / PARTS;
    }

    private String end() {
        json.writeEndObject();
        json.close();
        return text.toString();
    }
}
