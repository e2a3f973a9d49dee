package tlog.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tlog.Malformed;
import tlog.Nullable;
import tlog.finding.Fault;
import tlog.note.Algorithm;
import tlog.note.Note;
import tlog.note.VerifierKey;
import tlog.policy.Judgement;
import tlog.policy.Policy;
import tlog.source.Source;

/// Whose signature counts: the key that was given, else those of the policy, else the one that was
/// seen before, else, for the first time and said plainly, what the server calls its own.
record Trust(Policy policy, List<VerifierKey> keys, String why) {

    private static final int LONGEST_KEY = 4096;

    static Trust of(Request request, Optional<State> state, Source source) throws IOException {
        var policy = policy(request.policy());
        var key = request.key();
        if (key != null) {
            return new Trust(policy, List.of(given(key)), "the key you gave");
        }
        if (!policy.logs().isEmpty()) {
            return new Trust(policy, policy.logs(), "a key of your policy");
        }
        if (state.isPresent()) {
            return new Trust(policy, List.of(state.get().key()), "the key seen before");
        }
        return new Trust(
                policy,
                List.of(served(source)),
                "the server's own word: seen for the first time, vouched for by nobody");
    }

    private static Policy policy(@Nullable Path file) throws IOException {
        try {
            return file == null
                    ? Policy.trusting(List.of())
                    : Policy.parse(Files.readAllBytes(file));
        } catch (Malformed e) {
            throw new Request.Usage(String.valueOf(e.getMessage()));
        }
    }

    private static VerifierKey given(String key) {
        try {
            return VerifierKey.parse(key);
        } catch (Malformed e) {
            throw new Request.Usage("--key: " + e.getMessage());
        }
    }

    /// What the server calls its key.
    static VerifierKey served(Source source) {
        var bytes = source.read("log/key", LONGEST_KEY);
        var text = new String(bytes.orElse(new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
        var key = VerifierKey.parse(text.strip());
        if (key.algorithm() != Algorithm.ED25519) {
            throw new Malformed("A log signs with Ed25519");
        }
        return key;
    }

    /// The key that signed a note, if enough others did too.
    Optional<VerifierKey> judge(Note note, String origin, Report report) {
        return switch (policy.judge(note, keys)) {
            case Judgement.Good(var log, _) when !log.name().name().equals(origin) -> {
                var words = "The key of %s signed a log called %s";
                report.findings()
                        .add(
                                Fault.SIGNATURE,
                                "log/checkpoint",
                                words.formatted(log.name().name(), origin));
                yield Optional.empty();
            }
            case Judgement.Good(var log, var witnesses) -> {
                report.say("signature", "good, by " + log.name() + ", " + why);
                report.say("witnesses", witnesses(witnesses));
                yield Optional.of(log);
            }
            case Judgement.Unsigned(var reason) -> {
                report.findings().add(Fault.SIGNATURE, "log/checkpoint", reason);
                yield Optional.empty();
            }
            case Judgement.TooFewWitnesses(var witnesses, var quorum) -> {
                report.findings()
                        .add(
                                Fault.WITNESSES,
                                "log/checkpoint",
                                "Only %s cosigned, which is not %s".formatted(witnesses, quorum));
                yield Optional.empty();
            }
        };
    }

    private String witnesses(List<String> names) {
        if (names.isEmpty()) {
            return "0, so that a log which shows different people different pasts would not be found";
        }
        return "%d of the %d in your policy: %s"
                .formatted(names.size(), policy.witnesses(), String.join(", ", names));
    }
}
