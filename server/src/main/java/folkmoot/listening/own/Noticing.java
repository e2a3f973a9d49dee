package folkmoot.listening.own;

import folkmoot.listening.alert.AlertView.Kind;
import folkmoot.listening.alert.Alerts;
import folkmoot.listening.alert.NewAlert;
import folkmoot.listening.series.Pace;
import folkmoot.people.Actor;
import folkmoot.products.ProductId;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
        counts.forget(now.minus(Beats.KEPT));
        var told = posts(now);
        for (var product : counts.busyProducts(now.minus(Duration.ofDays(1)), FEWEST)) {
            if (!told.contains(product)) {
                look(
                        new Subject(Kind.TALK, product, ""),
                        counts.about(product, now.minus(Beats.WEEKS)),
                        now);
            }
        }
        var held = false;
        for (var rule : counts.busy(OurCounts.Kind.HOLD, now.minus(Duration.ofDays(1)), FEWEST)) {
            held |=
                    look(
                            new Subject(Kind.RULE, null, rule),
                            counts.of(OurCounts.Kind.HOLD, rule, now.minus(Beats.WEEKS)),
                            now);
        }
        if (!held) {
            look(
                    new Subject(Kind.PLACE, null, ""),
                    counts.all(OurCounts.Kind.HOLD, now.minus(Beats.WEEKS)),
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
                            now.minus(Beats.WEEKS));
            var parts = most.stream().map(it -> Beats.Part.of(it.hour(), it.number())).toList();
            for (var it : news(pace, parts, now)) {
                var key =
                        most.stream()
                                .filter(one -> pace.epoch(one.hour()) == it.epoch())
                                .map(OurCounts.Most::key)
                                .findFirst()
                                .orElseThrow();
                tell(new Subject(Kind.POST, null, key), it);
                posts.visibleTo(Actor.GUEST, List.of(post(key))).values().stream()
                        .map(PostView::product)
                        .filter(Objects::nonNull)
                        .forEach(one -> told.add(new ProductId(one)));
            }
        }
        return told;
    }

    private boolean look(Subject subject, List<OurCounts.Hour> known, Instant now) {
        var parts = known.stream().map(it -> Beats.Part.of(it.hour(), it.number())).toList();
        var told = false;
        for (var pace : List.of(Pace.HOUR, Pace.DAY)) {
            for (var it : news(pace, parts, now)) {
                tell(subject, it);
                told = true;
            }
        }
        return told;
    }

    private static List<Beats.Unusual> news(Pace pace, List<Beats.Part> parts, Instant now) {
        return Beats.lately(pace, parts, now).stream()
                .filter(it -> it.beat().count() >= FEWEST)
                .toList();
    }

    private void tell(Subject it, Beats.Unusual news) {
        alerts.raise(
                new NewAlert(
                        it.kind(),
                        null,
                        it.product(),
                        it.about(),
                        news.pace().start(news.epoch()),
                        news.pace(),
                        news.beat().count(),
                        0,
                        news.beat().strength(),
                        0));
    }

    private static PostId post(String id) {
        return new PostId(UUID.fromString(id));
    }
}
