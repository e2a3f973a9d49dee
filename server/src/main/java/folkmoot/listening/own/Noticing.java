package folkmoot.listening.own;

import folkmoot.listening.alert.AlertView.Kind;
import folkmoot.listening.alert.Alerts;
import folkmoot.listening.alert.NewAlert;
import folkmoot.listening.series.Pace;
import folkmoot.listening.series.Pulse;
import folkmoot.people.Actor;
import folkmoot.products.ProductId;
import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sees when more is said under a post or about a product than usual, or when a rule, or all of
/// them, holds more: in an hour, or on a day.
/*
 * Idea: every lively post begins with a burst, so that a post is not held against itself but
 * against the busiest one of each hour of the last eight weeks. What is about a post is not told
 * again of its product, nor what one rule holds of the whole place.
 */
@Component
class Noticing {

    private static final Duration WEEKS = Duration.ofDays(56);
    private static final int FEWEST = 10;

    private final Counting counting;
    private final OurCounts counts;
    private final Alerts alerts;
    private final Posts posts;
    private final Clock clock;

    Noticing(Counting counting, OurCounts counts, Alerts alerts, Posts posts, Clock clock) {
        this.counting = counting;
        this.counts = counts;
        this.alerts = alerts;
        this.posts = posts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT100S")
    @Transactional
    void look() {
        var now = clock.instant();
        gather();
        counts.forget(now.minus(WEEKS.multipliedBy(2)));
        var told = posts(now);
        for (var product : counts.busyProducts(now.minus(Duration.ofDays(1)), FEWEST)) {
            if (!told.contains(product)) {
                look(
                        new Subject(Kind.TALK, product, ""),
                        counts.about(product, now.minus(WEEKS)),
                        now);
            }
        }
        var held = false;
        for (var rule : counts.busy(OurCounts.Kind.HOLD, now.minus(Duration.ofDays(1)), FEWEST)) {
            held |=
                    look(
                            new Subject(Kind.RULE, null, rule),
                            counts.of(OurCounts.Kind.HOLD, rule, now.minus(WEEKS)),
                            now);
        }
        if (!held) {
            look(
                    new Subject(Kind.PLACE, null, ""),
                    counts.all(OurCounts.Kind.HOLD, now.minus(WEEKS)),
                    now);
        }
    }

    private record Subject(Kind kind, @Nullable ProductId product, String about) {}

    private void gather() {
        var taken =
                Stream.concat(counts.take().stream(), counting.takeComments().stream()).toList();
        var about =
                posts.visibleTo(
                        Actor.GUEST,
                        taken.stream()
                                .filter(it -> it.kind() == OurCounts.Kind.COMMENT)
                                .map(it -> post(it.key()))
                                .distinct()
                                .toList());
        for (var it : taken) {
            var post = it.kind() == OurCounts.Kind.COMMENT ? about.get(post(it.key())) : null;
            counts.put(it, post == null ? null : post.product());
        }
    }

    // Answers the products of those that were told of.
    private Set<ProductId> posts(Instant now) {
        var told = new HashSet<ProductId>();
        for (var pace : List.of(Pace.HOUR, Pace.DAY)) {
            var most =
                    counts.most(
                            OurCounts.Kind.COMMENT,
                            pace.name().toLowerCase(Locale.ROOT),
                            now.minus(WEEKS));
            var pulse = Pulse.beginning(pace, pace.epoch(now.minus(WEEKS)));
            for (var it : most) {
                var epoch = pace.epoch(it.hour());
                var beat = pulse.take(epoch, new double[it.number()]);
                if (isNews(pace, epoch, beat, now)) {
                    tell(new Subject(Kind.POST, null, it.key()), pace, epoch, beat);
                    var post = posts.visibleTo(Actor.GUEST, List.of(post(it.key())));
                    post.values().stream()
                            .map(one -> one.product())
                            .filter(one -> one != null)
                            .forEach(one -> told.add(new ProductId(one)));
                }
            }
        }
        return told;
    }

    private boolean look(Subject subject, List<OurCounts.Hour> known, Instant now) {
        var told = false;
        for (var pace : List.of(Pace.HOUR, Pace.DAY)) {
            var epochs = new TreeMap<Long, Integer>();
            known.forEach(it -> epochs.merge(pace.epoch(it.hour()), it.number(), Integer::sum));
            var pulse = Pulse.beginning(pace, pace.epoch(now.minus(WEEKS)));
            for (var it : epochs.entrySet()) {
                var beat = pulse.take(it.getKey(), new double[it.getValue()]);
                if (isNews(pace, it.getKey(), beat, now)) {
                    tell(subject, pace, it.getKey(), beat);
                    told = true;
                }
            }
        }
        return told;
    }

    private static boolean isNews(Pace pace, long epoch, Pulse.Beat beat, Instant now) {
        return beat.unusual() && beat.count() >= FEWEST && epoch >= pace.epoch(now) - 1;
    }

    private void tell(Subject it, Pace pace, long epoch, Pulse.Beat beat) {
        alerts.raise(
                new NewAlert(
                        it.kind(),
                        null,
                        it.product(),
                        it.about(),
                        pace.start(epoch),
                        pace,
                        beat.count(),
                        0,
                        beat.strength(),
                        0));
    }

    private static PostId post(String id) {
        return new PostId(UUID.fromString(id));
    }
}
