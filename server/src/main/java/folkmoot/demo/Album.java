package folkmoot.demo;

import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Upload;
import folkmoot.people.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.springframework.transaction.support.TransactionOperations;

/// The pictures, developed while the rest of the tale is being played.
@InDemo
class Album {

    private static final int AT_ONCE = 8;

    private final Pictures pictures;
    private final TransactionOperations transaction;
    private final Map<String, CompletableFuture<PictureView>> coming = new HashMap<>();
    private final Semaphore door = new Semaphore(AT_ONCE);

    Album(Pictures pictures, TransactionOperations transaction) {
        this.pictures = pictures;
        this.transaction = transaction;
    }

    /// Everything that this person brings in the course of the tale.
    void bringAll(String person, PersonId id, Sheets sheets) {
        for (var sheet : sheets.reviews()) {
            sheet.reviews().stream()
                    .filter(it -> it.by().equals(person))
                    .flatMap(it -> it.photos().stream())
                    .forEach(it -> bring("photos/" + it.file(), it.alt(), id));
        }
    }

    /// From now on it is on its way.
    void bring(String file, String alt, PersonId owner) {
        coming.put(
                file,
                CompletableFuture.supplyAsync(
                        () -> store(file, alt, owner), Thread::startVirtualThread));
    }

    /// Waits until it is there.
    PictureView picture(String file) {
        return Objects.requireNonNull(coming.get(file), file).join();
    }

    // The darkroom turns away whoever comes when very many wait.
    private PictureView store(String file, String alt, PersonId owner) {
        door.acquireUninterruptibly();
        try {
            return stored(file, alt, owner);
        } finally {
            door.release();
        }
    }

    private PictureView stored(String file, String alt, PersonId owner) {
        return switch (pictures.store(new Upload(owner.value(), Sheets.file(file), alt))) {
            case Storing.Stored(var picture) -> kept(picture, owner);
            case Storing.Refused(var reason) ->
                    throw new IllegalStateException(file + ": " + reason);
        };
    }

    private PictureView kept(PictureView picture, PersonId owner) {
        transaction.executeWithoutResult(_ -> pictures.keep(owner.value(), List.of(picture.id())));
        return picture;
    }

    /// Shows what hangs where everybody may look.
    void publish(PictureView picture) {
        pictures.publish(List.of(picture.id()));
    }
}
