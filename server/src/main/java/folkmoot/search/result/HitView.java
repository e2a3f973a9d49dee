package folkmoot.search.result;

import folkmoot.search.Remarks;
import folkmoot.site.Texts;
import folkmoot.text.Highlight;
import folkmoot.text.Languages;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that was found. `title` and `text` are safe HTML with marks; `remark` stands in front
/// of the text, empty for nothing.
public record HitView(
        String kind,
        String path,
        String title,
        String about,
        String remark,
        String text,
        @Nullable String language,
        String direction,
        Instant at) {

    // Signs are drawn by what they show, not by what they stand for.
    private static final Map<String, String> ICONS = Map.of("review", "star", "reply", "comment");

    static HitView of(Found found, Remarks.@Nullable Remark said, Highlight highlight) {
        var known = !found.language().isEmpty() && !found.language().equals(Languages.UNKNOWN);
        var named = !found.title().isEmpty();
        return new HitView(
                found.kind(),
                found.path(),
                highlight.whole(named ? found.title() : heading(found), found.language()),
                named ? found.about() : "",
                said == null ? "" : said.line(),
                said != null && said.instead()
                        ? ""
                        : highlight.snippet(found.body(), found.language()),
                known ? found.language() : null,
                Languages.direction(found.language()),
                found.at());
    }

    public String icon() {
        return ICONS.getOrDefault(kind, kind);
    }

    // Comments have no title of their own.
    private static String heading(Found found) {
        return found.about().isEmpty()
                ? Texts.say("search.kind." + found.kind())
                : Texts.say("search.about", found.about());
    }
}
