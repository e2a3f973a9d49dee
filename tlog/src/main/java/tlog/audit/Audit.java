package tlog.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tlog.Malformed;
import tlog.Nullable;
import tlog.entry.Act;
import tlog.entry.Minute;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.meaning.Meaning;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.VerifierKey;
import tlog.note.WrongSignature;
import tlog.source.Source;

/// Checks one log, from its signature to its meaning, and stops where nothing further could be
/// believed.
final class Audit {

    private static final int LONGEST_NOTE = 1 << 18;

    private final Request request;
    private final Source source;
    private final InstantSource clock;
    private final Report report = new Report();
    private final Meaning meaning = new Meaning();

    Audit(Request request, Source source, InstantSource clock) {
        this.request = request;
        this.source = source;
        this.clock = clock;
    }

    Report run() throws IOException {
        var file = request.state();
        Optional<State> state = file == null ? Optional.empty() : State.read(file);
        Note note;
        Checkpoint checkpoint;
        Trust trust;
        try {
            var served = source.read("log/checkpoint", LONGEST_NOTE);
            if (served.isEmpty()) {
                report.findings().add(Fault.MISSING, "log/checkpoint", "There is none");
                return report;
            }
            note = Note.parse(served.get());
            checkpoint = Checkpoint.parse(note.text());
            trust = Trust.of(request, state, source);
        } catch (Malformed e) {
            report.findings()
                    .add(Fault.SIGNATURE, "log/checkpoint", String.valueOf(e.getMessage()));
            return report;
        }
        report.say("log", checkpoint.origin());
        var key = trust.judge(note, checkpoint.origin(), report);
        if (key.isPresent() && continues(state, checkpoint)) {
            read(trust, state, checkpoint);
            if (report.findings().sound() && file != null) {
                remember(file, key.get(), note);
            }
        }
        return report;
    }

    /// Whether it can be a later one of the same log, as far as sizes tell.
    private boolean continues(Optional<State> state, Checkpoint now) {
        if (state.isEmpty()) {
            return true;
        }
        var then = state.get().checkpoint();
        if (!then.origin().equals(now.origin())) {
            throw new Request.Usage("The state is of another log: " + then.origin());
        }
        if (now.size() >= then.size()) {
            return true;
        }
        var words = "It had %d entries when seen last and has %d now";
        report.findings()
                .add(Fault.ROLLBACK, "log/checkpoint", words.formatted(then.size(), now.size()));
        return false;
    }

    private void read(Trust trust, Optional<State> state, Checkpoint now) throws IOException {
        var findings = report.findings();
        var receipts = new Receipts(findings);
        receipts.read(request.receipts());
        receipts.compare(now, trust);
        var wanted = new HashSet<>(receipts.sizes());
        state.ifPresent(it -> wanted.add(it.checkpoint().size()));
        meaning.seen(wanted);
        var log = new Rebuilt(new LogTiles(source), now, findings, meaning, wanted);
        try {
            log.run();
            report.say("tree", "%,d entries, root %s".formatted(now.size(), now.root()));
            history(state, log, now);
            if (findings.sound()) {
                receipts.check(log);
                report.say("receipts", receipts.summary(request.receipts().size()));
            }
            if (findings.sound()) {
                meant(log, now);
            }
        } catch (LogTiles.Missing e) {
            findings.add(Fault.MISSING, "the log", String.valueOf(e.getMessage()));
        }
    }

    private void history(Optional<State> state, Rebuilt log, Checkpoint now) {
        if (state.isEmpty()) {
            report.say("history", "not seen before, so nothing to compare with");
            return;
        }
        var then = state.get().checkpoint();
        var same =
                report.findings().count(Fault.MISSING) > 0
                        || log.root(then.size()).equals(then.root());
        if (same) {
            report.say("history", "continues the %,d entries seen before".formatted(then.size()));
            return;
        }
        report.findings()
                .add(
                        Fault.FORK,
                        "log/checkpoint",
                        "Its first %d entries were others; keep both:%n%s%n%s"
                                .formatted(then.size(), state.get().note(), now.text()));
    }

    private void meant(Rebuilt log, Checkpoint now) {
        meaning.end(now());
        var findings = report.findings();
        var ballots = Ballots.check(source, meaning.recount(), now.size(), meaning.findings());
        findings.addAll(meaning.findings());
        report.say("ballots", ballots);
        var tombstones = new Tombstones(findings, meaning, log, now.size(), source.live());
        report.say("tombstones", tombstones.check(source));
        published(log, tombstones.withheld(), now.size());
        var it = meaning.summary();
        report.say(
                "rules",
                "%,d versions, %,d of them from the founding and %,d by law; %,d votes, %,d vetoes"
                        .formatted(it.rules(), it.founded(), it.lawful(), it.votes(), it.vetoes()));
        if (it.juries() > 0) {
            report.say("juries", "%,d drawn by lot".formatted(it.juries()));
        }
        if (it.unruled() > 0) {
            report.say("rules", "%,d decisions by law cite no rule".formatted(it.unruled()));
        }
        for (var act : Act.values()) {
            var count = it.acts().getOrDefault(act, 0L);
            if (count > 0) {
                report.say("acts", "%s %,d".formatted(act.wire(), count));
            }
        }
    }

    // What somebody did while the lists were read is seen at a second look.
    private void published(Rebuilt log, Set<String> withheld, long size) {
        Supplier<Set<String>> again =
                () -> {
                    var second = new Tombstones(new Findings(), meaning, log, size, true);
                    second.check(source);
                    return second.withheld();
                };
        var roll = new Roll(report.findings(), meaning, size, source, request.pages());
        report.say("published", roll.check(withheld, again));
    }

    private @Nullable Minute now() {
        return source.live() ? Minute.of(clock.instant()) : null;
    }

    private void remember(Path file, VerifierKey key, Note note) throws IOException {
        var next = rotated(key, note);
        new State(next, note).write(file);
        if (!next.equals(key)) {
            report.say("key", "is " + next.name() + " from now on, as the old one signed");
        }
    }

    /// A new key is believed once the old one has signed a log that names it.
    private VerifierKey rotated(VerifierKey key, Note note) {
        var named = meaning.key();
        try {
            return named != null && note.signedBy(List.of(named)).contains(named) ? named : key;
        } catch (WrongSignature _) {
            return key;
        }
    }
}
