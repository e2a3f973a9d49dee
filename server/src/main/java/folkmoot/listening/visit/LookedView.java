package folkmoot.listening.visit;

import folkmoot.listening.NewMention;
import folkmoot.text.Languages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was seen at a place that somebody wants to add, or, by the names of what was typed, what is
/// wrong with it. `all` is how much there is, of which `items` are the first; `notes` say what is
/// not as it should be there.
public record LookedView(
        Map<String, String> wrong,
        String title,
        List<Item> items,
        int all,
        Map<String, String> changed,
        List<String> notes) {

    /// One of them, as it would come in.
    public record Item(
            String title, String text, String author, @Nullable Instant at, String language) {

        private static final int LONGEST = 240;

        static Item of(NewMention it) {
            var text = it.text();
            return new Item(
                    it.title(),
                    text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…",
                    it.author(),
                    it.saidAt(),
                    it.language().isEmpty()
                            ? Languages.of(it.title() + "\n" + text)
                            : it.language());
        }
    }

    static LookedView wrong(Map<String, String> wrong) {
        return new LookedView(wrong, "", List.of(), 0, Map.of(), List.of());
    }

    LookedView not(String name, String why) {
        var all = new HashMap<>(wrong);
        all.put(name, why);
        return new LookedView(all, title, items, this.all, changed, notes);
    }

    public boolean right() {
        return wrong.isEmpty();
    }
}
