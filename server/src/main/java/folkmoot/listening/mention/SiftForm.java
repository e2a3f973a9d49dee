package folkmoot.listening.mention;

import folkmoot.site.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which mentions somebody wants to see, as typed; empty for all. The last day counts whole.
public record SiftForm(
        String q,
        String source,
        String language,
        String kind,
        String product,
        String aspect,
        String topic,
        String from,
        String to) {

    static final SiftForm ALL = new SiftForm("", "", "", "", "", "", "", "", "");

    public SiftForm {
        q = Objects.requireNonNullElse(q, "").strip();
        source = Objects.requireNonNullElse(source, "").strip();
        language = Objects.requireNonNullElse(language, "").strip();
        kind = Objects.requireNonNullElse(kind, "").strip();
        product = Objects.requireNonNullElse(product, "").strip();
        aspect = Objects.requireNonNullElse(aspect, "").strip();
        topic = Objects.requireNonNullElse(topic, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    /// Whether more than words are asked for.
    public boolean sifts() {
        return !(source + language + kind + product + aspect + topic + from + to).isEmpty();
    }

    SiftForm about(long number) {
        return new SiftForm(
                q, source, language, kind, product, aspect, String.valueOf(number), from, to);
    }

    /// The topic that is asked for; one that is none has no mentions.
    long topicId() {
        try {
            return Long.parseLong(topic);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Nullable UUID sourceId() {
        try {
            return source.isEmpty() ? null : Ids.of(source);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Whether it is about what a sentence says.
    boolean asksForSentence() {
        return !(kind + product + aspect).isEmpty();
    }

    @Nullable Instant since() {
        var day = day(from);
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Nullable Instant until() {
        var day = day(to);
        return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(written) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The address of the same sift, read on behind a place; empty for the beginning.
    public String href(String before) {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("source", source);
        all.put("language", language);
        all.put("kind", kind);
        all.put("product", product);
        all.put("aspect", aspect);
        all.put("topic", topic);
        all.put("from", from);
        all.put("to", to);
        all.put("before", before);
        all.values().removeIf(String::isEmpty);
        return all.isEmpty()
                ? "/listening"
                : all.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&", "/listening?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
