package folkmoot.listening;

import java.time.Duration;

/// What became of the records of a file: each was taken and is shown, known from before, or
/// rejected. `report` is the file that has the rejected ones, empty where there are none.
public record MentionReport(
        long read, long taken, long known, long rejected, String report, Duration took) {

    public static final MentionReport NOTHING = new MentionReport(0, 0, 0, 0, "", Duration.ZERO);
}
