package folkmoot.people.account;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes handles out of names, whatever they are written in.
public final class Handles {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{2,30}");
    private static final Set<String> RESERVED =
            Set.of(
                    "admin",
                    "all",
                    "brand",
                    "erased",
                    "everybody",
                    "everyone",
                    "folkmoot",
                    "guest",
                    "here",
                    "lead",
                    "me",
                    "moderator",
                    "root",
                    "staff",
                    "support",
                    "system");
    private static final int LONGEST = 26;
    private static final int STEM = 20;

    private Handles() {}

    /// Whether somebody may call themselves that; guests and erased persons have reserved forms.
    public static boolean usable(String handle) {
        return FORM.matcher(handle).matches()
                && !RESERVED.contains(handle)
                && !handle.startsWith("guest_")
                && !handle.startsWith("erased_");
    }

    /// What this name could be called, best first: `ann`, `ann_w`, `ann_whitcombe`.
    static List<String> from(String name) {
        var words = latin(name).split("_+");
        var first = first(words);
        var last = words[words.length - 1];
        var candidates =
                words.length > 1
                        ? List.of(first, first + "_" + last.charAt(0), first + "_" + last)
                        : List.of(first);
        return candidates.stream().filter(Handles::usable).toList();
    }

    /// What a number comes behind when all these are taken; it has room for nine digits.
    static String stem(String name) {
        var first = first(latin(name).split("_+"));
        return first.length() <= STEM ? first : first.substring(0, STEM);
    }

    private static String first(String[] words) {
        return words[0].isEmpty() ? "person" : words[0];
    }

    private static String latin(String name) {
        var ascii =
                ascii(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("['’.]", "")
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        return ascii.length() <= LONGEST ? ascii : ascii.substring(0, LONGEST);
    }

    // Transliterators keep state while they work, and it takes long to make one.
    private static String ascii(String name) {
        return name.chars().allMatch(it -> it < 128)
                ? name
                : Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
    }
}
