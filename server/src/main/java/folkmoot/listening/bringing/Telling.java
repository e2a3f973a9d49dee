package folkmoot.listening.bringing;

import com.fasterxml.jackson.annotation.JsonProperty;
import folkmoot.listening.NewMention;
import folkmoot.listening.mapping.Plain;
import folkmoot.listening.mapping.Reading;
import folkmoot.listening.mention.Fate;
import folkmoot.listening.mention.Preparing;
import folkmoot.listening.mention.Ready;
import folkmoot.listening.mention.Taking;
import folkmoot.listening.source.SourceKind;
import folkmoot.listening.source.Sources;
import folkmoot.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes mentions that a program tells, read as records of files are.
@Component
class Telling {

    private static final int LONGEST = 80;
    private static final String UNNAMED = "API";

    /// A mention as JSON has it.
    record Told(
            @Nullable String source,
            @Nullable String id,
            @Nullable String address,
            @Nullable String author,
            @Nullable String person,
            @JsonProperty("said_at") @Nullable String saidAt,
            @Nullable String language,
            @Nullable String title,
            @Nullable String text) {

        String name() {
            var named = Objects.requireNonNullElse(source, "").strip();
            return named.isEmpty()
                    ? UNNAMED
                    : named.substring(0, Math.min(LONGEST, named.length()));
        }

        List<String> cells() {
            var cells = new ArrayList<String>();
            for (var it :
                    new String[] {text, title, saidAt, author, person, id, address, language}) {
                cells.add(Objects.requireNonNullElse(it, ""));
            }
            return cells;
        }
    }

    /// What became of one: `taken` at which `path`, `known`, or `refused` for which `reason`.
    record Answer(int index, String id, String state, String path, String reason) {}

    record Report(long taken, long known, long refused, List<Answer> items) {}

    /// One that can be taken, where it stands among what was told.
    private record Fit(int index, String number, UUID source, Ready ready) {}

    private final Taking taking;
    private final Preparing preparing;
    private final Sources sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Telling(
            Taking taking,
            Preparing preparing,
            Sources sources,
            TransactionTemplate transaction,
            Clock clock) {
        this.taking = taking;
        this.preparing = preparing;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Reading what is told takes its time, and nobody else who takes in waits for that.
    Report tell(PersonId by, List<@Nullable Told> all) {
        var now = clock.instant();
        var read = new TreeMap<Integer, NewMention>();
        var answers = new TreeMap<Integer, Answer>();
        for (var i = 0; i < all.size(); i++) {
            var told = all.get(i);
            if (told == null) {
                answers.put(i, refused(i, "", "nothing"));
                continue;
            }
            switch (Plain.read(i + 1, told.cells(), now)) {
                case Reading.Rejected(var reason) ->
                        answers.put(i, refused(i, number(told), reason));
                case Reading.Read(var it) -> read.put(i, it);
            }
        }
        var fit = ready(read, all, by, now);
        transaction.executeWithoutResult(_ -> take(fit, answers));
        return new Report(
                count(answers.values(), "taken"),
                count(answers.values(), "known"),
                count(answers.values(), "refused"),
                List.copyOf(answers.values()));
    }

    private List<Fit> ready(
            Map<Integer, NewMention> read, List<@Nullable Told> all, PersonId by, Instant now) {
        var names = new TreeSet<String>();
        read.keySet().forEach(it -> names.add(told(all, it).name()));
        var known = Objects.requireNonNull(transaction.execute(_ -> sources(names, by, now)));
        var fit = new ArrayList<Fit>();
        read.forEach((index, it) -> {
            var told = told(all, index);
            var source = Objects.requireNonNull(known.get(told.name()));
            var ready = preparing.ready(source, it, 0, now);
            fit.add(new Fit(index, number(told), source, ready));
        });
        return fit;
    }

    private Map<String, UUID> sources(Set<String> names, PersonId by, Instant now) {
        var known = new HashMap<String, UUID>();
        if (!names.isEmpty()) {
            // Before any source: others who take in have that first, too.
            taking.alone();
            names.forEach(it -> known.put(it, sources.named(SourceKind.PROGRAM, it, by, now)));
        }
        return known;
    }

    private void take(List<Fit> fit, Map<Integer, Answer> answers) {
        var bySource = new LinkedHashMap<UUID, List<Fit>>();
        fit.forEach(it -> bySource.computeIfAbsent(it.source(), _ -> new ArrayList<>()).add(it));
        bySource.forEach((source, some) -> {
            var fates = taking.take(source, some.stream().map(Fit::ready).toList(), null);
            for (var i = 0; i < some.size(); i++) {
                var it = some.get(i);
                answers.put(it.index(), answer(it.index(), it.number(), fates.get(i)));
            }
        });
    }

    private static Told told(List<@Nullable Told> all, int index) {
        return Objects.requireNonNull(all.get(index));
    }

    private static String number(Told told) {
        return Objects.requireNonNullElse(told.id(), "");
    }

    private static Answer answer(int index, String number, Fate fate) {
        return switch (fate) {
            case Fate.Taken(var id) -> new Answer(index, number, "taken", "/mentions/" + id, "");
            case Fate.Known _, Fate.Twice _ -> new Answer(index, number, "known", "", "");
            case Fate.Silenced() ->
                    refused(index, number, "whoever said it asked not to be listened to");
        };
    }

    private static Answer refused(int index, String number, String reason) {
        return new Answer(index, number, "refused", "", reason);
    }

    private static long count(Collection<Answer> answers, String state) {
        return answers.stream().filter(it -> it.state().equals(state)).count();
    }
}
