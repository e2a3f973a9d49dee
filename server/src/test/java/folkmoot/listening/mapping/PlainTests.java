package folkmoot.listening.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.NewMention;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What others say is read as a reader of their page would, and keeps nobody busy.
class PlainTests {

    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    @Test
    void whatNoReaderSeesIsLeftOut() {
        var html =
                "<head><title>x</title></head><p>It <b>squeaks</b><!-- not --> <SCRIPT src=x>alert('<p>')</script >loudly</p>"
                        + "<style>p{}</style><p>2 &lt; 3 &amp; <script>never ends";

        assertThat(text(html)).isEqualTo("It squeaks loudly\n\n2 < 3 & never ends");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>",
                "<script",
                "<!--",
                "&lt;script&gt;",
                "<style><!--",
                " ",
                "\u00A0",
                "<a ",
                "<p ",
                "&",
                "<br ",
                "<li\t",
                "</script",
                "a@",
                "<object x>",
                "&#x"
            })
    void aMegabyteOfBeginningsKeepsNobodyBusy(String piece) {
        var much = "x" + piece.repeat(900_000 / piece.length()) + "<p>y";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> text(much));
    }

    private static String text(String written) {
        var told = new NewMention("1", "", written, "", null, "", "", written);
        return Plain.read(told, NOW) instanceof Reading.Read(var it) ? it.text() : "";
    }
}
