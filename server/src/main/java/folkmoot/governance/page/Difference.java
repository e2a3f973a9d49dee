package folkmoot.governance.page;

import folkmoot.governance.page.PartView.Change;
import java.util.ArrayList;
import java.util.List;

/// What changed from one text to another, word by word (the longest common subsequence).
final class Difference {

    /// Beyond this the table would be large; then the texts are shown one after the other.
    private static final int MOST = 2000;

    private final List<PartView> parts = new ArrayList<>();
    private final List<String> before;
    private final List<String> after;

    private Difference(String before, String after) {
        this.before = words(before);
        this.after = words(after);
    }

    static List<PartView> of(String before, String after) {
        var difference = new Difference(before, after);
        difference.compare();
        return List.copyOf(difference.parts);
    }

    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)"));
    }

    private void compare() {
        if (before.size() > MOST || after.size() > MOST) {
            add(Change.GONE, String.join("", before));
            add(Change.ADDED, String.join("", after));
            return;
        }
        var common = common();
        var a = 0;
        var b = 0;
        while (a < before.size() || b < after.size()) {
            if (a < before.size() && b < after.size() && same(a, b)) {
                add(Change.SAME, after.get(b));
                a++;
                b++;
            } else if (a < before.size()
                    && (b == after.size() || common[a + 1][b] >= common[a][b + 1])) {
                add(Change.GONE, before.get(a++));
            } else {
                add(Change.ADDED, after.get(b++));
            }
        }
    }

    private short[][] common() {
        var common = new short[before.size() + 1][after.size() + 1];
        for (var a = before.size() - 1; a >= 0; a--) {
            for (var b = after.size() - 1; b >= 0; b--) {
                common[a][b] =
                        same(a, b)
                                ? (short) (common[a + 1][b + 1] + 1)
                                : (short) Math.max(common[a + 1][b], common[a][b + 1]);
            }
        }
        return common;
    }

    private boolean same(int a, int b) {
        return before.get(a).strip().equals(after.get(b).strip());
    }

    private void add(Change change, String words) {
        if (!parts.isEmpty() && parts.getLast().change() == change) {
            words = parts.removeLast().words() + words;
        }
        parts.add(new PartView(change, words));
    }
}
