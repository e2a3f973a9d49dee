package tlog.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tlog.Malformed;
import tlog.Strict;
import tlog.note.Note;
import tlog.note.VerifierKey;
import tlog.note.WrongSignature;

/// Which logs are trusted, and whose cosignatures make a checkpoint good (C2SP tlog-policy).
public final class Policy {

    private static final int LONGEST = 1 << 18;

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private String quorum = "";

    private sealed interface Party {}

    private record Witness(VerifierKey key) implements Party {}

    private record Group(int needed, List<String> members) implements Party {}

    private Policy() {}

    /// No witness is asked for.
    public static Policy trusting(List<VerifierKey> logs) {
        var policy = new Policy();
        policy.logs.addAll(logs);
        policy.quorum = "none";
        return policy;
    }

    public static Policy parse(byte[] file) {
        // Octets beyond ASCII are opaque, so one octet is one character here.
        var text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (file.length > LONGEST
                || text.chars().anyMatch(it -> it < ' ' && it != '\t' && it != '\n')) {
            throw new Malformed("A policy is longer than 256 KiB or has control characters in it");
        }
        var policy = new Policy();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var words = line.replace('\t', ' ').trim();
            try {
                if (!words.isEmpty() && !words.startsWith("#")) {
                    policy.read(words.split(" +"));
                }
            } catch (Malformed e) {
                throw new Malformed("Policy, line " + number + ": " + e.getMessage(), e);
            }
        }
        if (policy.quorum.isEmpty()) {
            throw new Malformed("A policy needs a quorum");
        }
        return policy;
    }

    public List<VerifierKey> logs() {
        return List.copyOf(logs);
    }

    /// How many witnesses are named at all.
    public int witnesses() {
        return witnessKeys().size();
    }

    /// All keys by which a witness might have cosigned.
    public List<VerifierKey> witnessKeys() {
        return parties.values().stream()
                .filter(Witness.class::isInstance)
                .map(it -> ((Witness) it).key())
                .toList();
    }

    public Judgement judge(Note note, List<VerifierKey> logs) {
        try {
            var signers = note.signedBy(logs);
            if (signers.isEmpty()) {
                return new Judgement.Unsigned("No trusted log signed it");
            }
            var cosigners = note.signedBy(witnessKeys());
            var names = new TreeSet<String>();
            parties.forEach((name, party) -> {
                if (party instanceof Witness(var key) && cosigners.contains(key)) {
                    names.add(name);
                }
            });
            return quorum.equals("none") || witnessed(quorum, names)
                    ? new Judgement.Good(signers.getFirst(), List.copyOf(names))
                    : new Judgement.TooFewWitnesses(List.copyOf(names), quorum);
        } catch (WrongSignature e) {
            return new Judgement.Unsigned(String.valueOf(e.getMessage()));
        }
    }

    private boolean witnessed(String name, Set<String> cosigners) {
        return switch (party(name)) {
            case Witness _ -> cosigners.contains(name);
            case Group(var needed, var members) ->
                    members.stream().filter(it -> witnessed(it, cosigners)).count() >= needed;
        };
    }

    private void read(String[] words) {
        switch (words[0]) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new Malformed("Nobody knows what " + words[0] + " is");
        }
    }

    private void log(String[] words) {
        expect(words.length == 2 || words.length == 3, "log <vkey> [<url>]");
        var key = VerifierKey.parse(words[1]);
        expect(logs.stream().noneMatch(key::sameKey), "the same log twice");
        logs.add(key);
    }

    private void witness(String[] words) {
        expect(words.length == 3 || words.length == 4, "witness <name> <vkey> [<url>]");
        var key = VerifierKey.parse(words[2]);
        expect(key.algorithm().timed(), "the key of a witness makes no cosignatures");
        expect(witnessKeys().stream().noneMatch(key::sameKey), "the same witness twice");
        name(words[1], new Witness(key));
    }

    private void group(String[] words) {
        expect(words.length > 3, "group <name> all|any|<k> <name>...");
        var members = List.of(words).subList(3, words.length);
        expect(Set.copyOf(members).size() == members.size(), "a member twice");
        var taken =
                parties.values().stream().filter(Group.class::isInstance).map(Group.class::cast);
        expect(
                taken.flatMap(it -> it.members().stream()).noneMatch(members::contains),
                "a member belongs to another group already");
        members.forEach(this::party);
        long needed =
                switch (words[2]) {
                    case "all" -> members.size();
                    case "any" -> 1;
                    default -> Strict.decimal(words[2], "A threshold");
                };
        expect(needed >= 1 && needed <= members.size(), "a threshold that cannot be met");
        name(words[1], new Group((int) needed, members));
    }

    private void quorum(String[] words) {
        expect(words.length == 2 && quorum.isEmpty(), "one quorum <name>");
        if (!words[1].equals("none")) {
            party(words[1]);
        }
        quorum = words[1];
    }

    private void name(String name, Party party) {
        expect(!name.equals("none"), "none is no name");
        expect(parties.putIfAbsent(name, party) == null, "the name " + name + " twice");
    }

    private Party party(String name) {
        var party = parties.get(name);
        if (party == null) {
            throw new Malformed("nobody above is called " + name);
        }
        return party;
    }

    private static void expect(boolean good, String words) {
        if (!good) {
            throw new Malformed("expected or wrong: " + words);
        }
    }
}
