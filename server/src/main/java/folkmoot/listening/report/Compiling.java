package folkmoot.listening.report;

import folkmoot.listening.action.DeedView;
import folkmoot.listening.action.Deeds;
import folkmoot.listening.report.Monday.Quote;
import folkmoot.listening.strategy.CountView;
import folkmoot.listening.strategy.PlacedView;
import folkmoot.listening.strategy.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts a week together from what is stored.
@Component
class Compiling {

    private static final Duration WEEK = Duration.ofDays(7);
    // So long after somebody acted it is looked whether that changed anything.
    private static final Duration LATER = Duration.ofDays(35);
    private static final int TRENDS = 5;
    private static final int TOPICS = 20;
    private static final int PRODUCTS = 6;
    private static final int MEMBERS = 30;

    private final Strategy strategy;
    private final Deeds deeds;
    private final Heard heard;

    Compiling(Strategy strategy, Deeds deeds, Heard heard) {
        this.strategy = strategy;
        this.deeds = deeds;
        this.heard = heard;
    }

    /// The seven days before that.
    Monday until(Instant until) {
        var since = until.minus(WEEK);
        var standing = strategy.at(until);
        var ids = standing.topics().stream().map(PlacedView::id).toList();
        var now = strategy.said(ids, since, until);
        var before = strategy.said(ids, since.minus(WEEK), since);
        var spoken =
                standing.topics().stream()
                        .filter(it -> count(now, it.id()).mentions() > 0)
                        .sorted(
                                Comparator.comparingInt(
                                        (PlacedView it) -> -count(now, it.id()).mentions()))
                        .limit(TOPICS)
                        .toList();
        var done = deeds.between(since, until);
        var settled = settled(ids);
        var changes = changes(until);
        return new Monday(
                strategy.heard(since, until),
                strategy.heard(since.minus(WEEK), since),
                heard.kinds(since, until),
                heard.kinds(since.minus(WEEK), since),
                spoken.stream()
                        .map(it ->
                                topic(
                                        it,
                                        count(now, it.id()),
                                        count(before, it.id()).mentions(),
                                        settled.contains(it.id()),
                                        until))
                        .toList(),
                spoken.stream().map(PlacedView::id).limit(TRENDS).toList(),
                products(since, until),
                standing.pillars().stream().map(it -> it.pillar().name()).toList(),
                standing.silent().stream().map(it -> it.pillar().name()).toList(),
                done.stream()
                        .map(it ->
                                new Monday.Deed(it.topic(), it.action(), it.by().value(), it.at()))
                        .toList(),
                changes,
                earlier(done, changes, spoken, until),
                heard.left(since, until));
    }

    // What is not spoken of any more has a name all the same.
    private List<Monday.Earlier> earlier(
            List<DeedView> done,
            List<Monday.Change> changes,
            List<PlacedView> spoken,
            Instant until) {
        var topics = new TreeSet<Long>();
        done.forEach(it -> topics.add(it.topic()));
        changes.forEach(it -> topics.add(it.topic()));
        spoken.forEach(it -> topics.remove(it.id()));
        return strategy.labels(topics).entrySet().stream()
                .map(it -> {
                    var texts = heard.texts(heard.members(it.getKey(), until, MEMBERS));
                    return new Monday.Earlier(it.getKey(), Names.places(it.getValue(), texts));
                })
                .toList();
    }

    private static CountView count(Map<Long, CountView> counts, long topic) {
        return counts.getOrDefault(topic, CountView.NONE);
    }

    private Set<Long> settled(List<Long> topics) {
        return deeds.of(topics).stream()
                .filter(DeedView::settles)
                .map(DeedView::topic)
                .collect(Collectors.toSet());
    }

    private Monday.Topic topic(
            PlacedView it, CountView now, int before, boolean settled, Instant until) {
        var members = new LinkedHashSet<UUID>();
        it.said().forEach(said -> members.add(said.mention().value()));
        members.addAll(heard.members(it.id(), until, MEMBERS));
        var texts = heard.texts(members);
        var quotes =
                it.said().stream()
                        .filter(said -> texts.containsKey(said.mention().value()))
                        .map(said ->
                                Heard.quote(
                                        said.mention().value(),
                                        texts.getOrDefault(said.mention().value(), ""),
                                        said.sentence()))
                        .toList();
        return new Monday.Topic(
                it.id(),
                Names.places(it.label(), texts),
                it.stage(),
                now.mentions(),
                before,
                now.complaints(),
                it.fit(),
                it.pillar() == null ? "" : it.pillar().name(),
                settled,
                quotes);
    }

    private List<Monday.Product> products(Instant since, Instant until) {
        var said = heard.products(since, until);
        var texts = heard.texts(said.stream().map(Heard.OfProduct::newest).toList());
        var byName = new TreeMap<String, List<Heard.OfProduct>>();
        said.forEach(it -> byName.computeIfAbsent(it.product(), _ -> new ArrayList<>()).add(it));
        return byName.entrySet().stream()
                .map(it ->
                        new Monday.Product(
                                it.getKey(),
                                many(it.getValue(), "desire"),
                                many(it.getValue(), "complaint"),
                                newest(it.getValue(), "desire", texts),
                                newest(it.getValue(), "complaint", texts)))
                .sorted(
                        Comparator.comparing((Monday.Product it) -> it.name().isEmpty())
                                .thenComparing(it -> -(it.desires() + it.complaints())))
                .limit(PRODUCTS)
                .toList();
    }

    private static int many(List<Heard.OfProduct> said, String kind) {
        return of(said, kind).mapToInt(Heard.OfProduct::many).sum();
    }

    private static List<Quote> newest(
            List<Heard.OfProduct> said, String kind, Map<UUID, String> texts) {
        return of(said, kind)
                .filter(it -> texts.containsKey(it.newest()))
                .map(it ->
                        Heard.quote(
                                it.newest(), texts.getOrDefault(it.newest(), ""), it.sentence()))
                .toList();
    }

    private static Stream<Heard.OfProduct> of(List<Heard.OfProduct> said, String kind) {
        return said.stream().filter(it -> it.kind().equals(kind));
    }

    // A week has to have passed; of several deeds about one topic the first counts.
    private List<Monday.Change> changes(Instant until) {
        var since = until.minus(WEEK);
        var first = new TreeMap<Long, Instant>();
        deeds.between(until.minus(LATER), since).stream()
                .filter(DeedView::settles)
                .forEach(it -> first.putIfAbsent(it.topic(), it.at()));
        var now = strategy.said(first.keySet(), since, until);
        return first.entrySet().stream()
                .map(it -> {
                    var at = it.getValue();
                    var was =
                            count(
                                    strategy.said(List.of(it.getKey()), at.minus(WEEK), at),
                                    it.getKey());
                    var is = count(now, it.getKey());
                    return new Monday.Change(
                            it.getKey(),
                            at,
                            was.mentions(),
                            was.complaints(),
                            is.mentions(),
                            is.complaints());
                })
                .toList();
    }
}
