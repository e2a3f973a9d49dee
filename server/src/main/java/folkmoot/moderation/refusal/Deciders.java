package folkmoot.moderation.refusal;

import folkmoot.media.Onlookers;
import folkmoot.media.PictureId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A picture that was refused is seen by those who decide about it.
@Component
class Deciders implements Onlookers {

    private final Refusals refusals;
    private final Clock clock;

    Deciders(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public boolean decides(UUID person, PictureId picture) {
        return refusals.decides(person, picture.value(), clock.instant());
    }
}
