package tlog.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import tlog.Malformed;
import tlog.Strict;

class OpeningTests {

    @Test
    void aCommitmentIsTheHashThatTheFormatSays() throws Exception {
        var opening = new Opening(new byte[32], "spam".getBytes(StandardCharsets.UTF_8));
        var said = new byte[13 + 1 + 32 + 4];
        System.arraycopy("folkmoot/c/v1".getBytes(), 0, said, 0, 13);
        System.arraycopy("spam".getBytes(), 0, said, 46, 4);
        var hash = MessageDigest.getInstance("SHA-256").digest(said);

        assertThat(opening.commitment()).hasToString(Strict.base64(hash));
    }

    @Test
    void anOpeningFitsOneCommitmentOnly() {
        var opening = Opening.fresh("spam");

        assertThat(Opening.parse(opening.toString())).isEqualTo(opening);
        assertThat(opening.opens(Commitment.parse(opening.commitment().toString()))).isTrue();
        assertThat(Opening.fresh("spam").opens(opening.commitment())).isFalse();
        assertThat(new Opening(opening.key(), new byte[0]).opens(opening.commitment())).isFalse();
        assertThatThrownBy(() -> Opening.parse("AAAA AAAA")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Opening.parse("AAAA")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Commitment.parse("AAAA")).isInstanceOf(Malformed.class);
    }
}
