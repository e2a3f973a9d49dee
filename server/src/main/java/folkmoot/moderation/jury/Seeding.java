package folkmoot.moderation.jury;

import folkmoot.transparency.CheckpointSigned;
import folkmoot.transparency.Sealing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Gives each pool the first checkpoint that covers it, in the transaction that keeps that: there
/// is never a second one to choose from.
@Component
class Seeding {

    private final Juries juries;
    private final Sealing sealing;

    Seeding(Juries juries, Sealing sealing) {
        this.juries = juries;
        this.sealing = sealing;
    }

    @EventListener
    void on(CheckpointSigned checkpoint) {
        for (var it : juries.unsealed()) {
            var place = sealing.place(it.entry());
            if (place != null && place < checkpoint.size()) {
                juries.seal(it.id(), checkpoint.size(), checkpoint.root());
            }
        }
    }
}
