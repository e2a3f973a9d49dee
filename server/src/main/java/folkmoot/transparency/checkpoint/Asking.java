package folkmoot.transparency.checkpoint;

import folkmoot.transparency.leaf.Tree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tlog.Malformed;
import tlog.Strict;
import tlog.note.Note;
import tlog.note.NoteSignature;
import tlog.note.VerifierKey;
import tlog.tile.TileNodes;
import tlog.tree.ConsistencyProof;
import tlog.tree.Hash;
import tlog.witness.AddCheckpoint;

/// Asks the witnesses of this place to cosign a checkpoint (C2SP tlog-witness).
@Component
public class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 64 * 1024;
    private static final int TRIES = 3;

    /// One of them: how its cosignatures are known, and where it is.
    public record Witness(VerifierKey key, URI url) {}

    private final Tree tree;
    private final List<Witness> witnesses;
    private final Map<Witness, Long> told = new ConcurrentHashMap<>();
    private final Supplier<HttpClient> client =
            SingletonSupplier.of(() ->
                    HttpClient.newBuilder()
                            .connectTimeout(PATIENCE)
                            .version(HttpClient.Version.HTTP_1_1)
                            .build());

    Asking(Tree tree, @Value("${folkmoot.log.witnesses:}") String witnesses) {
        this.tree = tree;
        this.witnesses = parse(witnesses);
    }

    /// `VKEY URL` with commas or lines between them.
    static List<Witness> parse(String setting) {
        var all = new ArrayList<Witness>();
        for (var line : setting.split("[,\\n]")) {
            var words = line.strip().split("\\s+");
            if (words.length == 2) {
                all.add(new Witness(VerifierKey.parse(words[0]), URI.create(words[1])));
            } else if (!line.isBlank()) {
                throw new Malformed("A witness is named by its vkey and its address: " + line);
            }
        }
        return List.copyOf(all);
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    /// The witnesses whose cosignature is under this note.
    public List<Witness> cosigned(Note note) {
        return witnesses.stream()
                .filter(it ->
                        note.signatures().stream()
                                .anyMatch(line -> it.key().verifies(note.text(), line)))
                .toList();
    }

    /// Each on its own, so that one that hangs delays nobody.
    void ask(Signed signed, BiConsumer<Signed, Note> answered) {
        for (var witness : witnesses) {
            Thread.ofVirtual()
                    .name("asks-witness")
                    .start(() -> {
                        try {
                            answered.accept(signed, ask(witness, signed));
                        } catch (IOException | RuntimeException e) {
                            LOG.warn("{} did not cosign: {}", witness.key().name(), e.getMessage());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
        }
    }

    private Note ask(Witness witness, Signed signed) throws IOException, InterruptedException {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var answer = send(witness, signed, told.getOrDefault(witness, 0L));
            switch (answer.statusCode()) {
                case 200 -> {
                    told.put(witness, signed.size());
                    return read(witness, signed, answer.body());
                }
                case 409 -> told.put(witness, Strict.decimal(text(answer.body()), "A size"));
                default -> throw new IOException("it answered " + answer.statusCode());
            }
        }
        throw new IOException("it was told of another checkpoint each time");
    }

    private HttpResponse<byte[]> send(Witness witness, Signed signed, long old)
            throws IOException, InterruptedException {
        if (old > signed.size()) {
            throw new IOException("it has seen a larger log than there is");
        }
        var body = AddCheckpoint.of(old, proof(old, signed.size()), signed.note()).text();
        var request =
                HttpRequest.newBuilder(URI.create(address(witness)))
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = client.get().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.body().length > LONGEST) {
            throw new IOException("it answered at too great a length");
        }
        return answer;
    }

    private List<Hash> proof(long old, long size) {
        return old == 0
                ? List.of()
                : ConsistencyProof.of(old, size, new TileNodes(tree, size)).path();
    }

    private static String address(Witness witness) {
        var url = witness.url().toString();
        return url.endsWith("/") ? url + "add-checkpoint" : url + "/add-checkpoint";
    }

    private static Note read(Witness witness, Signed signed, byte[] body) {
        var text = signed.note().text();
        var good =
                text(body)
                        .lines()
                        .map(NoteSignature::parse)
                        .filter(it -> witness.key().verifies(text, it))
                        .toList();
        if (good.isEmpty()) {
            throw new Malformed("its answer is not signed by it");
        }
        return new Note(text, good);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).strip();
    }
}
