package tlog.feed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import tlog.Malformed;
import tlog.Nullable;
import tlog.Strict;
import tlog.commit.Commitment;
import tlog.commit.Opening;
import tlog.json.Canonical;
import tlog.json.Fields;
import tlog.json.Json;
import tlog.json.JsonReader;

/// One line of a list of publications: a commitment that an entry `publish` counts, and what has
/// become of what it stands for. `in` is the entry that took it back, or whose list has the newer
/// words, there at place `at`; `now` the hash of the words that are there instead; `under` the
/// address of what it stands under.
public record Publication(
        long n,
        Commitment c,
        State state,
        @Nullable Opening open,
        @Nullable Long in,
        @Nullable Long at,
        @Nullable String now,
        @Nullable String under) {

    public static final int LONGEST = 8 * 1024;

    /// What one entry counts at most.
    public static final int MOST = 4096;

    /// What has become of it.
    public enum State {
        /// Everybody can read it.
        PUBLIC,
        /// Everybody can read it; its newer words will be in the next list.
        CHANGED,
        /// Its newer words are in a later list.
        EARLIER,
        /// A decision keeps it from its readers; it has a tombstone.
        WITHHELD,
        /// What it stands under cannot be read.
        BENEATH,
        /// Its author took it back. Nothing says any more what it was.
        GONE,
        /// Nobody knows.
        MISSING;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State parse(String wire) {
            for (var state : values()) {
                if (state.wire().equals(wire)) {
                    return state;
                }
            }
            throw new Malformed("There is no state " + wire);
        }
    }

    /// Where it stands, and the SHA-256 of its words: what the commitment hides.
    public record Subject(String path, String words) {

        private static final Pattern TEXT = Pattern.compile("(/\\S{1,200}) ([0-9a-f]{64})");

        public static Subject parse(Opening opening) {
            var match = TEXT.matcher(opening.text());
            if (!match.matches()) {
                throw new Malformed("A publication is an address and a hash");
            }
            return new Subject(match.group(1), match.group(2));
        }

        public byte[] payload() {
            return (path + " " + words).getBytes(StandardCharsets.UTF_8);
        }
    }

    public Publication {
        if (open == null && state != State.GONE) {
            throw new Malformed("What is " + state.wire() + " is opened");
        }
        if ((state == State.EARLIER) != (at != null) || at != null && in == null) {
            throw new Malformed("Where the newer words are is an entry and a place");
        }
    }

    public static Publication parse(byte[] line) {
        var in = Fields.of("A publication", JsonReader.read(line, LONGEST));
        var publication =
                new Publication(
                        in.count("n"),
                        Commitment.parse(in.text("c")),
                        State.parse(in.text("state")),
                        in.maybe("open", it -> opening(in.fields(it))),
                        in.maybe("in", in::count),
                        in.maybe("at", in::count),
                        in.maybe("now", in::text),
                        in.maybe("under", in::text));
        in.end();
        return publication;
    }

    private static Opening opening(Fields in) {
        var opening = Opening.of(in.text("key"), in.text("payload"));
        in.end();
        return opening;
    }

    /// The line, without its newline.
    public String line() {
        var json = new LinkedHashMap<String, Json>();
        json.put("n", Json.of(n));
        json.put("c", Json.of(c.toString()));
        json.put("state", Json.of(state.wire()));
        if (open != null) {
            var both = new LinkedHashMap<String, Json>();
            both.put("key", Json.of(Strict.base64(open.key())));
            both.put("payload", Json.of(Strict.base64(open.payload())));
            json.put("open", new Json.Members(both));
        }
        put(json, "in", in);
        put(json, "at", at);
        if (now != null) {
            json.put("now", Json.of(now));
        }
        if (under != null) {
            json.put("under", Json.of(under));
        }
        return Canonical.text(new Json.Members(json));
    }

    private static void put(LinkedHashMap<String, Json> json, String name, @Nullable Long number) {
        if (number != null) {
            json.put(name, Json.of(number));
        }
    }
}
