package folkmoot.transparency.witness;

import folkmoot.transparency.checkpoint.Keys;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.note.VerifierKey;
import tlog.witness.Decision;
import tlog.witness.Witnessing;

/// Cosigns the checkpoints of logs that the operator has named, as long as each only grows (C2SP
/// tlog-witness). What was cosigned is committed before the cosignature leaves: a power cut cannot
/// make this place vouch for two stories.
@Component
class Vouching {

    private final Witnessed witnessed;
    private final Keys keys;
    private final List<VerifierKey> known;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Vouching(
            Witnessed witnessed,
            Keys keys,
            @Value("${folkmoot.witness.logs:}") String known,
            Clock clock,
            TransactionTemplate transaction) {
        this.witnessed = witnessed;
        this.keys = keys;
        this.known =
                Arrays.stream(known.split("[,\\s]+"))
                        .filter(it -> !it.isEmpty())
                        .map(VerifierKey::parse)
                        .toList();
        this.clock = clock;
        this.transaction = transaction;
    }

    /// How its own cosignatures are known.
    VerifierKey key() {
        return keys.witness().verifier();
    }

    Decision decide(byte[] body) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    witnessed.alone();
                    var decision = Witnessing.decide(body, this::keysOf, witnessed::latest);
                    if (decision instanceof Decision.Cosign(var checkpoint)) {
                        witnessed.keep(checkpoint, clock.instant());
                    }
                    return decision;
                }));
    }

    String cosign(Decision.Cosign good) {
        return Witnessing.cosign(good.checkpoint(), List.of(keys.witness()), clock.instant());
    }

    private List<VerifierKey> keysOf(String origin) {
        return known.stream().filter(it -> it.name().name().equals(origin)).toList();
    }
}
