package tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tlog.Malformed;
import tlog.tree.Hash;

class NoteTests {

    private static final String PETER =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\n"
                    + "then you don't know what your problem is.\n";
    private static final String SIGNATURE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqd"
                    + "ngotpRZb6KE6RyyBwJnAM=\n";
    private static final String OTHER =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwn"
                    + "WLox33WWd1RvMc+QQ=\n";

    private final VerifierKey peter = VerifierKey.parse(PETER);

    @Test
    void theSpecificationsExampleVerifies() {
        var key =
                VerifierKey.parse(
                        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var note =
                Note.parse(
                        "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1Y"
                                + "Eq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");

        assertThat(note.signedBy(List.of(key))).containsExactly(key);
    }

    @Test
    void aKeyIsWrittenAsItWasRead() {
        assertThat(peter).hasToString(PETER);
        assertThat(SigningKey.parse(SECRET).secret()).isEqualTo(SECRET);
        assertThat(SigningKey.parse(SECRET).verifier()).isEqualTo(peter);
    }

    @Test
    void everyManglingOfAKeyIsRefused() {
        for (var key : List.of(PETER, SECRET)) {
            for (var from = 0; from <= key.length(); from++) {
                for (var to = from + 1; to <= key.length(); to++) {
                    if (from != 0 || to != key.length()) {
                        refused(key.substring(from, to));
                    }
                }
            }
            for (var i = 0; i < key.length(); i++) {
                refused(key.substring(0, i) + (char) (key.charAt(i) + 1) + key.substring(i + 1));
            }
        }
        refused("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        refused("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void aKnownTextIsSignedAsGoSignsIt() {
        assertThat(Note.sign(TEXT, SigningKey.parse(SECRET))).hasToString(TEXT + "\n" + SIGNATURE);
    }

    @Test
    void unknownSignaturesAreLeftAlone() {
        var note = Note.parse(TEXT + "\n" + OTHER + SIGNATURE);

        assertThat(note.signatures()).hasSize(2);
        assertThat(note.signedBy(List.of(peter))).containsExactly(peter);
        assertThat(note.signedBy(List.of())).isEmpty();
    }

    @Test
    void aWrongSignatureOfAKnownKeySpoilsTheNote() {
        var wrong = SIGNATURE.substring(0, 60) + "ABCD" + SIGNATURE.substring(60);

        assertThatThrownBy(() -> Note.parse(TEXT + "\n" + wrong).signedBy(List.of(peter)))
                .isInstanceOf(WrongSignature.class)
                .hasMessageContaining("PeterNeumann+c74f20a3");
        assertThatThrownBy(() -> Note.parse("x" + TEXT + "\n" + SIGNATURE).signedBy(List.of(peter)))
                .isInstanceOf(WrongSignature.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text\n",
                "text\n\n",
                "text\n\n— PeterNeumann x08go/ZJkuA=",
                "text\n\n— Peter Neumann x08go/ZJkuA=\n",
                "text\n\n- PeterNeumann x08go/ZJkuA=\n",
                "text\n\n— PeterNeumann x08go/ZJkuB=\n",
                "text\n\n— PeterNeumann x08g\n",
                "text\n\n— PeterNeumann x08go/ZJkuA=\nUnexpected line.\n",
                "\u0001text\n\n— PeterNeumann x08go/ZJkuA=\n",
                "te\rxt\n\n— PeterNeumann x08go/ZJkuA=\n",
                "text\n— PeterNeumann x08go/ZJkuA=\n",
                "text\n\nrekor.sigstore.dev wNI9ajBGAiEA\n",
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void tooManySignaturesAndWrongBytesAreRefused() {
        assertThatThrownBy(() -> Note.parse(TEXT + "\n" + SIGNATURE.repeat(101)))
                .isInstanceOf(Malformed.class);
        var bytes = (TEXT + "\n" + SIGNATURE).getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xFF;
        assertThatThrownBy(() -> Note.parse(bytes)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void everyKindOfKeySignsAndIsReadAgain(Algorithm algorithm) {
        var key = SigningKey.generate("witness.example/w1", algorithm);
        var again = SigningKey.parse(key.secret());
        var read = VerifierKey.parse(key.verifier().toString());
        var text = new Checkpoint("example.com/log", 7, Hash.EMPTY).text();
        var at = Instant.parse("2026-11-23T10:04:05Z");
        var note = new Note(text, List.of(again.sign(text, at)));

        assertThat(again.verifier()).isEqualTo(key.verifier()).isEqualTo(read);
        assertThat(Note.parse(note.bytes()).signedBy(List.of(read))).containsExactly(read);
        var other = new Note(text.replace("\n7\n", "\n8\n"), note.signatures());
        assertThatThrownBy(() -> other.signedBy(List.of(read))).isInstanceOf(WrongSignature.class);
        if (algorithm.timed()) {
            assertThat(read.time(note.signatures().getFirst())).isEqualTo(at);
        }
    }

    private static void refused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).as(key).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SigningKey.parse(key)).as(key).isInstanceOf(Malformed.class);
    }
}
