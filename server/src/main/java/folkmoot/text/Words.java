package folkmoot.text;

/// Counts words.
public final class Words {

    private Words() {}

    /// Runs of letters and digits; where a script has no spaces, its characters.
    public static int count(String text) {
        var count = 0;
        var inside = false;
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            var letter = Character.isLetterOrDigit(point);
            var alone = letter && Cjk.is(point);
            if (alone || letter && !inside) {
                count++;
            }
            inside = letter && !alone || inside && joins(point);
            i += Character.charCount(point);
        }
        return count;
    }

    // "don't" and accents written apart are one word.
    private static boolean joins(int point) {
        return point == '\''
                || point == '’'
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
