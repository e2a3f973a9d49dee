package folkmoot.listening.mention;

import folkmoot.listening.MentionId;
import folkmoot.listening.source.Sources;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.site.Settings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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
    private final Settings settings;
    private final Clock clock;

    Forgetting(
            MentionRows rows,
            OptOuts optOuts,
            Pseudonyms pseudonyms,
            Sources sources,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.optOuts = optOuts;
        this.pseudonyms = pseudonyms;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void one(Staff by, MentionId id) {
        allowed(by);
        rows.alone();
        if (forget(rows.one(id.value())) == 0) {
            throw new NotThere(id);
        }
    }

    /// All of a name, at one source or anywhere, also what comes later; answers how many.
    @Transactional
    int author(Staff by, String name, @Nullable UUID source) {
        allowed(by);
        rows.alone();
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
        rows.alone();
        optOuts.add(pseudonyms.address(address), clock.instant());
        return forget(rows.at(address.strip()));
    }

    private int forget(List<MentionRows.Going> going) {
        if (going.isEmpty()) {
            return 0;
        }
        rows.forget(going.stream().map(MentionRows.Going::id).toList(), clock.instant());
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

    /// Deletes what is too old; answers how much there was.
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT12M")
    @Transactional
    int expire() {
        rows.alone();
        var before = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months()).toInstant();
        var all = rows.deleteForgotten(before);
        for (var old = rows.old(before); !old.isEmpty(); old = rows.old(before)) {
            rows.delete(old.stream().map(MentionRows.Going::id).toList());
            settle(old);
            all += old.size();
        }
        return all;
    }

    private static void allowed(Staff by) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
    }
}
