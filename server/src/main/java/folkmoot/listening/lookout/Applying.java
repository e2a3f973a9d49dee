package folkmoot.listening.lookout;

import folkmoot.listening.lookout.Matches.About;
import folkmoot.listening.lookout.Matches.Found;
import folkmoot.listening.query.Reason;
import folkmoot.products.Products;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Holds mentions against everything that is listened for. It comes to the same however often, in
/// whatever order and wherever they were read: what stood there before from words to listen for
/// goes, what matches now stands.
@Component
public class Applying {

    private final Lookouts lookouts;
    private final Matches matches;
    private final Products products;

    Applying(Lookouts lookouts, Matches matches, Products products) {
        this.lookouts = lookouts;
        this.matches = matches;
        this.products = products;
    }

    /// Nobody changes what is listened for until the end of the transaction. Has to come before
    /// mentions are locked.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        lookouts.hold();
    }

    /// Holds them against everything before anything is locked, for that takes a while. What comes
    /// back keeps what was found of those that are still there; they are locked then, and what is
    /// listened for is held: where that is not the same any more, they are held against it again.
    public Consumer<Collection<UUID>> match(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return _ -> {};
        }
        var listened = now();
        var heard = heard(listened, ids);
        return still -> keep(listened, heard, still);
    }

    private void keep(List<Sought> before, List<Heard> heard, Collection<UUID> still) {
        var listened = now();
        if (same(before, listened)) {
            var there = Set.copyOf(still);
            put(heard.stream().filter(it -> there.contains(it.said().id())).toList(), still);
        } else {
            apply(listened, still);
        }
    }

    private static boolean same(List<Sought> before, List<Sought> now) {
        return before.size() == now.size()
                && IntStream.range(0, now.size())
                        .allMatch(at -> before.get(at).sameAs(now.get(at)));
    }

    /// These mentions are locked, and what is listened for is held.
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Collection<UUID> ids) {
        apply(now(), ids);
    }

    List<Sought> now() {
        var all = lookouts.all();
        var named =
                products.all(
                        all.stream()
                                .map(LookoutView::product)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return all.stream()
                .map(it -> {
                    var id = it.product();
                    var product = id == null ? null : named.get(id);
                    return new Sought(
                            it, new Ear(it.words()), product == null ? null : product.name());
                })
                .toList();
    }

    void apply(List<Sought> listened, Collection<UUID> ids) {
        put(heard(listened, ids), ids);
    }

    private void put(List<Heard> heard, Collection<UUID> ids) {
        matches.put(
                ids,
                heard.stream()
                        .map(it ->
                                new Found(
                                        it.said().id(),
                                        it.sought().lookout().id(),
                                        it.sought().lookout().version()))
                        .toList());
        matches.name(ids, about(heard));
    }

    private record Heard(Matches.Said said, Sought sought, List<Reason> reasons) {}

    private List<Heard> heard(List<Sought> all, Collection<UUID> ids) {
        if (all.isEmpty()) {
            return List.of();
        }
        var languages = matches.languages();
        var queries = new ArrayList<@Nullable String>();
        all.forEach(it -> queries.add(it.ear().tsquery(languages)));
        var candidates = matches.candidates(queries, ids);
        var heard = new ArrayList<Heard>();
        for (var said : matches.texts(candidates.keySet())) {
            var passage = Ear.passage(said.whole(), said.language());
            for (var number : candidates.getOrDefault(said.id(), List.of())) {
                var sought = all.get(number);
                var reasons = sought.ear().hears(passage, said.language());
                if (reasons != null) {
                    heard.add(new Heard(said, sought, reasons));
                }
            }
        }
        return heard;
    }

    // A sentence is about the product that has the words.
    private List<About> about(List<Heard> heard) {
        var named = heard.stream().filter(it -> it.sought().product() != null).toList();
        if (named.isEmpty()) {
            return List.of();
        }
        var sentences =
                matches.sentences(named.stream().map(it -> it.said().id()).distinct().toList());
        var about = new HashSet<About>();
        for (var it : named) {
            var read = sentences.getOrDefault(it.said().id(), Map.of());
            for (var place : places(it, read)) {
                about.add(
                        new About(
                                it.said().id(),
                                place,
                                Objects.requireNonNull(it.sought().product())));
            }
        }
        return List.copyOf(about);
    }

    // Sentences stand in the text as they were read, one after the other. Where none has the words,
    // because only so many are read, the first one stands for the mention.
    private static Set<Integer> places(Heard heard, Map<Integer, String> sentences) {
        var places = new HashSet<Integer>();
        var whole = heard.said().whole();
        var from = 0;
        for (var it : sentences.entrySet()) {
            var start = whole.indexOf(it.getValue(), from);
            if (start >= 0) {
                from = start + it.getValue().length();
                if (within(heard.reasons(), start, from)) {
                    places.add(it.getKey());
                }
            }
        }
        if (places.isEmpty()) {
            sentences.keySet().stream().findFirst().ifPresent(places::add);
        }
        return places;
    }

    private static boolean within(List<Reason> reasons, int start, int end) {
        return reasons.stream().anyMatch(it -> it.span().start() < end && it.span().end() > start);
    }
}
