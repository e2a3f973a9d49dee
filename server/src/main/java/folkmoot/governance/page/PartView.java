package folkmoot.governance.page;

import folkmoot.governance.bill.Difference;
import java.util.ArrayList;
import java.util.List;

/// Some words of a text: the same as before, new, or no longer there.
public record PartView(Change change, String words) {

    public enum Change {
        SAME,
        ADDED,
        GONE
    }

    /// What changed from one text to another, word by word; words in a row are one part.
    static List<PartView> between(String before, String after) {
        var parts = new ArrayList<PartView>();
        Difference.of(words(before), words(after), (a, b) -> a.strip().equals(b.strip()))
                .forEach(it -> add(parts, change(it.fate()), it.text()));
        return List.copyOf(parts);
    }

    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)"));
    }

    private static Change change(Difference.Fate fate) {
        return switch (fate) {
            case SAME -> Change.SAME;
            case GONE -> Change.GONE;
            case NEW -> Change.ADDED;
        };
    }

    private static void add(List<PartView> parts, Change change, String words) {
        var goesOn = !parts.isEmpty() && parts.getLast().change() == change;
        parts.add(new PartView(change, goesOn ? parts.removeLast().words() + words : words));
    }
}
