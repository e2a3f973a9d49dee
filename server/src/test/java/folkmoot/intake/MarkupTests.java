package folkmoot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkupTests {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("plain & simple", "plain & simple"),
                arguments("I <3 it, 2 < 3 and 5 > 4", "I <3 it, 2 < 3 and 5 > 4"),
                arguments("one<br />two<br>three", "one\ntwo\nthree"),
                arguments("one<br /><br />two", "one\n\ntwo"),
                arguments("<p>one</p><p class=\"x\">two</p>", "one\n\ntwo"),
                arguments("<div>one</div><div>two</div>", "one\ntwo"),
                arguments("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
                arguments("it&#039;s &quot;good&quot; &amp; cheap", "it's \"good\" & cheap"),
                arguments("it&amp;#39;s", "it's"),
                arguments("&lt;b&gt;bold&lt;/b&gt; text", "bold text"),
                arguments("caf&eacute;&nbsp;au lait &hearts;", "café au lait ♥"),
                arguments("a <b>bold</b> <i>word</i>", "a bold word"),
                arguments("see <a href=\"http://x.example\">here</a>", "see here"),
                arguments("x<script>alert(1)</script>y<!-- z -->", "xy"),
                arguments("<O:P>a</o:p> <SPAN\nx=1>b</SPAN> <hr/>c", "a b c"),
                arguments("<i>a</i> <h7> <bold> <b", "a <h7> <bold> <b"),
                arguments("AT&T; R&D", "AT&T; R&D"),
                arguments("&notanentity;", "&notanentity;"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void goesAndTheWordsStay(String html, String text) {
        assertThat(Markup.out(html)).isEqualTo(text);
    }
}
