package folkmoot.moderation.judging;

import folkmoot.governance.Feature;
import folkmoot.governance.Law;
import folkmoot.governance.OfficeHours;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.Trigger;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Witness;
import folkmoot.moderation.report.Flags;
import folkmoot.people.Hat;
import folkmoot.people.People;
import folkmoot.site.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes of a deed what rules look at.
@Component
class Seeing {

    /// Below, an answer to a single question would be most of what is said.
    private static final int FEW_WORDS = 500;

    private final Law law;
    private final People people;
    private final Sayings sayings;
    private final Flags flags;
    private final Settings settings;
    private final ObjectProvider<Witness> witnesses;

    Seeing(
            Law law,
            People people,
            Sayings sayings,
            Flags flags,
            Settings settings,
            ObjectProvider<Witness> witnesses) {
        this.law = law;
        this.people = people;
        this.sayings = sayings;
        this.flags = flags;
        this.settings = settings;
        this.witnesses = witnesses;
    }

    /// `trigger` with everything that is known of the deed.
    Snapshot see(Deed deed, Law.Matter matter, Trigger trigger, Instant now) {
        var reading = Reading.of(deed.text(), _ -> false);
        var alike =
                deed.verb() == Deed.Verb.WAIT || deed.restriction() != null
                        ? Sayings.Alike.NONE
                        : sayings.said(deed, Shingles.of(reading.words()), now);
        var flagged = flags.count(deed.object(), deed.scene().thread(), now);
        var snapshot =
                reading.in(Snapshot.USUAL)
                        .with(Feature.TRIGGER, trigger.wire())
                        .with(Feature.SPACE, deed.scene().space())
                        .with(Feature.NOW, now)
                        .with(Feature.OFFICE, OfficeHours.of(settings).toString())
                        .with(Feature.FLAGS, flagged.own())
                        .with(Feature.THREAD_FLAGS_LAST_HOUR, flagged.thread())
                        .with(Feature.DUPLICATES, alike.others())
                        .with(Feature.REPEATS, alike.daysAgo().stream().limit(50).toList())
                        .with(Feature.ON_TOPIC, Topic.share(reading.text(), deed.scene().topic()));
        snapshot = restriction(author(snapshot, deed, law.lately(matter, now), now), deed, now);
        for (var witness : witnesses) {
            snapshot = witness.testify(deed, snapshot);
        }
        return snapshot;
    }

    private Snapshot restriction(Snapshot seen, Deed deed, Instant now) {
        var it = deed.restriction();
        return it == null
                ? seen
                : seen.with(Feature.RESTRICTION_EFFECT, it.effect())
                        .with(Feature.RESTRICTION_RULE, it.rule())
                        .with(
                                Feature.AUTHOR_RESTRICTIONS_LAST_HOUR,
                                law.restricted(deed.actor().id(), now).lastHour());
    }

    private Snapshot author(Snapshot seen, Deed deed, Law.Lately lately, Instant now) {
        var actor = deed.actor();
        var days = days(deed, now);
        var own = ((List<?>) seen.get(Feature.WORDS)).size();
        var brand = lately.brandWords() + (actor.staff() ? own : 0);
        var all = lately.allWords() + own;
        return seen.with(Feature.AUTHOR_AGE_DAYS, days)
                .with(Feature.AUTHOR_CONTRIBUTIONS, lately.contributions())
                .with(Feature.AUTHOR_TRUST, Trust.of(days, lately.contributions()))
                .with(Feature.AUTHOR_MODERATOR, actor.hats().contains(Hat.MODERATOR))
                .with(Feature.AUTHOR_STAFF, actor.staff())
                .with(Feature.AUTHOR_BRAND, actor.staff())
                // Their hat is shown beside whatever they write.
                .with(Feature.AUTHOR_CONNECTED, actor.staff())
                .with(Feature.CONNECTION_DISCLOSED, actor.staff())
                .with(Feature.AUTHOR_HERE_LAST_HOUR, lately.hereLastHour())
                .with(Feature.THREAD_REPLIES_LAST_HOUR, lately.repliesLastHour())
                .with(Feature.BRAND_SHARE, all < FEW_WORDS ? 0.0 : (double) brand / all);
    }

    private long days(Deed deed, Instant now) {
        var id = deed.actor().id();
        var person = people.named(List.of(id)).get(id);
        return person == null ? 0 : Math.max(0, Duration.between(person.joinedAt(), now).toDays());
    }

    /// What is asked about a deed; null where rules have nothing to say.
    static @Nullable Trigger trigger(Deed deed) {
        return switch (deed.verb()) {
            case REACT -> Trigger.REACTION_CREATED;
            case UPLOAD -> Trigger.MEDIA_CREATED;
            case REPLY -> Trigger.BRAND_REPLIED;
            case POST, NAME -> words(deed.kind(), true);
            case EDIT ->
                    deed.kind().equals("reply") ? Trigger.BRAND_REPLIED : words(deed.kind(), false);
            case THANK -> Trigger.COMMENT_CREATED;
            case HIGHLIGHT -> Trigger.HIGHLIGHT_REQUESTED;
            case WAIT -> Trigger.QUESTION_UNANSWERED;
            case RESTRICT -> Trigger.RESTRICTION_MADE;
            case INVITE, RELAY, FOLLOW, UNREACT -> null;
        };
    }

    private static Trigger words(String kind, boolean created) {
        return Objects.requireNonNull(
                switch (kind) {
                    case "review" -> created ? Trigger.REVIEW_CREATED : Trigger.REVIEW_EDITED;
                    case "comment" -> created ? Trigger.COMMENT_CREATED : Trigger.COMMENT_EDITED;
                    default -> created ? Trigger.POST_CREATED : Trigger.POST_EDITED;
                });
    }
}
