package folkmoot.site;

/// Whether text can be kept: PostgreSQL takes no NUL, and half of a surrogate pair is no character.
public final class Sound {

    private Sound() {}

    public static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if (it == 0 || Character.isLowSurrogate(it)) {
                return false;
            }
            if (Character.isHighSurrogate(it)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
