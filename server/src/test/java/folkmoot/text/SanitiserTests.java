package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What comes out is read again as a browser would: only known elements with known attributes that
/// lead nowhere harmful.
class SanitiserTests {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "p",
                    "br",
                    "hr",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "del",
                    "code",
                    "a",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td");
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of(
                    "a", Set.of("href", "rel"),
                    "ol", Set.of("start"),
                    "th", Set.of("align"),
                    "td", Set.of("align"));

    @Test
    void nothingDangerousComesOutOfTheCorpora() {
        var corpus = Corpus.all();

        assertThat(corpus).hasSizeGreaterThan(4_000);
        assertThat(corpus.stream().flatMap(it -> strange(Markdown.full(it)).stream())).isEmpty();
        assertThat(corpus.stream().flatMap(it -> strange(Markdown.brief(it)).stream())).isEmpty();
    }

    @Test
    void nothingDangerousComesOutOfTheCorporaAsAddresses() {
        var corpus = Corpus.all().stream().filter(it -> it.length() < 5_000).toList();

        assertThat(
                        corpus.stream()
                                .flatMap(
                                        it -> strange(Markdown.full("[x](<" + it + ">)")).stream()))
                .isEmpty();
        assertThat(
                        corpus.stream()
                                .flatMap(it ->
                                        strange(Markdown.full("![" + it + "](" + it)).stream()))
                .isEmpty();
    }

    @Test
    void theSanitiserAloneIsEnough() {
        var corpus = Corpus.all();

        assertThat(corpus.stream().flatMap(it -> strange(Sanitiser.clean(it)).stream())).isEmpty();
    }

    private static List<String> strange(String html) {
        return Jsoup.parseBodyFragment(html).body().getAllElements().stream()
                .skip(1)
                .filter(it -> !harmless(it))
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean harmless(Element element) {
        var allowed = ATTRIBUTES.getOrDefault(element.tagName(), Set.of());
        return ELEMENTS.contains(element.tagName())
                && element.attributes().asList().stream()
                        .allMatch(it -> allowed.contains(it.getKey()) && harmless(it));
    }

    private static boolean harmless(Attribute attribute) {
        if (!attribute.getKey().equals("href")) {
            return true;
        }
        var address = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        return address.matches("(?s)(?:https?:|mailto:).*") || !address.matches("(?s)[^/?#]*:.*");
    }
}
