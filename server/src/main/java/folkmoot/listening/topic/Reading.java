package folkmoot.listening.topic;

import folkmoot.listening.TopicPanel;
import folkmoot.listening.mention.Hearing;
import folkmoot.people.Staff;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts topics together as pages show them.
@Component
class Reading {

    private static final int PAGE = 10;
    private static final int NEWEST = 8;
    private static final Instant TOP = Instant.parse("9000-01-01T00:00:00Z");

    private final TopicReads topics;
    private final TrendRows trends;
    private final MuteRows mutes;
    private final Products products;
    private final Hearing hearing;
    private final List<TopicPanel> panels;
    private final Clock clock;

    Reading(
            TopicReads topics,
            TrendRows trends,
            MuteRows mutes,
            Products products,
            Hearing hearing,
            List<TopicPanel> panels,
            Clock clock) {
        this.topics = topics;
        this.trends = trends;
        this.mutes = mutes;
        this.products = products;
        this.hearing = hearing;
        this.panels = panels.stream().sorted(Comparator.comparingInt(TopicPanel::order)).toList();
        this.clock = clock;
    }

    TrendsView trends(Staff reader, String before) {
        var now = clock.instant();
        var earlier = topics.earlier(now, at(before), PAGE);
        var reached = trends.shown();
        return new TrendsView(
                before.isEmpty() ? views(topics.now(now)) : List.of(),
                views(earlier),
                mutes.all(now),
                reached.equals(Course.BEGINNING) ? null : reached,
                earlier.size() < PAGE ? null : next(earlier.getLast()));
    }

    private static String next(TopicReads.Row last) {
        return "/listening/trends?before=" + last.changedAt().toEpochMilli();
    }

    private static Instant at(String before) {
        return before.matches("\\d{1,14}") ? Instant.ofEpochMilli(Long.parseLong(before)) : TOP;
    }

    TopicPageView one(Staff reader, long id) {
        var topic =
                views(topics.one(clock.instant(), id)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotThere(id));
        return new TopicPageView(
                topic,
                panels.stream().map(it -> it.of(id, reader)).toList(),
                hearing.newest(reader, id, NEWEST));
    }

    List<TopicView> views(List<TopicReads.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(TopicReads.Row::id).toList();
        var shares = topics.shares(ids);
        var curves = topics.curves(rows);
        var evidence = topics.evidence(ids);
        var named =
                products.all(
                        rows.stream()
                                .map(TopicReads.Row::product)
                                .flatMap(it -> it == null ? Stream.of() : Stream.of(it))
                                .map(ProductId::new)
                                .toList());
        return rows.stream()
                .map(it -> {
                    var share = shares.getOrDefault(it.id(), TopicReads.Share.NOTHING);
                    var product = it.product();
                    return new TopicView(
                            it.id(),
                            it.label(),
                            it.words(),
                            it.pace(),
                            it.stage(),
                            it.since(),
                            it.changedAt(),
                            TopicReads.end(it),
                            it.strength(),
                            it.usual(),
                            it.people(),
                            share.said(),
                            share.voices(),
                            share.complaints(),
                            share.desires(),
                            Objects.requireNonNull(curves.get(it.id())),
                            evidence.getOrDefault(it.id(), List.of()),
                            product == null ? null : named.get(new ProductId(product)),
                            it.muted());
                })
                .toList();
    }
}
