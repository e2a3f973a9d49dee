package folkmoot.intake;

/// Words of strangers in a table that somebody opens with a spreadsheet.
public final class Cell {

    private static final String CALCULATES = "=+-@\t\r";

    private Cell() {}

    /// As it is, behind an apostrophe where it would be calculated instead of shown.
    public static String shown(String words) {
        var calculated = !words.isEmpty() && CALCULATES.indexOf(words.charAt(0)) >= 0;
        return calculated ? "'" + words : words;
    }
}
