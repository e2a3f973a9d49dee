package folkmoot.reviews.invitation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes round every ten minutes and lets nobody who is due wait for the next time.
@Component
class Rounds {

    private static final int MOST = 200;

    private final Inviting inviting;

    Rounds(Inviting inviting) {
        this.inviting = inviting;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void goRound() {
        inviting.lookAgain();
        repeat(inviting::invite);
        repeat(inviting::remind);
        inviting.forget();
    }

    private static void repeat(ToIntFunction<Set<UUID>> work) {
        var failed = new HashSet<UUID>();
        for (var i = 0; i < MOST && work.applyAsInt(failed) > 0; i++) {}
    }
}
