package folkmoot.listening.query;

/// Ends the reading of a query that makes no sense; never leaves this package.
final class Misread extends Exception {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 30;

    private final transient Parsed.Wrong wrong;

    Misread(Parsed.Problem problem, int at, String written) {
        super(problem.name(), null, false, false);
        var shown = written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
        wrong = new Parsed.Wrong(problem, at + 1, shown);
    }

    Parsed.Wrong wrong() {
        return wrong;
    }
}
