package tlog.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import tlog.Malformed;
import tlog.Nullable;
import tlog.Strict;
import tlog.feed.Publication;
import tlog.feed.Publication.Subject;
import tlog.json.Fields;
import tlog.json.JsonReader;
import tlog.source.Source;

/// Looks at some of what is said to be public where it stands: as a reader would, and nobody knows
/// beforehand which.
final class Pages {

    private static final int LONGEST = 16 << 20;

    private final Source source;
    private final int most;
    private final RandomGenerator chance = new java.security.SecureRandom();
    private final List<Seen> sample = new ArrayList<>();
    private final Map<String, Boolean> gone = new HashMap<>();
    private long considered;

    /// A line that says that everybody can read it.
    record Seen(long list, Publication line, Subject subject) {}

    Pages(Source source, int most) {
        this.source = source;
        this.most = source.live() ? most : 0;
    }

    /// Each has the same chance to be looked at.
    void consider(Seen seen) {
        considered++;
        if (sample.size() < most) {
            sample.add(seen);
        } else if (most > 0) {
            var place = chance.nextLong(considered);
            if (place < most) {
                sample.set((int) place, seen);
            }
        }
    }

    /// Where nobody can look, what the list says has to do.
    boolean isGone(String path) {
        return !source.live()
                || gone.computeIfAbsent(path, it -> source.read(address(it), LONGEST).isEmpty());
    }

    /// What is to be said of it. `still` asks the list once more.
    String look(Predicate<Seen> still, BiConsumer<String, String> wrong) {
        for (var seen : sample) {
            var what = wrong(seen.subject());
            if (what != null && still.test(seen)) {
                wrong.accept(seen.subject().path(), what);
            }
        }
        return sample.isEmpty()
                ? "; no pages looked at"
                : "; %,d pages looked at".formatted(sample.size());
    }

    private @Nullable String wrong(Subject subject) {
        var page = source.read(address(subject.path()), LONGEST);
        if (page.isEmpty()) {
            return "It is said to be public, and its page is not there";
        }
        var words = source.read("log/words" + subject.path(), LONGEST);
        if (words.isEmpty() || !sha256(words.get()).equals(subject.words())) {
            return "Its words are others than were published";
        }
        try {
            return text(page.get()).contains(text(html(words.get())))
                    ? null
                    : "Its page does not show the words that were published";
        } catch (Malformed e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String address(String path) {
        return path.substring(1);
    }

    private static byte[] html(byte[] words) {
        var in = Fields.of("Words", JsonReader.read(Strict.utf8(words, "Words")));
        return in.text("html").getBytes(StandardCharsets.UTF_8);
    }

    /// What remains of a page, or of a part of it, without its marks.
    private static String text(byte[] html) {
        return new String(html, StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
