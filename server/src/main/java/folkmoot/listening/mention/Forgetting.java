package folkmoot.listening.mention;

import folkmoot.listening.MentionId;
import folkmoot.listening.source.SourceKind;
import folkmoot.listening.source.Sources;
import folkmoot.listening.topic.Withdrawing;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.site.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Forgets what was said: one mention, all of somebody who asks, and everything that is too old.
@Component
class Forgetting {

    static final int MONTHS = 13;
    static final int FEWEST = 1;
    static final int MOST = 36;

    private static final String SETTING = "listening.months";

    private final MentionRows rows;
    private final OptOuts optOuts;
    private final Pseudonyms pseudonyms;
    private final Sources sources;
    private final Withdrawing withdrawing;
    private final Settings settings;
    private final Clock clock;

    Forgetting(
            MentionRows rows,
            OptOuts optOuts,
            Pseudonyms pseudonyms,
            Sources sources,
            Withdrawing withdrawing,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.optOuts = optOuts;
        this.pseudonyms = pseudonyms;
        this.sources = sources;
        this.withdrawing = withdrawing;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void one(Staff by, MentionId id) {
        allowed(by);
        alone();
        // Nor does it come back when it is brought under another name.
        rows.said(id.value())
                .map(it -> pseudonyms.words(it.author(), it.saidAt(), it.title(), it.text()))
                .ifPresent(it -> optOuts.add(it, clock.instant()));
        if (forget(rows.one(id.value())) == 0 && !rows.wasThere(id.value())) {
            throw new NotThere(id);
        }
    }

    /// All of a name, at one source or anywhere, also what comes later; answers how many.
    @Transactional
    int author(Staff by, String name, @Nullable UUID source) {
        allowed(by);
        alone();
        var key = pseudonyms.name(name);
        if (key == null) {
            return 0;
        }
        if (source == null) {
            optOuts.add(key, clock.instant());
        } else {
            optOuts.add(pseudonyms.voice(source, name), clock.instant());
        }
        return forget(rows.named(key, source));
    }

    /// What was said at an address, also if it comes again; answers how many.
    @Transactional
    int address(Staff by, String address) {
        allowed(by);
        alone();
        optOuts.add(pseudonyms.address(address), clock.instant());
        return forget(rows.at(address.strip()));
    }

    /// Whoever takes in, counts or forgets waits; asked before any other lock.
    void alone() {
        rows.alone();
        withdrawing.alone();
    }

    /// What was deleted where it was said; it does not come back either.
    @Transactional(propagation = Propagation.MANDATORY)
    int gone(UUID source, Collection<String> numbers) {
        return forget(rows.keyed(keys(source, numbers)));
    }

    List<UUID> keys(UUID source, Collection<String> numbers) {
        return numbers.stream().map(it -> pseudonyms.number(source, it)).toList();
    }

    /// All that one person said at sources of that kind.
    @Transactional(propagation = Propagation.MANDATORY)
    void leave(SourceKind kind, String person) {
        for (var source : sources.of(kind)) {
            forget(rows.voiced(pseudonyms.person(source, person)));
        }
    }

    /// Makes room for what is said in other words now.
    @Transactional(propagation = Propagation.MANDATORY)
    void replaced(Collection<UUID> keys) {
        drop(rows.keyed(keys));
    }

    private void drop(List<MentionRows.Going> going) {
        if (!going.isEmpty()) {
            var ids = going.stream().map(MentionRows.Going::id).toList();
            withdrawing.forget(ids);
            rows.delete(ids);
            settle(going);
        }
    }

    private int forget(List<MentionRows.Going> going) {
        if (going.isEmpty()) {
            return 0;
        }
        var ids = going.stream().map(MentionRows.Going::id).toList();
        withdrawing.forget(ids);
        rows.forget(ids, clock.instant());
        settle(going);
        return going.size();
    }

    private void settle(List<MentionRows.Going> going) {
        rows.lead(
                going.stream()
                        .filter(MentionRows.Going::head)
                        .map(MentionRows.Going::cluster)
                        .collect(Collectors.toSet()));
        going.stream()
                .collect(Collectors.groupingBy(MentionRows.Going::source, Collectors.counting()))
                .forEach((source, times) -> sources.count(source, -times, null));
    }

    /// For how many months a mention is kept, from when it was brought.
    int months() {
        return Integer.parseInt(settings.get(SETTING, String.valueOf(MONTHS)));
    }

    @Transactional
    void keep(Staff by, int months) {
        if (!by.member().lead()) {
            throw new NotAllowed("leads only");
        }
        settings.set(SETTING, String.valueOf(Math.clamp(months, FEWEST, MOST)));
    }

    /// A portion of what was said at a source; zero when nothing is left.
    @Transactional
    int source(Staff by, UUID source) {
        allowed(by);
        alone();
        return forget(rows.of(source));
    }

    /// Deletes a portion of what was brought before that; zero when nothing is left.
    @Transactional
    int expire(Instant before) {
        alone();
        var old = rows.old(before);
        drop(old);
        return old.size() + rows.deleteForgotten(before);
    }

    private static void allowed(Staff by) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
    }
}
