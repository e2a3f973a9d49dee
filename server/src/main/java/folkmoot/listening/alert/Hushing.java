package folkmoot.listening.alert;

import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those who speak for the brand do not want to hear of something that happens here. It is counted
/// all the same, and reviews are examined all the same.
@Component
class Hushing {

    private static final int LONGEST = 3_650;

    private final OwnMutes mutes;
    private final Subjects subjects;
    private final Clock clock;

    Hushing(OwnMutes mutes, Subjects subjects, Clock clock) {
        this.mutes = mutes;
        this.subjects = subjects;
        this.clock = clock;
    }

    /// Without `days` for good.
    @Transactional
    void mute(Staff by, UUID alert, int days) {
        allowed(by);
        var now = clock.instant();
        var ends = days <= 0 ? null : now.plus(Duration.ofDays(Math.min(days, LONGEST)));
        if (!mutes.add(alert, ends, by.member().id(), now)) {
            throw new NotThere(alert);
        }
    }

    /// None is kept when it ends, so that one which is not there has ended.
    @Transactional
    void end(Staff by, UUID mute) {
        allowed(by);
        mutes.end(mute);
    }

    List<OwnMuteView> all() {
        return mutes.all(clock.instant()).stream()
                .map(it ->
                        new OwnMuteView(
                                it.id(),
                                it.kind(),
                                subjects.name(it.kind(), it.product(), it.about()),
                                it.ends()))
                .toList();
    }

    private static void allowed(Staff by) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
    }
}
