package folkmoot.listening.chart;

import java.util.ArrayList;
import java.util.List;

/// How much room words take: a server cannot measure them, so this is what they take at most.
final class Lettering {

    private static final double LARGE = 7.6;
    private static final double SMALL = 6.4;

    private Lettering() {}

    static int width(String label, String detail) {
        return (int) Math.ceil(Math.max(label.length() * LARGE, detail.length() * SMALL));
    }

    static String cut(String label, int room) {
        var most = Math.max(1, (int) (room / LARGE));
        return label.length() <= most ? label : label.substring(0, most - 1).strip() + "…";
    }

    /// In two lines at most.
    static List<String> lines(String name, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > 2) {
            var rest = String.join(" ", lines.subList(1, lines.size()));
            lines.subList(1, lines.size()).clear();
            lines.add(rest);
        }
        return lines.stream()
                .map(it -> it.length() <= letters ? it : it.substring(0, letters - 1).strip() + "…")
                .toList();
    }
}
