package folkmoot.listening.markup;

/// As much of a text as makes no larger a tree than any feed needs: memory goes into tags,
/// attributes and prefixes, however short they are, more than into letters.
final class Beginning {

    private static final int MOST = 200_000;

    private Beginning() {}

    static String of(String text) {
        var pieces = 0;
        for (var i = 0; i < text.length(); i++) {
            if (isPiece(text, i) && ++pieces > MOST) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    // What ends one has been counted where it began.
    private static boolean isPiece(String text, int at) {
        return switch (text.charAt(at)) {
            case '<' -> !text.startsWith("/", at + 1);
            case '=', ':' -> true;
            default -> false;
        };
    }
}
