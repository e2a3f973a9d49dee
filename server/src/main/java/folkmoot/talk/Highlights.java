package folkmoot.talk;

import folkmoot.people.Actor;
import folkmoot.people.Hat;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is shown above others. Known without asking the database.
public interface Highlights {

    /// Staff and elected moderators may ask for it.
    static boolean mayAsk(Actor reader) {
        return reader instanceof Actor.Member it
                && (it.staff() || it.hats().contains(Hat.MODERATOR));
    }

    /// Null when it is not.
    @Nullable HighlightView of(UUID object);

    /// What is shown first about a product, drawn; nothing where nothing is.
    Content section(UUID product);
}
