package tlog.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tlog.Malformed;
import tlog.commit.Opening;
import tlog.note.Algorithm;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.SigningKey;
import tlog.tree.InclusionProof;
import tlog.tree.Trees;

class ReceiptTests {

    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private final SigningKey key = SigningKey.generate("example.com/log", Algorithm.ED25519);
    private final Note note =
            Note.sign(new Checkpoint("example.com/log", 20, Trees.of(20).root()).text(), key);

    @Test
    void aReceiptProvesItsEntryAndNoOther() {
        var openings = new LinkedHashMap<String, Opening>();
        openings.put("obj", Opening.fresh("/comments/1"));
        var enclosure = new Enclosure("entry 5".getBytes(), openings);
        var proof = InclusionProof.of(5, 20, Trees.of(20)::read);
        var receipt = Receipt.parse(bytes(new Receipt(enclosure.text(), proof, note).text()));

        assertThat(receipt.index()).isEqualTo(5);
        assertThat(receipt.proves("entry 5".getBytes())).isTrue();
        assertThat(receipt.proves("entry 6".getBytes())).isFalse();
        assertThat(Enclosure.of(receipt).entry()).isEqualTo("entry 5".getBytes());
        assertThat(Enclosure.of(receipt).openings()).isEqualTo(openings);
    }

    @Test
    void theExtraLineMayBeAbsent() {
        var proof = InclusionProof.of(5, 20, Trees.of(20)::read);
        var text = new Receipt(null, proof, note).text();

        assertThat(text).startsWith("c2sp.org/tlog-proof@v1\nindex 5\n");
        assertThat(Receipt.parse(bytes(text)).text()).isEqualTo(text);
        assertThat(Enclosure.of(Receipt.parse(bytes(text))).openings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong-header\nindex 0\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\nNOTE",
                "c2sp.org/tlog-proof@v1\n\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex notanumber\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex -5\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 05\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 0\n" + HASH + "\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n",
                "",
            })
    void whatIsNoReceiptIsRefused(String text) {
        assertThatThrownBy(() -> Receipt.parse(bytes(text.replace("NOTE", note.toString()))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void overlongReceiptsAreRefused() {
        assertThatThrownBy(() ->
                        Receipt.parse(
                                bytes(
                                        "c2sp.org/tlog-proof@v1\nindex 0\n"
                                                + (HASH + "\n").repeat(64)
                                                + "\n"
                                                + note)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Receipt.parse(new byte[1 << 19])).isInstanceOf(Malformed.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
