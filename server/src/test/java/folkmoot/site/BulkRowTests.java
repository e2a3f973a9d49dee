package folkmoot.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BulkRowTests {

    @Test
    void textsAreCopiedAsTheyAre() {
        var texts = List.of("", "\\", "\t\n\r\\", "a\tb", "\\n", "\n😀\n", "😀\\", "plain", "\\.");
        var row = new BulkRow();
        texts.forEach(row::add);
        row.end();

        assertThat(new String(row.take(), UTF_8))
                .isEqualTo("\t\\\\\t\\t\\n\\r\\\\\ta\\tb\t\\\\n\t\\n😀\\n\t😀\\\\\tplain\t\\\\.\n");
    }
}
