package folkmoot.listening.lookout;

import folkmoot.listening.query.Marked;
import folkmoot.listening.query.Reason;
import folkmoot.site.Ids;
import folkmoot.text.Languages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was said and found: `text` is safe HTML with marks; `why` is what was listened
/// for, and which words of the text (from 1) it is.
public record HitView(
        UUID id, Instant saidAt, String language, String text, Map<String, List<Integer>> why) {

    static HitView of(Matches.Said said, List<Reason> reasons) {
        return new HitView(
                said.id(),
                said.saidAt(),
                said.language(),
                Marked.snippet(said.whole(), 0, reasons),
                why(reasons));
    }

    static Map<String, List<Integer>> why(List<Reason> reasons) {
        var why = new LinkedHashMap<String, List<Integer>>();
        for (var it : reasons) {
            why.computeIfAbsent(it.written(), _ -> new ArrayList<>()).add(it.span().first() + 1);
        }
        return why;
    }

    public String path() {
        return "/mentions/" + Ids.text(id);
    }

    public @Nullable String lang() {
        return language.isEmpty() || language.equals(Languages.UNKNOWN) ? null : language;
    }

    public String direction() {
        return Languages.direction(language);
    }
}
