package folkmoot.governance.script;

import java.util.List;
import tlog.json.Canonical;
import tlog.json.Json;

/// JSON for people: in the order given, small things on one line.
final class Pretty {

    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    private Pretty() {}

    static String text(Json json) {
        var pretty = new Pretty();
        pretty.write(json, "", 0);
        return pretty.out.append('\n').toString();
    }

    private void write(Json json, String indent, int before) {
        var line = line(json);
        if (!indent.isEmpty() && indent.length() + before + line.length() <= WIDTH) {
            out.append(line);
            return;
        }
        switch (json) {
            case Json.Members(var members) when !members.isEmpty() -> {
                out.append("{\n");
                var first = true;
                for (var it : members.entrySet()) {
                    out.append(first ? "" : ",\n");
                    first = false;
                    var name = Canonical.text(Json.of(it.getKey())) + ": ";
                    out.append(indent).append("  ").append(name);
                    write(it.getValue(), indent + "  ", name.length());
                }
                out.append("\n").append(indent).append("}");
            }
            case Json.Array(var items) when !items.isEmpty() -> rows(items, indent);
            default -> out.append(line);
        }
    }

    private void rows(List<Json> items, String indent) {
        out.append("[\n");
        for (var i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",\n").append(indent).append("  ");
            write(items.get(i), indent + "  ", 0);
        }
        out.append("\n").append(indent).append("]");
    }

    private static String line(Json json) {
        return switch (json) {
            case Json.Members(var members) when !members.isEmpty() ->
                    members.entrySet().stream()
                            .map(it ->
                                    Canonical.text(Json.of(it.getKey()))
                                            + ": "
                                            + line(it.getValue()))
                            .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
            case Json.Array(var items) ->
                    items.stream()
                            .map(Pretty::line)
                            .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
            default -> Canonical.text(json);
        };
    }
}
