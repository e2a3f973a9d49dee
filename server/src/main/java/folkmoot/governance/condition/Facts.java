package folkmoot.governance.condition;

import com.google.re2j.Pattern;
import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import folkmoot.governance.OfficeHours;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.pattern.Finder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A snapshot made ready to be looked at by many conditions, one after another on one thread.
public final class Facts {

    private final Snapshot snapshot;
    private final String text;
    private final Map<String, Object> values = new HashMap<>();
    private final Finder finder;
    private final Finder.Search found;
    private @Nullable Said words;
    private @Nullable OfficeHours office;

    public Facts(Snapshot snapshot) {
        this(snapshot, Finder.NONE);
    }

    /// For conditions whose patterns that one looks for.
    public Facts(Snapshot snapshot, Finder finder) {
        this.snapshot = snapshot;
        this.text = snapshot.text(Feature.TEXT);
        this.finder = finder;
        this.found = finder.in(text);
        for (var feature : Feature.values()) {
            values.put(feature.wire(), value(feature.kind(), snapshot.get(feature)));
        }
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    private static Object value(Kind kind, Object value) {
        if (kind != Kind.LINKS) {
            return value;
        }
        return ((List<?>) value)
                .stream()
                        .map(Kind.Address.class::cast)
                        .map(it ->
                                Map.of(
                                        "url", it.url(),
                                        "host", it.host(),
                                        "trusted", it.trusted()))
                        .toList();
    }

    /// Of a feature, by the name that conditions know it by.
    Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// All words of a text; those of the deed's own are found once, whichever rules ask.
    Said words(String of) {
        if (!of.equals(text)) {
            return new Said(Reading.words(of));
        }
        if (words == null) {
            words = new Said(Reading.words(text));
        }
        return words;
    }

    /// Whether the pattern is in a text; in the deed's own it is looked for once, whichever rules
    /// have it.
    boolean found(Pattern pattern, String in) {
        return (in.equals(text) ? found : finder.in(in)).finds(pattern);
    }

    /// How many of other people's texts like this one are at most so many days old.
    long similar(String to, long days) {
        if (!to.equals(text)) {
            throw new Unfit("similarTo knows only the text of the deed");
        }
        return ((List<?>) snapshot.get(Feature.REPEATS))
                .stream().filter(it -> it instanceof Long age && age <= days).count();
    }

    long businessMinutes(Instant since) {
        if (office == null) {
            office = OfficeHours.parse(snapshot.text(Feature.OFFICE));
        }
        return office.minutes(since, (Instant) snapshot.get(Feature.NOW));
    }
}
