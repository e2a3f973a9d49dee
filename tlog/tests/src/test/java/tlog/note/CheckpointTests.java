package tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tlog.Malformed;

class CheckpointTests {

    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void aCheckpointIsWrittenAsItWasRead() {
        var text = "example.com/log\n123\n" + ROOT + "\n";
        var extended = text + "Timestamp: 12\nmore\n";

        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text).size()).isEqualTo(123);
        assertThat(Checkpoint.parse(extended).extensions()).hasSize(2);
        assertThat(Checkpoint.parse(extended).text()).isEqualTo(extended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Log\n123\n",
                "\n123\n" + ROOT + "\n",
                "Log\n123\n" + ROOT,
                "Log\nbananas\n" + ROOT + "\n",
                "Log\n-34\n" + ROOT + "\n",
                "Log\n+34\n" + ROOT + "\n",
                "Log\n034\n" + ROOT + "\n",
                "Log\n3438945738945739845734895735\n" + ROOT + "\n",
                "Log\n9223372036854775808\n" + ROOT + "\n",
                "Log\n123\nThisIsn'tBase64\n",
                "Log\n123\nYmFuYW5hcw==\n",
                "Log\n123\n" + ROOT + "\n\n",
                "Log\n123\n" + ROOT + "\n\nmore\n",
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }
}
