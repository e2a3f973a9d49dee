package folkmoot.listening.mention;

import folkmoot.listening.query.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One mention with all that is known of it. `title` and `text` are safe HTML with marks; `reasons`
/// are why it matches `q`.
public record MentionPageView(
        MentionView mention,
        String title,
        String text,
        String q,
        List<Reason> reasons,
        List<MentionView> copies) {

    /// What was looked for, and the words of the text (from 1) where it is.
    public Map<String, List<Integer>> why() {
        var why = new LinkedHashMap<String, List<Integer>>();
        for (var it : reasons) {
            why.computeIfAbsent(it.written(), _ -> new ArrayList<>()).add(it.span().first() + 1);
        }
        return why;
    }
}
