package folkmoot.listening.bringing;

import com.fasterxml.jackson.annotation.JsonProperty;
import folkmoot.listening.mapping.Plain;
import folkmoot.listening.mapping.Reading;
import folkmoot.listening.mention.Fate;
import folkmoot.listening.mention.Preparing;
import folkmoot.listening.mention.Taking;
import folkmoot.listening.source.SourceKind;
import folkmoot.listening.source.Sources;
import folkmoot.people.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    private final Taking taking;
    private final Preparing preparing;
    private final Sources sources;
    private final Clock clock;

    Telling(Taking taking, Preparing preparing, Sources sources, Clock clock) {
        this.taking = taking;
        this.preparing = preparing;
        this.sources = sources;
        this.clock = clock;
    }

    @Transactional
    Report tell(PersonId by, List<@Nullable Told> all) {
        // Before any source: others who take in have that first, too.
        taking.alone();
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < all.size(); i++) {
            var told = all.get(i);
            answers.add(told == null ? refused(i, "", "nothing") : take(by, i, told));
        }
        return new Report(
                count(answers, "taken"),
                count(answers, "known"),
                count(answers, "refused"),
                answers);
    }

    private Answer take(PersonId by, int index, Told told) {
        var now = clock.instant();
        var number = Objects.requireNonNullElse(told.id(), "");
        return switch (Plain.read(index + 1, told.cells(), now)) {
            case Reading.Rejected(var reason) -> refused(index, number, reason);
            case Reading.Read(var it) -> {
                var source = source(by, told.name());
                var ready = preparing.ready(source, it, 0, now);
                yield answer(index, number, taking.take(source, List.of(ready), null).getFirst());
            }
        };
    }

    private UUID source(PersonId by, String name) {
        return sources.named(SourceKind.PROGRAM, name, by, clock.instant());
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

    private static long count(List<Answer> answers, String state) {
        return answers.stream().filter(it -> it.state().equals(state)).count();
    }
}
