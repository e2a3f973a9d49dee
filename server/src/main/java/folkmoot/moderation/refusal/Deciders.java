package folkmoot.moderation.refusal;

import folkmoot.media.Onlookers;
import folkmoot.media.PictureId;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was refused, its words and its picture, is seen by those who decide about it.
@Component
public class Deciders implements Onlookers {

    private final Refusals refusals;
    private final Clock clock;

    Deciders(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    /// Beside whose it is. Of a stranger nothing is kept that nobody should read.
    public boolean mayRead(Actor.Member reader, @Nullable PersonId author, UUID refusal) {
        return author == null
                ? reader.hats().contains(Hat.MODERATOR)
                : refusals.decides(reader.id().value(), refusal, clock.instant());
    }

    @Override
    public boolean decides(UUID person, PictureId picture) {
        return refusals.decides(person, picture.value(), clock.instant());
    }
}
