package folkmoot.governance.editor;

import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tlog.Malformed;
import tlog.json.Canonical;
import tlog.json.Json;
import tlog.json.JsonReader;

/// Something that an example says of a deed.
public record FactForm(String name, String value) {

    public FactForm {
        name = Typed.word(name);
        value = Typed.text(value);
    }

    static FactForm of(String name, Json json) {
        return new FactForm(
                name, json instanceof Json.Text(var text) ? text : Canonical.text(json));
    }

    /// What it is about; null for what nobody knows.
    public @Nullable Kind kind() {
        return Arrays.stream(Feature.values())
                .filter(it -> it.wire().equals(name))
                .map(Feature::kind)
                .findFirst()
                .orElse(null);
    }

    /// What cannot be what it should be is refused where rules are read.
    Json json() {
        return switch (kind()) {
            case FLAG, COUNT, SHARE, WORDS, LINKS, DAYS -> parsed();
            case WORD, TEXT, TIME, OFFICE -> Json.of(value);
            case null -> Json.of(value);
        };
    }

    private Json parsed() {
        try {
            return JsonReader.read(value.strip());
        } catch (Malformed e) {
            return Json.of(value);
        }
    }
}
