package folkmoot.listening.bringing;

import java.util.UUID;

/// How far an import is. Each record that was read was taken, known before or rejected.
/// `reportBytes` is the length of the file of rejected ones.
record Run(
        UUID id,
        UUID source,
        String report,
        long read,
        long taken,
        long known,
        long rejected,
        long reportBytes) {

    Run plus(long taken, long known, long rejected, long reportBytes) {
        return new Run(
                id,
                source,
                report,
                read + taken + known + rejected,
                this.taken + taken,
                this.known + known,
                this.rejected + rejected,
                reportBytes);
    }
}
