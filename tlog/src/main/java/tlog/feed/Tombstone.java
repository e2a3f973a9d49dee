package tlog.feed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import tlog.Malformed;
import tlog.Strict;
import tlog.commit.Opening;
import tlog.entry.Act;
import tlog.json.Canonical;
import tlog.json.Fields;
import tlog.json.Json;
import tlog.json.JsonReader;

/// One line of the public list of everything that is restricted right now: where it stands, what
/// happened to it, which entry says so, and, where the law allows, what the commitments hide.
public record Tombstone(
        long index, String kind, State state, String path, SequencedMap<String, Opening> open) {

    public static final int LONGEST = 64 * 1024;

    /// What can have happened to it, and the act that does that.
    public enum State {
        HIDDEN(Act.HIDE),
        HELD(Act.HOLD),
        LABELLED(Act.LABEL),
        LOCKED(Act.LOCK),
        EDITED(Act.EDIT_BY_STAFF),
        SUSPENDED(Act.SUSPEND),
        BANNED(Act.BAN),
        ORDERED(Act.LEGAL_ORDER),
        ERASED(Act.ERASE),
        VETOED(Act.VETO);

        private final Act act;

        State(Act act) {
            this.act = act;
        }

        public Act act() {
            return act;
        }

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

    private static final Pattern KIND = Pattern.compile("[a-z][a-z_-]{0,31}");

    public Tombstone {
        if (!path.startsWith("/") || path.length() > 2000 || !KIND.matcher(kind).matches()) {
            throw new Malformed("A tombstone has a kind and a path on this server");
        }
    }

    public static Tombstone parse(byte[] line) {
        var in = Fields.of("A tombstone", JsonReader.read(line, LONGEST));
        var tombstone =
                new Tombstone(
                        in.count("index"),
                        in.text("kind"),
                        State.parse(in.text("state")),
                        in.text("path"),
                        in.has("open") ? openings(in.members("open")) : new LinkedHashMap<>());
        in.end();
        return tombstone;
    }

    /// The line, without its newline.
    public String line() {
        var json = new LinkedHashMap<String, Json>();
        json.put("index", Json.of(index));
        json.put("kind", Json.of(kind));
        json.put("state", Json.of(state.wire()));
        json.put("path", Json.of(path));
        if (!open.isEmpty()) {
            var openings = new LinkedHashMap<String, Json>();
            open.forEach((field, opening) -> openings.put(field, json(opening)));
            json.put("open", new Json.Members(openings));
        }
        return Canonical.text(new Json.Members(json));
    }

    private static Json json(Opening opening) {
        var json = new LinkedHashMap<String, Json>();
        json.put("key", Json.of(Strict.base64(opening.key())));
        json.put("payload", Json.of(Strict.base64(opening.payload())));
        return new Json.Members(json);
    }

    private static SequencedMap<String, Opening> openings(Json.Members members) {
        var openings = new LinkedHashMap<String, Opening>();
        members.map()
                .forEach((field, json) -> {
                    var in = Fields.of("An opening", json);
                    openings.put(field, Opening.of(in.text("key"), in.text("payload")));
                    in.end();
                });
        return openings;
    }
}
