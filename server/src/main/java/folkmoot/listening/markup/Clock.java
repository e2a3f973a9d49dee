package folkmoot.listening.markup;

import folkmoot.listening.told.Times;
import folkmoot.listening.told.Times.Moment;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// When something was said, changed, made, and until when it holds. What is said twice holds as it
/// is said last.
final class Clock {

    private static final Pattern PERIOD = Pattern.compile("(?i)\\b(start|end)\\s*=\\s*([^;]+)");

    private Clock() {}

    static Times of(Parts parts) {
        var updated = last(parts.all("updated", "modified", "date", "lastbuilddate"));
        var valid = parts.text("valid");
        return new Times(
                last(parts.all("published", "issued", "pubdate")),
                updated.equals(Moment.NONE)
                        ? Moment.of(Parts.attribute(parts.element(), "lastmod"))
                        : updated,
                last(parts.all("created")),
                last(parts.all("expirationdate")),
                part(valid, "start"),
                part(valid, "end"));
    }

    // Of the feed's own words before anybody else's.
    private static Moment last(List<Element> among) {
        var found = Moment.NONE;
        var prefix = "";
        for (var it : among) {
            var moment = Moment.of(Parts.said(it));
            var same = prefix.equals(Vocabulary.prefix(it));
            if (found.equals(Moment.NONE) || found.at() == null || same && moment.at() != null) {
                found = moment;
                prefix = Vocabulary.prefix(it);
            }
        }
        return found;
    }

    private static Moment part(String valid, String name) {
        return PERIOD.matcher(valid)
                .results()
                .filter(it -> it.group(1).equalsIgnoreCase(name))
                .map(it -> Moment.of(it.group(2)))
                .findFirst()
                .orElse(Moment.NONE);
    }
}
