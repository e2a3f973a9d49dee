package folkmoot.listening.mention;

import folkmoot.listening.query.Reason;
import java.util.List;

/// A mention in a list. `heading` and `text` are safe HTML with marks; `text` is empty where the
/// heading says it all.
public record ListedView(MentionView mention, String heading, String text) {

    static ListedView of(MentionView it, List<Reason> reasons) {
        var titled = !it.title().isEmpty();
        var begin = titled ? it.title().length() + 1 : 0;
        var whole = !titled && it.heading().equals(it.text());
        return new ListedView(
                it,
                titled || whole
                        ? Marked.whole(it.heading(), 0, reasons)
                        : Marked.whole(it.heading(), 0, List.of()),
                whole || it.text().isEmpty() ? "" : Marked.snippet(it.text(), begin, reasons));
    }
}
