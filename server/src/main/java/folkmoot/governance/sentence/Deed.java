package folkmoot.governance.sentence;

import static folkmoot.site.Texts.say;

import java.util.SequencedMap;
import java.util.stream.Collectors;
import tlog.json.Canonical;
import tlog.json.Json;

/// What an example says of a deed, in words.
public final class Deed {

    private Deed() {}

    public static String words(SequencedMap<String, Json> deed) {
        return deed.entrySet().stream()
                .map(it -> fact(it.getKey(), it.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String fact(String name, Json value) {
        if (value instanceof Json.Text(var text)) {
            return switch (name) {
                case "text" -> say("governance.example.text", text);
                case "trigger" -> say("governance.trigger." + text);
                default -> say("governance.fact", name(name), text);
            };
        }
        if (value instanceof Json.Bool(var yes)) {
            return say(
                    "governance.fact", name(name), say(yes ? "governance.yes" : "governance.no"));
        }
        return say("governance.fact", name(name), Canonical.text(value));
    }

    public static String name(String feature) {
        return say("governance.feature." + feature);
    }
}
