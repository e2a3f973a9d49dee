package folkmoot.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.media.picture.Samples;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What pages say of themselves for search engines is accepted by a validator of schema.org and of
/// what search engines ask for. The validator and the vocabulary come as packages and are kept
/// below `target`; without npm, or without its registry the first time, this is skipped and says so
/// (`./folkmoot test` installs npm where it may).
@FolkmootTest
class StructuredDataTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLACE = "http://localhost:8080";
    private static final Path FOLDER = Path.of("target/schema").toAbsolutePath();
    private static final List<String> PACKAGES =
            List.of(
                    "@adobe/structured-data-validator@1.7.1",
                    "@marbec/web-auto-extractor@2.2.1",
                    "schema-dts@2.1.0");

    record Found(String page, List<String> types, List<String> issues) {}

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Conversation conversation;

    @Test
    void aValidatorAcceptsWhatPagesSayOfThemselves() throws Exception {
        install();
        var writer = cast.somebody();
        var product = bench.product("Comfort");
        var post =
                Read.post(
                        Filled.in(2, "Bends </script><b>& breaks")
                                .with("pros", "light\n\"cheap\"")
                                .with("cons", "bends")
                                .with("attribute-comfort", "4")
                                .photo(Samples.jpeg(640, 480))
                                .with("caption", "The bend")
                                .send(browser, product.path() + "/reviews", writer.cookie()));
        browser.post()
                .uri("/settings")
                .cookie(writer.cookie())
                .param("name", writer.name())
                .param("handle", writer.handle())
                .param("about", "I ride **everything**.")
                .exchange();

        var review = checked("review", "/posts/" + post);
        assertThat(review.types()).contains("Review", "BreadcrumbList");
        var sold = checked("product", product.path());
        assertThat(sold.types()).contains("Product", "BreadcrumbList");
        var bare = checked("bare", bench.product().path());
        assertThat(bare.types()).contains("Product", "BreadcrumbList");
        var person = checked("person", "/people/" + writer.handle());
        assertThat(person.types()).contains("ProfilePage");

        assertThat(bare.issues())
                .as("search engines show no stars for what has none")
                .filteredOn(it -> it.startsWith("ERROR"))
                .allMatch(it -> it.contains("\"aggregateRating\", \"offers\" or \"review\""));
        assertThat(List.of(review, sold, person))
                .allSatisfy(it -> assertThat(it.issues()).as(it.page()).isEmpty());
    }

    @Test
    void theValidatorWouldNoticeWhatIsWrong() throws Exception {
        install();
        var page =
                """
                <script type="application/ld+json">
                {"@context": "https://schema.org", "@type": "Review", "reviewer": "nobody",
                 "reviewRating": {"@type": "Rating"}, "itemReviewed": {"@type": "Prodoct"}}
                </script>
                """;

        assertThat(checkedText("wrong", page).issues())
                .anyMatch(it -> it.contains("\"reviewer\""))
                .anyMatch(it -> it.contains("ratingValue"))
                .anyMatch(it -> it.contains("Prodoct"));
    }

    @Test
    void ratingsAndWhoWroteThemStandInTheData() {
        var product = bench.product("Comfort");
        var writer = cast.somebody();
        bench.review(writer, product, 5, "One");
        bench.review(cast.somebody(), product, 2, "Two");

        var data = jsonLd(Read.body(Read.get(browser, product.path())));
        var rating =
                data.stream()
                        .map(it -> it.path("aggregateRating"))
                        .filter(it -> it.has("ratingValue"))
                        .findFirst()
                        .orElseThrow();
        assertThat(rating.get("ratingValue").asDouble()).isEqualTo(3.5);
        assertThat(rating.get("reviewCount").asInt()).isEqualTo(2);
        assertThat(rating.get("bestRating").asInt()).isEqualTo(5);
    }

    @Test
    void everyPageNamesItsOneAddressToSearchEnginesAndPreviews() {
        var writer = cast.somebody();
        var product = bench.product("Comfort");
        var category = Read.page(browser, product.path()).select(".crumbs a").last().attr("href");
        var review = bench.review(writer, product, 4, "Named once");
        var comment = new CommentId(Ids.next());
        conversation.post(writer.actor(), comment, review, null, "Named as well");
        var home = Read.page(browser, "/").select("meta[property='og:site_name']").attr("content");

        assertThat(feed(named("/", "", home))).isEqualTo("/feed.atom");
        named("/?before=nonsense", "/", home);
        named("/products", "", "");
        named("/products?order=name&q=named", "/products", "");
        named(category, "", "");
        named(category + "&order=newest", category, "");
        var sold = named(product.path(), "", product.name());
        for (var query : List.of("?order=newest", "?stars=4&photo=1&q=named", "?after=nonsense")) {
            named(product.path() + query, product.path(), product.name());
        }
        var post = named("/posts/" + review, "", "Named once");
        named("/posts/" + review + "?after=nonsense", "/posts/" + review, "Named once");
        named("/people/" + writer.handle(), "", writer.name());
        var loud = "/people/" + writer.handle().toUpperCase(Locale.ROOT);
        named(loud, "/people/" + writer.handle(), writer.name());
        var said = named("/comments/" + comment, "", "Named once");

        assertThat(post.select("meta[property='og:description']").attr("content"))
                .isEqualTo(post.select("meta[name=description]").attr("content"))
                .isEqualTo("About Named once.");
        assertThat(feed(sold)).isEqualTo(product.path() + "/feed.atom");
        assertThat(said.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(List.of(post, sold))
                .allSatisfy(it -> assertThat(it.select("meta[name=robots]")).isEmpty());
    }

    // Its own address, where no other is named.
    private Document named(String path, String address, String title) {
        var head = Read.page(browser, path);
        var whole = PLACE + (address.isEmpty() ? path : address);
        assertThat(head.select("head link[rel=canonical]").eachAttr("href"))
                .as(path)
                .containsExactly(whole);
        assertThat(head.select("link[rel=canonical]")).as(path).hasSize(1);
        assertThat(shown(head, "og:url")).as(path).containsExactly(whole);
        assertThat(shown(head, "og:title"))
                .as(path)
                .containsExactly(
                        title.isEmpty() ? head.title().replaceAll(" · [^·]*$", "") : title);
        for (var property : List.of("og:type", "og:site_name")) {
            assertThat(shown(head, property)).as(path).hasSize(1).doesNotContain("");
        }
        return head;
    }

    private static String feed(Document page) {
        return page.select("head link[rel=alternate][type='application/atom+xml']").attr("href");
    }

    private static List<String> shown(Document page, String property) {
        return page.select("head meta[property='" + property + "']").eachAttr("content");
    }

    private Found checked(String name, String path) throws Exception {
        var answer = Read.get(browser, path);
        assertThat(answer).as(path).hasStatusOk();
        return checkedText(name, Read.body(answer));
    }

    private static Found checkedText(String name, String text) throws Exception {
        Files.createDirectories(FOLDER);
        var page = Files.writeString(FOLDER.resolve(name + ".html"), text);
        var script = FOLDER.resolve("check.mjs");
        try (var in = StructuredDataTests.class.getResourceAsStream("/schema/check.mjs")) {
            Files.write(script, in.readAllBytes());
        }
        var answer = run(60, List.of("node", script.toString(), page.toString()));
        assertThat(answer.code()).as(answer.said()).isZero();
        return JSON.readValue(answer.said().lines().toList().getLast(), Found.class);
    }

    private static void install() throws Exception {
        Files.createDirectories(FOLDER);
        if (Files.exists(FOLDER.resolve("node_modules/schema-dts/package.json"))) {
            return;
        }
        if (run(30, List.of("npm", "--version")).code() != 0) {
            skip("there is no npm here");
        }
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
        var command =
                new ArrayList<>(
                        List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"));
        command.addAll(PACKAGES);
        var answer = run(120, command);
        if (answer.code() != 0) {
            skip("the validator could not be installed: " + answer.said());
        }
    }

    // Aloud: nobody reads why a test was skipped.
    private static void skip(String why) {
        System.err.println("STRUCTURED DATA WAS NOT VALIDATED, " + why);
        Assumptions.abort("Structured data was not validated: " + why);
    }

    private record Answer(int code, String said) {}

    private static Answer run(int seconds, List<String> command) throws Exception {
        try {
            var said = Files.createTempFile("schema", ".said");
            var process =
                    new ProcessBuilder(command)
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            process.getOutputStream().close();
            var ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            var words = Files.readString(said);
            Files.delete(said);
            return new Answer(ended ? process.exitValue() : 1, words);
        } catch (IOException e) {
            return new Answer(127, String.valueOf(e.getMessage()));
        }
    }

    private static List<JsonNode> jsonLd(String page) {
        return org.jsoup.Jsoup.parse(page).select("script[type=application/ld+json]").stream()
                .map(it -> JSON.readTree(it.data()))
                .flatMap(it ->
                        it.has("@graph")
                                ? StreamSupport.stream(it.get("@graph").spliterator(), false)
                                : java.util.stream.Stream.of(it))
                .toList();
    }
}
