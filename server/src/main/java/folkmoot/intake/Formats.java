package folkmoot.intake;

import java.util.regex.Pattern;

/// Finds out how a file is written by its beginning.
final class Formats {

    private static final Pattern ARRAY = Pattern.compile("(?s)\\[\\s*[{\\]].*");
    private static final double MOSTLY = 0.5;

    private Formats() {}

    static Shape.Format of(String sample, Hints hints) {
        var start = sample.stripLeading();
        if (start.startsWith("<?xml") || start.matches("(?s)<[A-Za-z!][^>]*>\\s*<.*")) {
            return start.contains(WxrRows.NAMESPACE)
                    ? new Shape.Format.Wxr()
                    : new Shape.Format.Xml(XmlPath.of(start));
        }
        if (start.startsWith("{")) {
            var path = JsonPath.of(start);
            return path.isEmpty() && lines(start)
                    ? new Shape.Format.JsonLines()
                    : new Shape.Format.Json(path);
        }
        return ARRAY.matcher(start).matches()
                ? new Shape.Format.Json("")
                : Dialects.of(sample, hints);
    }

    private static boolean lines(String sample) {
        var lines = sample.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        var objects = lines.stream().filter(it -> it.startsWith("{") && it.endsWith("}")).count();
        return objects >= lines.size() * MOSTLY;
    }
}
