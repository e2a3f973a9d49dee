package folkmoot.text;

/// Shortens text without splitting a character.
final class Cut {

    private Cut() {}

    /// The first `most` chars, one fewer where that would part a surrogate pair.
    static String at(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
