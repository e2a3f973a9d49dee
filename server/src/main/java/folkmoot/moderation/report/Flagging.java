package folkmoot.moderation.report;

import folkmoot.people.Actor;
import folkmoot.site.Limits;
import folkmoot.site.NotThere;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Members say what is wrong with something: one flag each, and never with their own words.
@Component
class Flagging {

    private final Flags flags;
    private final Spots spots;
    private final Limits limits;
    private final Clock clock;

    Flagging(Flags flags, Spots spots, Limits limits, Clock clock) {
        this.flags = flags;
        this.spots = spots;
        this.limits = limits;
        this.clock = clock;
    }

    /// Whether this member can flag what stands there.
    boolean can(Actor reader, String path) {
        var found = reader instanceof Actor.Member ? spots.at(path) : null;
        return found != null && (found.author() == null || !reader.is(found.author()));
    }

    @Transactional
    void flag(Actor.Member member, String path, FlagView flag) {
        var found = spots.at(path);
        if (found == null || found.author() != null && member.is(found.author())) {
            throw new NotThere(path);
        }
        limits.hourly("flag", member.id().toString(), 30);
        flags.put(found, member.id(), flag, clock.instant());
    }
}
