package tlog.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tlog.Malformed;
import tlog.note.Algorithm;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.SigningKey;
import tlog.tree.Hash;

class PolicyTests {

    private final SigningKey log = SigningKey.generate("example.com/log", Algorithm.ED25519);
    private final List<SigningKey> witnesses = new ArrayList<>();
    private final String text = new Checkpoint("example.com/log", 7, Hash.EMPTY).text();

    PolicyTests() {
        for (var name : List.of("x1", "x2", "x3")) {
            witnesses.add(SigningKey.generate(name + ".example", Algorithm.COSIGNATURE));
        }
        for (var name : List.of("y1", "y2")) {
            witnesses.add(SigningKey.generate(name + ".example", Algorithm.ML_DSA_44));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "'0 1', false",
        "'0 1 3', true",
        "'0 2 4', true",
        "'0 3 4', false",
        "'0 1 2 3 4', true",
    })
    void aQuorumOfGroupsIsMetOrNot(String signers, boolean good) {
        var note = Note.sign(text, log);
        for (var signer : signers.isEmpty() ? new String[0] : signers.split(" ")) {
            note = note.with(witnesses.get(Integer.parseInt(signer)).sign(text));
        }
        var policy =
                policy(
                        keys()
                                + "group X 2 X1 X2 X3\ngroup Y any Y1 Y2\ngroup all all X Y\nquorum all\n");
        var judgement = policy.judge(note, policy.logs());

        assertThat(judgement instanceof Judgement.Good).isEqualTo(good);
    }

    @Test
    void withoutTheLogsSignatureNothingCounts() {
        var stranger = SigningKey.generate("example.com/log", Algorithm.ED25519);
        var policy = policy("log " + log.verifier() + " https://example.com\nquorum none\n");

        assertThat(policy.judge(Note.sign(text, stranger), policy.logs()))
                .isInstanceOf(Judgement.Unsigned.class);
        assertThat(policy.judge(Note.sign(text, log), policy.logs()))
                .isEqualTo(new Judgement.Good(log.verifier(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum X1\n",
                "quorum none\nquorum none\n",
                "group G all\nquorum G\n",
                "KEYSgroup G 4 X1 X2 X3\nquorum G\n",
                "KEYSgroup G 0 X1\nquorum G\n",
                "KEYSgroup G 01 X1\nquorum G\n",
                "KEYSgroup G any X1 X1\nquorum G\n",
                "KEYSgroup G any none\nquorum G\n",
                "KEYSgroup G any G\nquorum G\n",
                "KEYSgroup G any X1\ngroup H any X1\nquorum G\n",
                "KEYSgroup X1 any X2\nquorum X1\n",
                "KEYSgroup none any X2\nquorum none\n",
                "KEYSKEYSquorum none\n",
                "witness w LOG\nquorum w\n",
                "log LOG\nlog LOG\nquorum none\n",
                "unknown\nquorum none\n",
                "quorum\u0001none\n",
                "quorum none\r\n",
            })
    void whatIsNoPolicyIsRefused(String file) {
        var filled = file.replace("KEYS", keys()).replace("LOG", log.verifier().toString());

        assertThatThrownBy(() -> policy(filled)).isInstanceOf(Malformed.class);
    }

    private String keys() {
        var names = List.of("X1", "X2", "X3", "Y1", "Y2");
        var out = new StringBuilder("# five witnesses\n\n log " + log.verifier() + " \n");
        for (var i = 0; i < names.size(); i++) {
            out.append("witness\t" + names.get(i) + "  " + witnesses.get(i).verifier() + "\n");
        }
        return out.toString();
    }

    private static Policy policy(String file) {
        return Policy.parse(file.getBytes(StandardCharsets.UTF_8));
    }
}
