package tlog.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import tlog.Malformed;
import tlog.commit.Opening;
import tlog.entry.Entry;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.note.Checkpoint;
import tlog.policy.Judgement;
import tlog.receipt.Enclosure;
import tlog.receipt.Receipt;

/// Receipts that people were given: each is also a checkpoint that the log cannot go back behind.
final class Receipts {

    private final Findings findings;
    private final List<Given> all = new ArrayList<>();
    private int good;

    record Given(String name, Receipt receipt, Enclosure enclosure) {}

    Receipts(Findings findings) {
        this.findings = findings;
    }

    void read(List<Path> files) throws IOException {
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            try {
                var receipt = Receipt.parse(Files.readAllBytes(file));
                all.add(new Given(name, receipt, Enclosure.of(receipt)));
            } catch (Malformed e) {
                findings.add(Fault.RECEIPT, name, String.valueOf(e.getMessage()));
            }
        }
    }

    /// At which sizes the log was when they were given.
    List<Long> sizes() {
        return all.stream().map(it -> it.receipt().checkpoint().size()).toList();
    }

    /// Before the log is read: a receipt that is longer than the log is proof of what was cut off.
    void compare(Checkpoint now, Trust trust) {
        for (var given : List.copyOf(all)) {
            var then = given.receipt().checkpoint();
            String wrong = null;
            if (!then.origin().equals(now.origin())) {
                wrong = "It is of another log: " + then.origin();
            } else if (trust.policy().judge(given.receipt().note(), trust.keys())
                    instanceof Judgement.Unsigned(var why)) {
                wrong = why;
            } else if (then.size() > now.size()) {
                findings.add(
                        Fault.ROLLBACK,
                        given.name(),
                        "The log had %d entries then and has %d now"
                                .formatted(then.size(), now.size()));
                all.remove(given);
            }
            if (wrong != null) {
                findings.add(Fault.RECEIPT, given.name(), wrong);
                all.remove(given);
            }
        }
    }

    /// After it is read.
    void check(Rebuilt log) {
        for (var given : all) {
            var receipt = given.receipt();
            var then = receipt.checkpoint();
            if (!log.root(then.size()).equals(then.root())) {
                findings.add(
                        Fault.FORK,
                        given.name(),
                        "At %d entries the log was another one".formatted(then.size()));
                continue;
            }
            if (receipt.index() >= then.size()) {
                findings.add(Fault.RECEIPT, given.name(), "It names an entry beyond its log");
            } else if (proved(given, log.entry(receipt.index()))) {
                good++;
            }
        }
    }

    String summary(int given) {
        return given == 0 ? "none given" : good + " of " + given + " good";
    }

    private boolean proved(Given given, byte[] entry) {
        var enclosed = given.enclosure().entry();
        if (!given.receipt().proves(entry)
                || (enclosed != null && !Arrays.equals(enclosed, entry))) {
            findings.add(
                    Fault.RECEIPT,
                    given.name(),
                    "Entry %d is not what it proves".formatted(given.receipt().index()));
            return false;
        }
        return open(given.name(), entry, given.enclosure().openings(), findings);
    }

    /// Whether every opening fits the commitment of its field.
    static boolean open(
            String name, byte[] bytes, SequencedMap<String, Opening> openings, Findings findings) {
        var good = true;
        for (var opening : openings.entrySet()) {
            var commitment = Entry.parse(bytes).commitment(opening.getKey());
            if (commitment == null || !opening.getValue().opens(commitment)) {
                findings.add(
                        Fault.OPENING,
                        name,
                        "The opening of %s does not fit".formatted(opening.getKey()));
                good = false;
            }
        }
        return good;
    }
}
