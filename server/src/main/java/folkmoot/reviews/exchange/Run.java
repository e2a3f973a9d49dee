package folkmoot.reviews.exchange;

import java.util.UUID;

/// How far an import is. Each record that was read was shown, held, known before or rejected.
/// `reportBytes` is the length of the file of rejected ones.
record Run(
        UUID id,
        String report,
        long read,
        long shown,
        long held,
        long known,
        long rejected,
        long reportBytes) {

    Run plus(long shown, long held, long known, long rejected, long reportBytes) {
        return new Run(
                id,
                report,
                read + shown + held + known + rejected,
                this.shown + shown,
                this.held + held,
                this.known + known,
                this.rejected + rejected,
                reportBytes);
    }
}
