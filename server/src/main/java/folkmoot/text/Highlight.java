package folkmoot.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Shows where a text has what somebody looked for: escaped HTML with `<mark>` around it.
public final class Highlight {

    private static final int LENGTH = 200;
    private static final int BEFORE = 50;
    private static final int READ = 20_000;

    private final Query query;

    /// For any number of texts found by the same query; safe for many threads.
    public Highlight(String input, Collection<String> languages) {
        query = Query.of(input, languages);
    }

    /// About 200 characters around the place that has most of what was looked for.
    public String snippet(String text, String language) {
        var read = Cut.at(text, READ);
        var found = found(read, language);
        var window = Window.best(read, found, LENGTH, BEFORE);
        var html = new StringBuilder(window.start() > 0 ? "…" : "");
        mark(read, found, window, html);
        return html.append(window.end() < text.length() ? "…" : "").toString();
    }

    /// The whole text, for titles.
    public String whole(String text, String language) {
        var html = new StringBuilder();
        mark(text, found(text, language), new Window(0, text.length()), html);
        return html.toString();
    }

    private List<Match> found(String text, String language) {
        var places = new ArrayList<List<Token>>();
        for (var token : Tokens.ofText(text, language)) {
            while (places.size() <= token.position()) {
                places.add(new ArrayList<>());
            }
            places.get(token.position()).add(token);
        }
        return Match.all(places, query.wanted());
    }

    private static void mark(String text, List<Match> found, Window window, StringBuilder html) {
        var at = window.start();
        for (var match : found) {
            var start = Math.max(at, match.start());
            var end = Math.min(window.end(), match.end());
            if (start < end) {
                escape(text, at, start, html);
                html.append("<mark>");
                escape(text, start, end, html);
                html.append("</mark>");
                at = end;
            }
        }
        escape(text, at, window.end(), html);
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (var i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
