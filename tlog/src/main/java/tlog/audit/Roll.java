package tlog.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import tlog.Malformed;
import tlog.Nullable;
import tlog.entry.Act;
import tlog.feed.Publication;
import tlog.feed.Publication.State;
import tlog.feed.Publication.Subject;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.meaning.Meaning;
import tlog.meaning.Publications.Entered;
import tlog.source.Source;

/// Compares what was published with what can be read now: each line of each list is public, or
/// somebody's entry says why not. On a living server things happen while it is read, so what looks
/// wrong is looked at once more before it is said.
final class Roll {

    private static final int LISTS_AT_ONCE = 8;

    /// How many entries a living log may be ahead of its last checkpoint.
    private static final long AHEAD = 10_000;

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Findings findings;
    private final Meaning meaning;
    private final long size;
    private final Source source;
    private final Pages pages;

    private final Map<State, Long> counts = new EnumMap<>(State.class);
    private final Map<Long, List<Publication>> takenBack = new HashMap<>();
    private final Map<Place, String> newer = new HashMap<>();
    private final Map<Entered, Set<Long>> doubtful = new LinkedHashMap<>();
    private Set<String> withheld = Set.of();
    private boolean sure;
    private long later;

    /// Where a line is: the entry of its list, and which it is there.
    private record Place(long list, long n) {}

    Roll(Findings findings, Meaning meaning, long size, Source source, int sample) {
        this.findings = findings;
        this.meaning = meaning;
        this.size = size;
        this.source = source;
        this.pages = new Pages(source, sample);
    }

    /// What is to be said of it. The addresses of what a decision withholds, now and later.
    String check(Set<String> withheldNow, Supplier<Set<String>> withheldThen) {
        withheld = withheldNow;
        sure = !source.live();
        var lists = meaning.publications().published();
        lists.stream()
                .gather(Gatherers.mapConcurrent(LISTS_AT_ONCE, it -> Sheet.read(source, it)))
                .forEach(this::judge);
        if (!doubtful.isEmpty()) {
            lookAgain(withheldThen);
        }
        newer.forEach((place, path) -> {
            if (place.list() < size) {
                wrong(path, "Its newer words are not where the list says");
            } else {
                later++;
            }
        });
        meaning.publications().takenBack().forEach(this::takenBack);
        var looked = pages.look(this::isStill, this::wrong);
        return lists.isEmpty() ? "no lists" : summary(lists.size()) + looked;
    }

    private void judge(Sheet sheet) {
        var wrong = sheet.wrong();
        if (wrong != null) {
            findings.add(wrong.fault(), wrong.where(), wrong.what());
            return;
        }
        sheet.lines().forEach(it -> judge(sheet.of(), it));
    }

    private void lookAgain(Supplier<Set<String>> withheldThen) {
        pause();
        var both = new HashSet<>(withheld);
        both.addAll(withheldThen.get());
        withheld = both;
        sure = true;
        doubtful.forEach((list, lines) ->
                Sheet.read(source, list).lines().stream()
                        .filter(it -> lines.contains(it.n()))
                        .forEach(it -> judge(list, it)));
    }

    private void judge(Entered list, Publication line) {
        var place = new Place(list.index(), line.n());
        var expected = sure && source.live() ? null : newer.remove(place);
        var subject = subject(place, line);
        if (expected != null && (subject == null || !subject.path().equals(expected))) {
            wrong(expected, "Its newer words are not where the list says");
        }
        var what = line.state() == State.GONE ? gone(line) : there(place, line, subject);
        if (what == null) {
            counts.merge(line.state(), 1L, Long::sum);
        } else if (sure) {
            wrong(subject == null ? place.toString() : subject.path(), what);
        } else {
            doubtful.computeIfAbsent(list, _ -> new HashSet<>()).add(line.n());
        }
    }

    private @Nullable Subject subject(Place place, Publication line) {
        var open = line.open();
        if (open == null) {
            return null;
        }
        if (!open.opens(line.c())) {
            var where = "log/roll/%d, %d".formatted(place.list(), place.n());
            findings.add(Fault.OPENING, where, "The opening does not fit");
            return null;
        }
        try {
            return Subject.parse(open);
        } catch (Malformed e) {
            var where = "log/roll/%d, %d".formatted(place.list(), place.n());
            findings.add(Fault.MALFORMED, where, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /// What is wrong with it, if anything is.
    private @Nullable String gone(Publication line) {
        var in = line.in();
        if (in == null || in >= size + AHEAD || in >= size && !source.live()) {
            return "It is gone, and no entry says who took it back";
        }
        if (in >= size) {
            later++;
        } else if (meaning.act(in) == Act.UNPUBLISH) {
            takenBack.computeIfAbsent(in, _ -> new ArrayList<>()).add(line);
        } else {
            return "It is gone, and entry %d does not say so".formatted(in);
        }
        return null;
    }

    private @Nullable String there(Place place, Publication line, @Nullable Subject subject) {
        if (subject == null) {
            return null;
        }
        return switch (line.state()) {
            case PUBLIC -> {
                var now = line.now();
                if (now != null && !now.equals(subject.words())) {
                    yield "Its words are others than were published";
                }
                pages.consider(new Pages.Seen(place.list(), line, subject));
                yield null;
            }
            case WITHHELD ->
                    withheld.contains(subject.path())
                            ? null
                            : "It is withheld, and no tombstone says so";
            case BENEATH -> {
                var under = line.under();
                yield under != null && (withheld.contains(under) || pages.isGone(under))
                        ? null
                        : "It cannot be read, although what it stands under can";
            }
            case EARLIER -> {
                newer.put(new Place(in(line), at(line)), subject.path());
                yield in(line) > place.list() ? null : "Its newer words are older";
            }
            case MISSING -> "It was published and is not there, and no entry says why";
            default -> null;
        };
    }

    /// An entry that takes back counts exactly what is gone because of it.
    private void takenBack(Entered entry) {
        var lines = takenBack.getOrDefault(entry.index(), List.of());
        if (lines.isEmpty() || !Sheet.roll(lines).equals(entry.roll())) {
            findings.add(
                    Fault.ROLL,
                    entry.index(),
                    "It takes back %,d, the lists name %,d, or others"
                            .formatted(entry.roll().count(), lines.size()));
        }
    }

    private boolean isStill(Pages.Seen seen) {
        return meaning.publications().published().stream()
                .filter(it -> it.index() == seen.list())
                .map(it -> Sheet.read(source, it))
                .flatMap(it -> it.lines().stream())
                .anyMatch(it -> it.n() == seen.line().n() && it.state() == State.PUBLIC);
    }

    private void wrong(String path, String what) {
        findings.add(Fault.ROLL, path, what);
    }

    private String summary(int lists) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var words = new StringBuilder("%,d in %,d lists".formatted(all, lists));
        counts.forEach((state, count) -> words.append(", %,d %s".formatted(count, state.wire())));
        return words + (later > 0 ? ", %,d newer than the checkpoint".formatted(later) : "");
    }

    private static long in(Publication line) {
        var in = line.in();
        return in == null ? -1 : in;
    }

    private static long at(Publication line) {
        var at = line.at();
        return at == null ? -1 : at;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
