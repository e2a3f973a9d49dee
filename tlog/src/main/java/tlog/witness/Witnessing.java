package tlog.witness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tlog.Malformed;
import tlog.note.Checkpoint;
import tlog.note.SigningKey;
import tlog.note.VerifierKey;
import tlog.note.WrongSignature;
import tlog.tree.ConsistencyProof;
import tlog.tree.Hash;

/// Decides whether to vouch for another log (C2SP tlog-witness). Keeps nothing itself.
public final class Witnessing {

    private Witnessing() {}

    /// Keys by origin, none for a stranger; and what was last cosigned for that origin.
    public static Decision decide(
            byte[] body,
            Function<String, ? extends Collection<VerifierKey>> keys,
            Function<String, Optional<Checkpoint>> latest) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (Malformed e) {
            return new Decision.Unreadable(String.valueOf(e.getMessage()));
        }
        var origin = request.checkpoint().origin();
        var known = keys.apply(origin);
        if (known.isEmpty()) {
            return new Decision.UnknownOrigin(origin);
        }
        try {
            if (request.note().signedBy(known).isEmpty()) {
                return new Decision.BadSignature("No known key of " + origin + " signed it");
            }
        } catch (WrongSignature e) {
            return new Decision.BadSignature(String.valueOf(e.getMessage()));
        }
        return compare(request, latest.apply(origin));
    }

    /// The lines that a good answer is made of, one per key of the witness.
    public static String cosign(Checkpoint checkpoint, List<SigningKey> keys, Instant at) {
        var out = new StringBuilder();
        keys.forEach(it -> out.append(it.sign(checkpoint.text(), at).line()).append('\n'));
        return out.toString();
    }

    private static Decision compare(AddCheckpoint request, Optional<Checkpoint> latest) {
        var next = request.checkpoint();
        if (request.old() > next.size()) {
            return new Decision.Unreadable("The old size is beyond the new one");
        }
        long size = latest.map(Checkpoint::size).orElse(0L);
        if (request.old() != size) {
            return new Decision.Conflict(size);
        }
        if (next.size() == 0 && !next.root().equals(Hash.EMPTY)) {
            return new Decision.BadProof("An empty tree has another root");
        }
        if (size == 0) {
            return request.proof().isEmpty()
                    ? new Decision.Cosign(next)
                    : new Decision.BadProof("From nothing there is nothing to prove");
        }
        var proof = new ConsistencyProof(size, next.size(), request.proof());
        return proof.proves(latest.orElseThrow().root(), next.root())
                ? new Decision.Cosign(next)
                : new Decision.BadProof("It does not continue what was witnessed at " + size);
    }
}
