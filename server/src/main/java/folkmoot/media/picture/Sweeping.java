package folkmoot.media.picture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Forgets pictures that nothing was made of for a day, and files that no picture uses: those of
/// forgotten pictures, and what a process that died in between left behind.
@Component
class Sweeping {

    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int FOLDERS = 256;

    private final PictureRows rows;
    private final Shelf shelf;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sweeping(PictureRows rows, Shelf shelf, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void sweep() {
        var before = clock.instant().minus(PATIENCE);
        transaction.executeWithoutResult(_ -> rows.dropLoose(before));
        for (var i = 0; i < FOLDERS; i++) {
            var folder = "%02x".formatted(i);
            transaction.executeWithoutResult(_ -> sweep(folder, before));
        }
    }

    // Folder by folder, so that nobody who uploads waits long.
    private void sweep(String folder, Instant before) {
        rows.haveFilesAlone();
        var old = shelf.untouched(folder, before);
        if (!old.isEmpty()) {
            rows.stray(old).forEach(shelf::remove);
        }
    }
}
