package folkmoot.listening.mention;

import folkmoot.listening.query.Marked;
import folkmoot.listening.query.Reason;
import folkmoot.listening.understanding.UnderstoodView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mention in a list. `heading` and `text` are safe HTML with marks; `text` is empty where the
/// heading says it all; `heard` is null until it was read.
public record ListedView(
        MentionView mention, String heading, String text, @Nullable UnderstoodView heard) {

    static ListedView of(MentionView it, List<Reason> reasons) {
        var titled = !it.title().isEmpty();
        var begin = titled ? it.title().length() + 1 : 0;
        var whole = !titled && it.heading().equals(it.text());
        return new ListedView(
                it,
                titled || whole
                        ? Marked.whole(it.heading(), 0, reasons)
                        : Marked.whole(it.heading(), 0, List.of()),
                whole || it.text().isEmpty() ? "" : Marked.snippet(it.text(), begin, reasons),
                null);
    }

    ListedView heard(@Nullable UnderstoodView now) {
        return new ListedView(mention, heading, text, now);
    }
}
