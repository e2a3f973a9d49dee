package folkmoot.site;

/// A person as a small round mark: their picture, or two letters on one of seven quiet colours.
public final class Avatars {

    private static final int COLOURS = 7;

    private Avatars() {}

    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var last = words.length < 2 ? "" : first(words[words.length - 1]);
        return words[0].isEmpty() ? "?" : first(words[0]) + last;
    }

    /// The same for the same name, everywhere.
    public static String css(String name, boolean staff, String size) {
        var colour =
                staff
                        ? " avatar--staff"
                        : " avatar--" + (1 + Math.floorMod(name.hashCode(), COLOURS));
        return "avatar" + colour + (size.isEmpty() ? "" : " avatar--" + size);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
