package folkmoot.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.house.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R10 of research/uniques.md: nothing asks whether somebody is content before the form that is the
/// same for all, so nobody is sorted by the answer.
@FolkmootTest
class NoGateTests {

    /// How such a question would sound.
    private static final Pattern CONTENT =
            Pattern.compile(
                    "(?i)satisf|happy|unhappy|pleased|delight|enjoy|recommend|\\blov(e|ed|ing)\\b|\\blike[sd]? it\\b"
                            + "|\\bcontent with\\b|how (was|did you|would you rate|likely)|thumbs|smil(e|ey)|net.?promoter"
                            + "|\\bnps\\b|zufrieden|gefall");

    /// Sentences that say that nobody is asked.
    private static final Set<String> SAY_SO =
            Set.of("reviews.orders.lead", "reviews.collected.who.invited");

    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Autowired Routes routes;

    @Test
    void noMessageAsks() {
        var asking =
                messages().entrySet().stream()
                        .filter(it -> CONTENT.matcher(it.getValue()).find())
                        .map(Map.Entry::getKey)
                        .filter(it -> !SAY_SO.contains(it));

        assertThat(asking).isEmpty();
        assertThat(messages().keySet()).containsAll(SAY_SO);
    }

    @Test
    void noTemplateAsks() {
        assertThat(
                        templates()
                                .filter(it -> CONTENT.matcher(it.getValue()).find())
                                .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void starsAreGivenInTheFormAndNowhereElse() {
        var giving =
                templates()
                        .filter(it -> it.getValue().contains("template.reviews.rate("))
                        .map(Map.Entry::getKey);
        assertThat(giving)
                .containsExactlyInAnyOrder("reviews/writeWords.jte", "reviews/writeParts.jte");

        var around =
                templates()
                        .filter(it -> it.getValue().contains("template.reviews.writeWords("))
                        .map(Map.Entry::getKey);
        assertThat(around).containsExactly("reviews/write.jte");

        // A link or field that carries stars to the form would be a gate in front of it.
        var carrying =
                templates()
                        .filter(it ->
                                Pattern.compile("name=\"stars\"|/reviews\\?[^\"]*stars=")
                                        .matcher(it.getValue())
                                        .find())
                        .map(Map.Entry::getKey);
        assertThat(carrying)
                .as("only the filter of what is there already")
                .containsExactly("reviews/sift.jte");
    }

    @Test
    void noRouteIsAboutIt() {
        assertThat(routes.all())
                .noneMatch(it -> CONTENT.matcher(it.pattern()).find())
                .noneMatch(it -> it.pattern().matches(".*(feedback|survey|poll|rating|score).*"));
    }

    @Test
    void whatIsToldOfAnOrderHasNoRoomForAnAnswer() {
        var told =
                Stream.of(NewOrder.class, NewOrder.Item.class)
                        .flatMap(it -> Stream.of(it.getRecordComponents()))
                        .map(it -> it.getName());

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "number", "email", "name", "delivered", "items", "sku", "gtin");
    }

    private static Map<String, String> messages() {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            var all = new Properties();
            for (var file :
                    files.filter(it -> it.getFileName().toString().matches("[a-z]+\\.properties"))
                            .toList()) {
                try (var in = Files.newBufferedReader(file)) {
                    all.load(in);
                }
            }
            return all.stringPropertyNames().stream()
                    .filter(it ->
                            it.startsWith("reviews.")
                                    || it.startsWith("mail.")
                                    || it.startsWith("products."))
                    .collect(Collectors.toMap(it -> it, all::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map.Entry<String, String>> templates() {
        try (var files = Files.walk(TEMPLATES)) {
            return files
                    .filter(it -> it.toString().endsWith(".jte"))
                    .map(it -> Map.entry(TEMPLATES.relativize(it).toString(), read(it)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
