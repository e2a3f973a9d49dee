package folkmoot.governance.election;

import folkmoot.governance.Mandates;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class Picks implements Mandates {

    private final Elections elections;
    private final Clock clock;

    Picks(Elections elections, Clock clock) {
        this.elections = elections;
        this.clock = clock;
    }

    @Override
    public @Nullable Mandate toShow(String path) {
        return elections.picked(path, clock.instant());
    }
}
