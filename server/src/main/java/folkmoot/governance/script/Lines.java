package folkmoot.governance.script;

import java.util.HashMap;
import java.util.Map;

/// Finds the line on which a field of a JSON text begins. The text is known to be good JSON.
final class Lines {

    private final String text;
    private final Map<String, Integer> found = new HashMap<>();
    private int at;
    private int counted;
    private int line = 1;

    private Lines(String text) {
        this.text = text;
    }

    static int of(String text, String path) {
        var lines = new Lines(text);
        lines.value("");
        return lines.found.getOrDefault(path, 1);
    }

    /// The line of a place in the text.
    static int at(String text, int place) {
        var until = Math.min(place, text.length());
        return 1 + (int) text.substring(0, until).chars().filter(it -> it == '\n').count();
    }

    private int line() {
        for (; counted < at; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    private void value(String path) {
        skip(" \t\n\r,:");
        found.putIfAbsent(path, line());
        switch (text.charAt(at)) {
            case '{' -> members(path);
            case '[' -> items(path);
            case '"' -> string();
            default -> bare();
        }
        skip(" \t\n\r,:");
    }

    private void members(String path) {
        at++;
        skip(" \t\n\r");
        while (text.charAt(at) != '}') {
            var begins = line();
            var name = string();
            var inside = path.isEmpty() ? name : path + "." + name;
            found.putIfAbsent(inside, begins);
            value(inside);
        }
        at++;
    }

    private void items(String path) {
        at++;
        skip(" \t\n\r");
        for (var i = 0; text.charAt(at) != ']'; i++) {
            value(path + "[" + i + "]");
        }
        at++;
    }

    // Names in rules have no escapes; others are looked for in vain and said to be on line 1.
    private String string() {
        var start = ++at;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return text.substring(start, at++);
    }

    private void bare() {
        while (at < text.length() && ",]} \t\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private void skip(String letters) {
        while (at < text.length() && letters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
