package folkmoot.intake;

/// Reads numbers as tables have them.
public final class Numbers {

    private static final int LONGEST = 25;

    private Numbers() {}

    /// Not a number for anything else; a comma before one or two digits at the end is a point.
    public static double of(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !plausible(text)) {
            return Double.NaN;
        }
        try {
            var comma = text.indexOf(',');
            return Double.parseDouble(
                    comma >= 0 && text.length() - comma <= 3 ? text.replace(',', '.') : text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    // Exceptions for every word of a large file would take longer than all the rest.
    private static boolean plausible(String text) {
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if ((it < '0' || it > '9') && it != '.' && it != ',' && (it != '-' || i > 0)) {
                return false;
            }
        }
        return true;
    }
}
