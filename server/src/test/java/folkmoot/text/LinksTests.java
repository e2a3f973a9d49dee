package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTests {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("none at all, see /products or #top", List.of()),
                arguments("mail ann@a.example", List.of()),
                arguments("[ours](/products/fen) [mail](mailto:a@b.example)", List.of()),
                arguments("see https://A.example/x.", List.of("a.example")),
                arguments("www.a.example", List.of("a.example")),
                arguments("[x](HTTPS://a.example:8080/)", List.of("a.example")),
                arguments("[x](//a.example)", List.of("a.example")),
                arguments("[x](&#104;ttp://a.example)", List.of("a.example")),
                arguments("![x](http://a.example/b.jpg)", List.of("a.example")),
                arguments("[https://a.example](https://b.example)", List.of("b.example")),
                arguments("<a href=\"https://a.example\">x</a>", List.of("a.example")),
                arguments("[url=https://a.example]x[/url]", List.of("a.example")),
                arguments("`https://a.example`", List.of("a.example")),
                arguments("```\nhttps://a.example\n```", List.of("a.example")),
                arguments("https://bücher.example", List.of("xn--bcher-kva.example")),
                arguments("https://ann:pw@a.example/", List.of("a.example")),
                arguments(
                        "https://a.example https://a.example", List.of("a.example", "a.example")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whereATextLeads(String text, List<String> hosts) {
        assertThat(Links.of(text)).extracting(it -> it.host().replace("www.", "")).isEqualTo(hosts);
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        assertThat(Links.of(text)).isNotNull();
        assertThat(Links.of("https://" + text)).isNotNull();
    }
}
