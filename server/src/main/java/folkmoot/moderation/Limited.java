package folkmoot.moderation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows a text as decisions leave it.
public final class Limited {

    // Of our own making: the sanitiser writes every link like this.
    private static final Pattern LINK = Pattern.compile("<a [^>]*>(.*?)</a>", Pattern.DOTALL);

    private Limited() {}

    /// A decision folds it up: who wants to read it asks for it.
    public static boolean folded(List<Decided> standing) {
        return standing.stream().anyMatch(it -> it.effect() == Effect.COLLAPSE);
    }

    /// The same with no more links than decisions allow; further ones are words.
    public static String links(String html, List<Decided> standing) {
        return standing.stream()
                .filter(it -> it.effect() == Effect.LIMIT_LINKS)
                .mapToInt(it -> Integer.parseInt(it.detail()))
                .min()
                .stream()
                .mapToObj(most -> links(html, most))
                .findFirst()
                .orElse(html);
    }

    private static String links(String html, int most) {
        var out = new StringBuilder();
        var matcher = LINK.matcher(html);
        for (var count = 0; matcher.find(); count++) {
            var kept = count < most ? matcher.group() : matcher.group(1);
            matcher.appendReplacement(out, Matcher.quoteReplacement(kept));
        }
        return matcher.appendTail(out).toString();
    }
}
