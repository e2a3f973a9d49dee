package tlog.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import tlog.Malformed;
import tlog.commit.Opening;
import tlog.entry.Act;
import tlog.entry.Entry;
import tlog.feed.Feed;
import tlog.feed.Tombstone;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.meaning.Meaning;
import tlog.source.Source;

/// Compares what the server says is restricted with what the log says was done.
final class Tombstones {

    private static final String PATH = "log/tombstones.jsonl";

    /// How many entries a living log may be ahead of its last checkpoint.
    private static final long AHEAD = 10_000;

    private static final int LEAST_REASON = 200;

    private final Findings findings;
    private final Meaning meaning;
    private final Rebuilt log;
    private final long size;
    private final boolean live;
    private final Set<String> withheld = new HashSet<>();
    private long seen;
    private long shown;
    private long opened;
    private long later;

    Tombstones(Findings findings, Meaning meaning, Rebuilt log, long size, boolean live) {
        this.findings = findings;
        this.meaning = meaning;
        this.log = log;
        this.size = size;
        this.live = live;
    }

    /// What is to be said of it.
    String check(Source source) {
        try {
            if (!Feed.read(source, PATH, Tombstone.LONGEST, Feed.tombstones(this::check))) {
                findings.add(Fault.MISSING, PATH, "The list of what is restricted is not there");
                return "not there";
            }
        } catch (Malformed e) {
            findings.add(Fault.MALFORMED, PATH, String.valueOf(e.getMessage()));
        }
        var silent = meaning.summary().restrictions() - shown;
        return "%,d, %,d of them opened".formatted(seen, opened)
                + (later > 0 ? ", %,d newer than the checkpoint".formatted(later) : "")
                + (silent > 0
                        ? ", and %,d restrictions of the log that are not shown".formatted(silent)
                        : "");
    }

    private void check(Tombstone it) {
        seen++;
        if (it.index() >= size) {
            if (live && it.index() < size + AHEAD) {
                later++;
                withhold(it);
            } else {
                wrong(it, "there is no entry " + it.index());
                if (live) {
                    // Otherwise a server could go on for ever.
                    throw new Malformed("The list goes on beyond the log");
                }
            }
            return;
        }
        if (!meaning.inForce(it.index(), it.state())) {
            var act = meaning.act(it.index());
            var what = act == null ? "unreadable" : act.wire();
            wrong(it, "entry %d is %s, or no longer in force".formatted(it.index(), what));
            return;
        }
        shown += it.state() == Tombstone.State.VETOED ? 0 : 1;
        var bytes = log.entry(it.index());
        var entry = Entry.parse(bytes);
        var obj = entry.obj();
        if (obj != null && !obj.kind().equals(it.kind())) {
            wrong(it, "entry %d is about a %s".formatted(it.index(), obj.kind()));
        }
        if (!it.open().isEmpty() && Receipts.open(it.path(), bytes, it.open(), findings)) {
            opened++;
            said(it, entry);
        }
    }

    /// The addresses of all that a decision keeps from its readers.
    Set<String> withheld() {
        return Set.copyOf(withheld);
    }

    private void withhold(Tombstone it) {
        switch (it.state()) {
            case HIDDEN, HELD, ORDERED -> withheld.add(it.path());
            default -> {}
        }
    }

    private void said(Tombstone it, Entry entry) {
        var obj = it.open().get("obj");
        if (obj != null && !is(obj, it.path())) {
            wrong(it, "entry %d is about something else".formatted(it.index()));
        } else if (obj != null) {
            withhold(it);
        }
        var why = it.open().get("why");
        if (entry.act() == Act.VETO && why != null && why.text().length() < LEAST_REASON) {
            findings.add(Fault.VETO, it.index(), "Its reason is shorter than 200 letters");
        }
    }

    private static boolean is(Opening opening, String path) {
        return Arrays.equals(
                opening.payload(), path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void wrong(Tombstone it, String what) {
        findings.add(Fault.TOMBSTONE, it.path(), "It is " + it.state().wire() + ", but " + what);
    }
}
