package folkmoot.listening.mention;

import folkmoot.listening.lookout.ListenedView;
import folkmoot.listening.query.Reason;
import folkmoot.listening.understanding.AccuracyView;
import folkmoot.listening.understanding.UnderstoodView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One mention with all that is known of it. `title` and `text` are safe HTML with marks; `reasons`
/// are why it matches `q`. `heard` is null until it was read; `listened` for which of our words it
/// was found; `figures` tell how well we read.
public record MentionPageView(
        MentionView mention,
        String title,
        String text,
        String q,
        List<Reason> reasons,
        List<MentionView> copies,
        @Nullable UnderstoodView heard,
        List<ListenedView> listened,
        AccuracyView figures) {

    /// What was looked for, and the words of the text (from 1) where it is.
    public Map<String, List<Integer>> why() {
        var why = new LinkedHashMap<String, List<Integer>>();
        for (var it : reasons) {
            why.computeIfAbsent(it.written(), _ -> new ArrayList<>()).add(it.span().first() + 1);
        }
        return why;
    }
}
