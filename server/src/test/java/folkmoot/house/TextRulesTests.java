package folkmoot.house;

import static folkmoot.house.House.TEMPLATES;
import static folkmoot.house.House.files;
import static folkmoot.house.House.text;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.site.Texts;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// House rules that can be read off templates, messages and the POM (STYLE.md, section 13).
class TextRulesTests {

    private static final Pattern KEY = Pattern.compile("\\bsay\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern DEFINED = Pattern.compile("(?m)^([^#=\\s]+)\\s*=");
    private static final Pattern INCLUDED = Pattern.compile("@template\\.([a-z]+)\\.");

    @Test
    void everyTextThatIsSaidExists() {
        var said =
                Stream.concat(
                                files(TEMPLATES, ".jte").stream(),
                                files(Path.of("src/main/java"), ".java").stream())
                        .flatMap(it -> KEY.matcher(text(it)).results())
                        .map(it -> it.group(1))
                        .distinct();

        assertThat(said).allMatch(Texts::has, "is in messages/");
    }

    // The later one would be said everywhere.
    @Test
    void noTextIsThereTwice() {
        var seen = new HashSet<String>();

        assertThat(
                        files(Path.of("src/main/resources/messages"), ".properties").stream()
                                .flatMap(it -> DEFINED.matcher(text(it)).results())
                                .map(it -> it.group(1))
                                .filter(it -> !seen.add(it)))
                .isEmpty();
    }

    @Test
    void templatesHaveNoWordsOfTheirOwn() {
        assertThat(files(TEMPLATES, ".jte").stream().flatMap(TextRulesTests::words)).isEmpty();
    }

    private static Stream<String> words(Path template) {
        var bare =
                text(template)
                        .replaceAll("(?s)<%--.*?--%>|<!--.*?-->", " ")
                        .replaceAll("(?m)^@(import|param).*$", " ")
                        // What stands between the backticks is the page itself.
                        .replaceAll("@template\\.site\\.page\\(.*= @`", " ")
                        .replaceAll("(?m)`, .*$", " ")
                        .replaceAll("!\\{(?:[^{}]++|\\{[^{}]*+})*}", " ")
                        .replaceAll("\\$(?:unsafe)?\\{(?:[^{}]++|\\{[^{}]*+})*}", " ")
                        .replaceAll(
                                "@(?:if|elseif|for|template[.\\w]*)\\s*\\((?:[^()]++|\\((?:[^()]++|\\((?:[^()]++|\\((?:[^()]++|\\([^()]*\\))*\\))*\\))*\\))*\\)",
                                " ")
                        .replaceAll("@(?:endif|else|endfor)\\b", " ")
                        .replaceAll("(?s)<[^>]*>", " ")
                        .replaceAll("&\\w+;", " ");
        return Pattern.compile("\\p{L}{3,}")
                .matcher(bare)
                .results()
                .map(MatchResult::group)
                .map(it -> template + ": " + it);
    }

    @Test
    void aTemplateIncludesItsOwnModulesOrTheSites() {
        assertThat(files(TEMPLATES, ".jte").stream().flatMap(TextRulesTests::strange)).isEmpty();
    }

    private static Stream<String> strange(Path template) {
        var module = template.getParent().getFileName().toString();
        return INCLUDED.matcher(text(template))
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.equals(module) && !it.equals("site"))
                .map(it -> template + " includes " + it);
    }

    // Mail programs read no style sheets.
    @Test
    void pagesHaveNoInlineStylesOrHandlers() {
        assertThat(files(TEMPLATES, ".jte").stream().filter(it -> !it.endsWith("mail/letter.jte")))
                .allSatisfy(
                        it -> assertThat(text(it)).doesNotContainPattern("\\s(style|on[a-z]+)=\""));
    }

    @Test
    void everyDependencySaysWhyItIsThere() {
        var poms =
                Stream.of("", "../tlog/tests", "../brokers", "../bench", "checks")
                        .map(it -> text(Path.of(it, "pom.xml")));
        var pom =
                Stream.concat(poms, Stream.of(text(Path.of("parent.xml"))))
                        .collect(Collectors.joining("\n"));
        var bare =
                Pattern.compile("(?<!-->)\\s*\\n\\s*<dependency>\\s*\\n\\s*<groupId>([^<]+)")
                        .matcher(pom);

        assertThat(
                        bare.results()
                                .map(it -> it.group(1))
                                .filter(it -> !it.startsWith("gg.jte"))
                                .toList())
                .isEmpty();
    }

    @Test
    void everyRuleHasItsPage() {
        var ids =
                files(Path.of("src/main/resources/governance/rules"), ".json").stream()
                        .map(it -> it.getFileName().toString().replace(".json", ""));

        assertThat(ids)
                .isNotEmpty()
                .allMatch(
                        it -> Path.of("../docs/rules/" + it + ".md").toFile().exists(),
                        "has docs/rules/<id>.md");
    }
}
