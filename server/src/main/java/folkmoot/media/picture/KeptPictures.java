package folkmoot.media.picture;

import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Storing.Reason;
import folkmoot.media.Upload;
import folkmoot.site.Ids;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Pictures as rows and files.
@Component
class KeptPictures implements Pictures {

    private static final int LARGEST = 12 * 1024 * 1024;

    private final PictureRows rows;
    private final Shelf shelf;
    private final Developers developers;
    private final TransactionOperations transaction;
    private final Clock clock;

    KeptPictures(
            PictureRows rows,
            Shelf shelf,
            Developers developers,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.developers = developers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Storing store(Upload upload) {
        var file = read(upload);
        if (file.length == 0 || file.length > LARGEST) {
            return new Storing.Refused(file.length == 0 ? Reason.EMPTY : Reason.TOO_LARGE);
        }
        return switch (developers.develop(file)) {
            case Developing.Refused(var reason) -> new Storing.Refused(reason);
            case Developing.Developed it when barred(file, it) ->
                    new Storing.Refused(Reason.BARRED);
            case Developing.Developed it -> new Storing.Stored(added(upload, it));
        };
    }

    // The original gives the same prints each time; a print that somebody saved is itself.
    private boolean barred(byte[] file, Developing.Developed developed) {
        var names =
                Stream.concat(Stream.of(file), developed.prints().stream().map(Print::bytes))
                        .map(Shelf::name)
                        .toList();
        return rows.barred(names);
    }

    private PictureView added(Upload upload, Developing.Developed developed) {
        var picture =
                new PictureView(
                        new PictureId(Ids.next()),
                        upload.alt(),
                        developed.width(),
                        developed.height(),
                        developed.colour());
        transaction.executeWithoutResult(_ -> {
            rows.shareFiles();
            rows.add(picture, upload.owner(), clock.instant());
            developed.prints().forEach(it -> add(picture.id(), it));
        });
        return picture;
    }

    private void add(PictureId picture, Print print) {
        var name = Shelf.name(print.bytes());
        shelf.put(name, print.bytes(), clock.instant());
        rows.add(picture, print, name);
    }

    private static byte[] read(Upload upload) {
        try (var in = upload.content().getInputStream()) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PictureId> keep(UUID owner, Collection<PictureId> ids) {
        var theirs = new HashSet<>(rows.keep(owner, ids));
        return ids.stream().filter(it -> theirs.contains(it.value())).distinct().toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(UUID from, UUID to) {
        if (!from.equals(to)) {
            rows.give(from, to);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveLoose(UUID from, UUID to) {
        if (!from.equals(to)) {
            rows.giveLoose(from, to);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(Collection<PictureId> ids, UUID to) {
        rows.hand(ids, to);
    }

    @Override
    public List<PictureView> broughtBy(UUID owner) {
        return rows.broughtBy(owner);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Collection<PictureId> ids) {
        rows.move(ids, PictureRows.State.PUBLIC);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hide(Collection<PictureId> ids) {
        rows.move(ids, PictureRows.State.KEPT);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bar(Collection<PictureId> ids) {
        rows.bar(ids, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void unbar(Collection<PictureId> ids) {
        rows.unbar(ids);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(UUID owner, PictureId id, String alt) {
        rows.describe(owner, id, alt);
    }

    @Override
    public Map<PictureId, PictureView> named(Collection<PictureId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.named(ids).stream()
                        .collect(Collectors.toMap(PictureView::id, Function.identity()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(Collection<PictureId> ids) {
        rows.drop(ids);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID owner) {
        rows.erase(owner);
    }
}
