package folkmoot.listening.topic;

import folkmoot.listening.StrategyChanges;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody does not want to hear of something, for some days or (none) for good.
@Component
class Muting {

    private static final int LONGEST = 100;

    private final MuteRows mutes;
    private final TopicReads topics;
    private final StrategyChanges changes;
    private final Clock clock;

    Muting(MuteRows mutes, TopicReads topics, StrategyChanges changes, Clock clock) {
        this.mutes = mutes;
        this.topics = topics;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void topic(Staff by, long topic, int days) {
        allowed(by);
        var now = clock.instant();
        if (topics.one(now, topic).isEmpty()) {
            throw new NotThere(topic);
        }
        mutes.add(topic, "", ends(now, days), by.member().id(), now);
        changes.tell();
    }

    @Transactional
    void word(Staff by, String word, int days) {
        allowed(by);
        var now = clock.instant();
        var cut = word.strip().substring(0, Math.min(LONGEST, word.strip().length()));
        mutes.add(null, cut, ends(now, days), by.member().id(), now);
        changes.tell();
    }

    /// None is kept when it ends, so that one which is not there has ended.
    @Transactional
    void end(Staff by, UUID mute) {
        allowed(by);
        if (mutes.end(mute) > 0) {
            changes.tell();
        }
    }

    private static @Nullable Instant ends(Instant now, int days) {
        return days <= 0 ? null : now.plus(Duration.ofDays(Math.min(days, 3_650)));
    }

    private static void allowed(Staff by) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
    }
}
