package folkmoot.listening.mention;

import folkmoot.listening.source.Sources;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what was said: each once, nothing of those who asked not to be listened to, and what
/// says nearly the same beside its like.
@Component
public class Taking {

    private final MentionRows rows;
    private final OptOuts optOuts;
    private final Sources sources;
    private final Clock clock;

    Taking(MentionRows rows, OptOuts optOuts, Sources sources, Clock clock) {
        this.rows = rows;
        this.optOuts = optOuts;
        this.sources = sources;
        this.clock = clock;
    }

    /// Whoever else takes in waits until this transaction is over; asked before any other lock.
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone() {
        rows.alone();
    }

    /// Which of these asked not to be listened to.
    public Set<UUID> silenced(Collection<UUID> asked) {
        return optOuts.among(asked);
    }

    /// The fates in the order of the mentions, in the running transaction; `run` is the import, if
    /// it is one.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fate> take(UUID source, List<Ready> told, @Nullable UUID run) {
        rows.alone();
        var before = new HashMap<>(rows.known(told.stream().map(Ready::key).toList()));
        var silenced = optOuts.among(told.stream().flatMap(Taking::all).toList());
        var fates = new ArrayList<Fate>();
        var fresh = new ArrayList<Ready>();
        for (var it : told) {
            var fate = fate(it, before.get(it.key()), run);
            if (it.asked().stream().anyMatch(silenced::contains)
                    || fate instanceof Fate.Taken && silenced.contains(it.words())) {
                fate = new Fate.Silenced();
            }
            if (fate instanceof Fate.Taken) {
                fresh.add(it);
                before.put(it.key(), new MentionRows.Before(run, it.line()));
            }
            fates.add(fate);
        }
        var now = clock.instant();
        rows.add(source, placed(fresh), run, now);
        sources.count(source, fresh.size(), fresh.isEmpty() ? null : now);
        return fates;
    }

    private static Stream<UUID> all(Ready it) {
        return Stream.concat(it.asked().stream(), Stream.of(it.words()));
    }

    private static Fate fate(Ready it, MentionRows.@Nullable Before first, @Nullable UUID run) {
        if (first == null) {
            return new Fate.Taken(it.id());
        }
        // Twice in one file is a mistake of the file.
        return run != null && run.equals(first.run())
                ? new Fate.Twice(first.line())
                : new Fate.Known();
    }

    private List<MentionRows.Placed> placed(List<Ready> fresh) {
        var bands =
                fresh.stream()
                        .map(Ready::likeness)
                        .flatMap(it -> it == null ? Stream.of() : it.bands().stream())
                        .distinct()
                        .toList();
        var clusters = new Clusters(rows.heads(bands));
        return fresh.stream()
                .map(it -> new MentionRows.Placed(it, clusters.of(it.id().value(), it.likeness())))
                .toList();
    }
}
