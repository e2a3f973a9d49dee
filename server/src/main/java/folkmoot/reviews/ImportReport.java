package folkmoot.reviews;

import java.time.Duration;

/// What became of the records of a file: each was shown, held by a rule, known from an earlier
/// import, or rejected. `report` is the file that has the rejected ones, empty where there are
/// none.
public record ImportReport(
        long read, long shown, long held, long known, long rejected, String report, Duration took) {

    public static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0, 0, "", Duration.ZERO);
}
