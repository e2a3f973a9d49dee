package folkmoot.people.settings;

import folkmoot.media.PictureId;
import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Upload;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.site.Limits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A person's own picture.
@Component
public class Picturing {

    private final Pictures pictures;
    private final Appearing appearing;
    private final Doorkeeper door;
    private final Limits limits;
    private final TransactionTemplate transaction;

    Picturing(
            Pictures pictures,
            Appearing appearing,
            Doorkeeper door,
            Limits limits,
            TransactionTemplate transaction) {
        this.pictures = pictures;
        this.appearing = appearing;
        this.door = door;
        this.limits = limits;
        this.transaction = transaction;
    }

    /// Null when it is shown now, else why not, as a message key or words. Reading the picture
    /// takes a while and stays outside the transaction.
    @Nullable String show(Actor.Member person, InputStreamSource content) {
        limits.hourly("picture", person.id().toString(), 20);
        var print = Upload.print(person.id().value(), content);
        var objection = transaction.execute(_ -> Optional.ofNullable(door.shows(person, print)));
        if (objection.isPresent()) {
            door.keep(person, print, content);
            return objection.get();
        }
        return switch (pictures.store(new Upload(person.id().value(), content, ""))) {
            case Storing.Refused(var reason) -> reason.key();
            case Storing.Stored(var picture) -> {
                transaction.executeWithoutResult(_ -> show(person, picture.id()));
                yield null;
            }
        };
    }

    void hide(Actor.Member person) {
        transaction.executeWithoutResult(_ -> forget(appearing.noPicture(person)));
    }

    /// Shows a picture of theirs from now on; in the running transaction.
    public void show(Actor.Member person, PictureId picture) {
        pictures.keep(person.id().value(), List.of(picture));
        pictures.publish(List.of(picture));
        forget(appearing.picture(person, picture.value()));
    }

    private void forget(@Nullable UUID before) {
        if (before != null) {
            pictures.drop(List.of(new PictureId(before)));
        }
    }
}
