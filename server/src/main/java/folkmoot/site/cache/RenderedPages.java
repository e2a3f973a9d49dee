package folkmoot.site.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import folkmoot.site.PageCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Pages by address, and by what they show.
///
/// A page that was being drawn while something it shows changed is not kept: every drop is counted,
/// and a page remembers the count at which its drawing began.
@Component
class RenderedPages implements PageCache {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final boolean enabled;
    private final Cache<String, Page> pages;
    private final Map<String, Set<String>> keysByTag = new ConcurrentHashMap<>();
    private final Cache<String, Long> dropped =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LONGEST).build();
    private final AtomicLong drops = new AtomicLong();
    private volatile long droppedAll;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> announcers = new CopyOnWriteArrayList<>();

    RenderedPages(
            @Value("${folkmoot.cache.enabled:true}") boolean enabled,
            @Value("${folkmoot.cache.megabytes:48}") long megabytes) {
        this.enabled = enabled;
        this.pages =
                Caffeine.newBuilder()
                        .maximumWeight(megabytes << 20)
                        .weigher((String key, Page page) -> key.length() + page.weight())
                        .expireAfterWrite(LONGEST)
                        .removalListener(
                                (@Nullable String key, @Nullable Page page, RemovalCause _) ->
                                        forget(key, page))
                        .build();
    }

    boolean enabled() {
        return enabled;
    }

    /// To be handed to [#keep] with the page whose drawing begins now.
    long began() {
        return drops.get();
    }

    @Nullable Page find(String key) {
        return pages.getIfPresent(key);
    }

    // The page first, then its tags, then the question whether it is out of date: whoever drops a
    // tag meanwhile finds the page by it, or is found here.
    void keep(String key, Page page, long began) {
        pages.put(key, page);
        page.tags().forEach(tag -> keysByTag.compute(tag, (_, keys) -> with(key, keys)));
        if (page.tags().stream().anyMatch(tag -> droppedSince(tag, began))
                || droppedSince("settings", began)) {
            pages.invalidate(key);
        }
    }

    private static Set<String> with(String key, @Nullable Set<String> keys) {
        var all = keys == null ? ConcurrentHashMap.<String>newKeySet() : keys;
        all.add(key);
        return all;
    }

    private boolean droppedSince(String tag, long began) {
        var when = dropped.getIfPresent(tag);
        return droppedAll > began || when != null && when > began;
    }

    @Override
    public void drop(String tag) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            dropEverywhere(tag);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        dropEverywhere(tag);
                    }
                });
    }

    @Override
    public void onDrop(Consumer<String> listener) {
        listeners.add(listener);
    }

    /// Called with each tag that this process drops, to tell the others.
    void onAnnounce(Consumer<String> announcer) {
        announcers.add(announcer);
    }

    private void dropEverywhere(String tag) {
        dropHere(tag);
        announcers.forEach(it -> it.accept(tag));
    }

    void dropHere(String tag) {
        dropped.put(tag, drops.incrementAndGet());
        if (tag.equals("settings")) {
            pages.invalidateAll();
        } else {
            pages.invalidateAll(keysByTag.getOrDefault(tag, Set.of()));
        }
        listeners.forEach(it -> it.accept(tag));
    }

    /// Forgets everything, when it is not known what was missed.
    void dropAll() {
        droppedAll = drops.incrementAndGet();
        pages.invalidateAll();
        listeners.forEach(it -> it.accept(EVERYTHING));
    }

    private void forget(@Nullable String key, @Nullable Page page) {
        if (key == null || page == null) {
            return;
        }
        for (var tag : page.tags()) {
            // A newer page under the same key may already stand there.
            keysByTag.computeIfPresent(
                    tag,
                    (_, keys) -> {
                        if (!pages.asMap().containsKey(key)) {
                            keys.remove(key);
                        }
                        return keys.isEmpty() ? null : keys;
                    });
        }
    }
}
