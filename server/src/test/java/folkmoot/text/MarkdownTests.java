package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private static final String REL = " rel=\"ugc nofollow noopener\"";

    static Stream<Arguments> posts() {
        return Stream.of(
                arguments("A **good** bike", "<p>A <strong>good</strong> bike</p>"),
                arguments("one\ntwo", "<p>one<br />\ntwo</p>"),
                arguments("~~old~~", "<p><del>old</del></p>"),
                arguments("# Brakes", "<h3>Brakes</h3>"),
                arguments("## Brakes", "<h3>Brakes</h3>"),
                arguments(
                        "# A\n## B\n#### C\n# D", "<h3>A</h3>\n<h4>B</h4>\n<h5>C</h5>\n<h3>D</h3>"),
                arguments("###### Brakes", "<h3>Brakes</h3>"),
                arguments("3. third", "<ol start=\"3\"><li>third</li></ol>"),
                arguments("    indented", "<p>indented</p>"),
                arguments("`@ann <b>`", "<p><code>&#64;ann &lt;b&gt;</code></p>"),
                arguments("a <b>bold</b> word", "<p>a &lt;b&gt;bold&lt;/b&gt; word</p>"),
                arguments("one<br/>two", "<p>one<br />two</p>"),
                arguments(
                        "<script>alert(1)</script>",
                        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
                arguments(
                        "[shop](https://a.example/x?a=1&b=2)",
                        "<p><a href=\"https://a.example/x?a&#61;1&amp;b&#61;2\""
                                + REL
                                + ">shop</a></p>"),
                arguments(
                        "see https://a.example.",
                        "<p>see <a href=\"https://a.example\""
                                + REL
                                + ">https://a.example</a>.</p>"),
                arguments("[x](javascript:alert(1))", "<p>x</p>"),
                arguments("[x](data:text/html,x)", "<p>x</p>"),
                arguments(
                        "![my bike](https://a.example/b.jpg)",
                        "<p><a href=\"https://a.example/b.jpg\"" + REL + ">my bike</a></p>"),
                arguments("![x](javascript:alert(1))", "<p>x</p>"),
                arguments("[![in](/a.jpg)](/b)", "<p><a href=\"/b\"" + REL + ">in</a></p>"));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void postsAreDrawn(String markdown, String html) {
        assertThat(Markdown.full(markdown).strip()).isEqualTo(html);
    }

    static Stream<Arguments> handles() {
        return Stream.of(
                arguments("@ann", "[@ann]"),
                arguments("Thanks @Ann!", "Thanks [@Ann]!"),
                arguments("(@snake_case_)", "([@snake_case_])"),
                arguments("@_under_", "[@_under_]"),
                arguments("**@ann**", "[@ann]"),
                arguments("こんにちは@kenji さん", "こんにちは[@kenji] さん"),
                arguments("mail ann@bert.example", "mail [ann@bert.example]"),
                arguments("@a", "@a"),
                arguments("@ann@social.example", "@[ann@social.example]"),
                arguments("@" + "a".repeat(31), "@" + "a".repeat(31)),
                arguments("`@ann`", "@ann"),
                arguments("[by @ann](/x)", "[by @ann]"),
                arguments("https://a.example/@ann", "[https://a.example/@ann]"));
    }

    @ParameterizedTest
    @MethodSource("handles")
    void handlesLeadToPeopleButNotFromCodeOrAddresses(String markdown, String drawn) {
        var seen =
                Markdown.brief(markdown)
                        .replaceAll("<a [^>]*>", "[")
                        .replace("</a>", "]")
                        .replaceAll("<[^>]*>", "")
                        .replace("&#64;", "@")
                        .strip();

        assertThat(seen).isEqualTo(drawn);
    }

    static Stream<Arguments> comments() {
        return Stream.of(
                arguments("@Ann", "<p><a href=\"/people/ann\"" + REL + ">&#64;Ann</a></p>"),
                arguments("# 1 reason", "<p># 1 reason</p>"),
                arguments("a\n---", "<p>a<br />\n---</p>"),
                arguments("> so", "<blockquote>\n<p>so</p>\n</blockquote>"),
                arguments("- a", "<ul><li>a</li></ul>"),
                arguments("|a|\n|-|\n|b|", "<p>|a|<br />\n|-|<br />\n|b|</p>"));
    }

    @ParameterizedTest
    @MethodSource("comments")
    void commentsHaveNoHeadingsAndTables(String markdown, String html) {
        assertThat(Markdown.brief(markdown).strip()).isEqualTo(html);
    }

    // The shapes that have brought other parsers down (cmark's pathological tests).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a **a ",
                "a **a_ ",
                "[a](",
                "[",
                "![[]()",
                "> ",
                "* a\n",
                "`",
                "<",
                "<!--",
                "a@",
                "**x [a*b**c*](d) ",
                "[a]: u\n[a]",
                "|",
                "|a|\n|-|\n",
                "~~a ",
                "\\",
                "&",
                "((((",
                "_*"
            })
    void noShapeTakesLong(String shape) {
        var text = shape.repeat(Markdown.MOST / shape.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Markdown.full(text));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Markdown.brief(text));
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        assertThat(Markdown.full(text)).isNotNull();
        assertThat(Markdown.brief(text)).isNotNull();
    }

    @Test
    void whatNeedsNoParsingIsDrawnAsIfItHadBeenParsed() {
        for (var it = 0; it <= Character.MAX_VALUE; it++) {
            for (var text : List.of("a%sb", "%sb", "a%s", "a %s b", "a\n%sb\n\nc", "a%s%sb")) {
                same(text.replace("%s", String.valueOf((char) it)));
            }
        }
    }

    @Test
    void wordsThatMeanSomethingAreParsed() {
        for (var text :
                List.of(
                        "one\n\n\ntwo\n",
                        "\n\none",
                        "see www.a.example",
                        "see WWW.a.example",
                        "see http://a.example",
                        "a  b",
                        "1. one",
                        "a\n===",
                        "a\n---",
                        "It's \"5/5\" - 100% (really)!",
                        "a \nb",
                        "a\n b",
                        "mailto:a",
                        "")) {
            same(text);
        }
    }

    @Test
    void hostileTextsAreDrawnTheSameWithAndWithoutParsing() {
        Corpus.all().forEach(MarkdownTests::same);
    }

    private static void same(String text) {
        if (Unmarked.is(text)) {
            assertThat(Unmarked.html(text)).as(text).isEqualTo(Markdown.parsed(text));
            assertThat(Unmarked.line(text)).as(text).isEqualTo(PlainText.parsed(text));
            assertThat(Links.parsed(text)).as(text).isEmpty();
        }
    }
}
