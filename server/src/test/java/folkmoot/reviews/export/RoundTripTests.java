package folkmoot.reviews.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.Folkmoot;
import folkmoot.FolkmootTest;
import folkmoot.TestDatabase;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.products.Variant;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.BroughtReply;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.Incentive;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Read;
import folkmoot.reviews.Relationship;
import folkmoot.reviews.ReviewExport;
import folkmoot.reviews.ReviewImport;
import folkmoot.reviews.Reviews;
import folkmoot.reviews.Source;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What one place writes another one reads, and writes the same again.
@FolkmootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTests {

    private static final String BASE = "https://talk.example";
    private static final String WORDS =
            "Rides *well*.\n\n- light\n- loud <b>bell</b> ]]> & \"so\" 'on'\n\n自転車 🚲 — 5 > 4";

    // Thousands of reviews that other tests have brought: they would be written and read each time.
    private static final String ASIDE =
            "UPDATE reviews.review SET state = 'held' WHERE state = 'visible' RETURNING post";
    private static final String BACK =
            "UPDATE reviews.review SET state = 'visible' WHERE post = ANY(:posts)";

    private static final Elsewhere ELSEWHERE = new Elsewhere();

    @Autowired Cast cast;
    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired Reviews reviews;
    @Autowired ReviewExport exporting;
    @Autowired ReviewImport importing;
    @Autowired TransactionTemplate transaction;
    @Autowired Products products;
    @Autowired JdbcClient sql;

    @TempDir Path folder;

    private List<UUID> others = List.of();
    private ProductId product;
    private PostId bought;
    private String name;

    @BeforeAll
    void othersAside() {
        others = sql.sql(ASIDE).query(UUID.class).list();
    }

    @BeforeEach
    void reviewsOfEverySort() {
        name = "Courier & Sons " + Ids.text(Ids.next());
        product = product();
        bought = new PostId(Ids.next());
        publish(bought, "N/A", WORDS + "\n\n" + name);
        sql.sql(
                        """
                        UPDATE reviews.review SET verification = 'purchase', verified_at = now(),
                               source = 'invited_buyer',
                               photos = '[{"picture": "01890000-0000-7000-8000-000000000001", "alt": "",
                                           "width": 9, "height": 9, "colour": "#000000"},
                                          {"picture": "01890000-0000-7000-8000-000000000002",
                                           "alt": "From the left", "width": 9, "height": 9,
                                           "colour": "#000000"}]'
                        WHERE post = :post
                        """)
                .param("post", bought.value())
                .update();
        reply(bought);
        bring("", "", new BroughtReply("", "We are sorry.", Instant.parse("2021-03-04T05:06:07Z")));
        bring("Jürgen ß.", "the old shop", new BroughtReply("Mia", "Thanks!", Instant.EPOCH));
        bring("Plain", "", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.jsonl", "all.jsonl.gz", "all.xml", "all.xml.gz"})
    void whatWasWrittenIsReadAndWrittenTheSame(String file) throws Exception {
        var first = export(exporting, folder.resolve("first-" + file));

        var other = ELSEWHERE.place();
        var report =
                other.getBean(ReviewImport.class)
                        .run(folder.resolve("first-" + file), yes(), _ -> {});
        var second = export(other.getBean(ReviewExport.class), folder.resolve("second-" + file));
        var there = other.getBean(JdbcClient.class);

        assertThat(first).hasSize(4);
        assertThat(report.rejected()).isZero();
        assertThat(second).isEqualTo(first.stream().map(RoundTripTests::unverified).toList());
        assertThat(String.join("\n", first)).contains("Courier &", "6000", "C-2", "/media/");
        assertThat(ask(there, "count(*) FROM reviews.review WHERE verification <> 'none'"))
                .isZero();
        assertThat(ask(there, "count(*) FROM reviews.review WHERE source <> 'imported'")).isZero();
    }

    @AfterAll
    void gone() {
        sql.sql(BACK).param("posts", others.toArray(UUID[]::new)).update();
        ELSEWHERE.close();
    }

    /// Another place, opened for the first who asks.
    private static final class Elsewhere {

        private @Nullable TestDatabase database;
        private @Nullable ConfigurableApplicationContext place;

        ConfigurableApplicationContext place() {
            if (database == null) {
                database = TestDatabase.migrated();
            }
            if (place == null) {
                place = RoundTripTests.place(database);
            }
            return place;
        }

        void close() {
            if (place != null) {
                place.close();
            }
            if (database != null) {
                database.close();
            }
        }
    }

    @Test
    void whatAnotherProviderCollectedIsCalledSoHereAndWhereverItGoesNext() throws Exception {
        var table = folder.resolve("provided.csv");
        Files.writeString(
                table,
                "Rating,Review,Product\n4,Hums a little at 90 but brakes well,%s\n"
                        .formatted(name));
        var options =
                ImportOptions.of(
                        Map.of(
                                "yes",
                                "",
                                "provider",
                                "Trusted Ears " + name,
                                "report",
                                folder.resolve("rejected.csv").toString()));
        assertThat(importing.run(table, options, _ -> {}).shown()).isEqualTo(1);

        var view = products.find(product);
        assertThat(Read.text(browser, view.path()))
                .contains("collected by Trusted Ears " + name + ", not verified here");
        assertThat(Read.text(browser, "/how-reviews-are-collected"))
                .contains("another provider", "collected by somebody else", "Trusted Ears " + name);

        export(exporting, folder.resolve("provided.jsonl"));
        try (var database = TestDatabase.migrated();
                var other = place(database)) {
            other.getBean(ReviewImport.class).run(folder.resolve("provided.jsonl"), yes(), _ -> {});
            var again =
                    export(
                            other.getBean(ReviewExport.class),
                            folder.resolve("provided-again.jsonl"));
            assertThat(again.stream().filter(it -> it.contains("Hums a little")))
                    .singleElement()
                    .asString()
                    .contains("\"source\":\"other_provider\"", "\"origin\":\"Trusted Ears");
            assertThat(
                            ask(
                                    other.getBean(JdbcClient.class),
                                    "count(*) FROM reviews.review WHERE source NOT IN ('imported', 'other_provider')"))
                    .as("who claims more is not believed")
                    .isZero();
        }
    }

    @Test
    void whoSaysSourceAndProviderIsAskedForOne() {
        assertThatThrownBy(() -> ImportOptions.of(Map.of("source", "a", "provider", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("say one");
    }

    @Test
    void ourOwnExportBringsNothingTwice() {
        export(exporting, folder.resolve("again.jsonl"));

        var report = importing.run(folder.resolve("again.jsonl"), yes(), _ -> {});

        assertThat(report.known()).isEqualTo(report.read());
        assertThat(report.shown()).isZero();
    }

    /// Elsewhere a review that a feed does not name any more is deleted.
    @Test
    void whatAFeedOfReviewsDoesNotNameStaysAsItIs() throws Exception {
        var before = rows();
        export(exporting, folder.resolve("whole.xml"));
        var whole = Files.readString(folder.resolve("whole.xml"));
        var first = whole.indexOf("</review>");
        var last = whole.lastIndexOf("</review>");
        assertThat(first).isPositive().isLessThan(last);
        Files.writeString(
                folder.resolve("part.xml"), whole.substring(0, first) + whole.substring(last));

        var report = importing.run(folder.resolve("part.xml"), yes(), _ -> {});

        assertThat(report.known()).isEqualTo(report.read()).isOne();
        assertThat(before).hasSize(4);
        assertThat(rows()).isEqualTo(before);
    }

    private List<String> rows() {
        return sql.sql(
                        """
                        SELECT row_to_json(it)::text || row_to_json(words)::text || coalesce(row_to_json(answer)::text, '')
                        FROM reviews.review AS it JOIN talk.post AS words ON words.id = it.post
                             LEFT JOIN reviews.reply AS answer ON answer.post = it.post
                        WHERE it.product = ? ORDER BY it.post
                        """)
                .param(product.value())
                .query(String.class)
                .list();
    }

    @Test
    void feedsHaveTheirPartsInTheOrderThatTheSchemaWants() {
        var feed = export(exporting, folder.resolve("all.xml")).getFirst();

        assertThat(feed)
                .containsSubsequence(
                        "<review_id>",
                        "<reviewer>",
                        "<is_verified_purchase>true<",
                        "<is_incentivized_review>true<",
                        "<review_timestamp>",
                        "<title>",
                        "<content>",
                        "<review_language>en<",
                        "<pros>",
                        "<cons>",
                        "<review_url type=\"singleton\">",
                        "<reviewer_images>",
                        "<overall min=\"1\" max=\"5\">4<",
                        "<product_ids><gtins>",
                        "<mpns>",
                        "<skus>",
                        "<brands>",
                        "<product_name>",
                        "<product_url>",
                        "<is_spam>false<",
                        "<collection_method>post_fulfillment<");
    }

    @Test
    void linesHaveWhatFeedsCannotSay() {
        var lines = export(exporting, folder.resolve("all.jsonl"));

        assertThat(lines.getFirst())
                .contains("\"title\":\"N/A\"", "\"pros\":[\"- quick\"", "\"verification\":\"purch")
                .contains("\"attributes\":{\"comfort\":4}", "\"alt\":\"From the left\"")
                .contains("\"relationship\":\"relative\"", "\"incentive\":\"loan\"")
                .contains("\"reply\":{\"author\":\"Bert\",\"text\":\"Thank you, Ann.\"");
        assertThat(lines.get(1)).doesNotContain("\"author\":\"\"").contains("We are sorry.");
    }

    private ProductId product() {
        var draft =
                Draft.of(
                                name,
                                "Acme <& Co>",
                                List.of(
                                        Identifier.sku("C-1" + name),
                                        Identifier.gtin(gtin()),
                                        Identifier.mpn("Acme <& Co>", "M 1" + name)))
                        .varied(List.of(new Variant("Blue", "C-2" + name, "")))
                        .at(
                                "courier-"
                                        + name.substring(name.length() - 8)
                                                .toLowerCase()
                                                .replaceAll("[^a-z0-9]", "x"));
        assertThat(catalogue.put(draft)).isInstanceOf(folkmoot.products.Putting.Added.class);
        return draft.id();
    }

    private static String gtin() {
        var digits = "6000" + "%08d".formatted(Math.floorMod(System.nanoTime(), 100_000_000));
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private void publish(PostId id, String title, String text) {
        var author = cast.somebody().actor();
        transaction.executeWithoutResult(_ ->
                reviews.publish(author, new NewReview(id, product, title, text, "en", said())));
    }

    private void bring(String byline, String origin, BroughtReply reply) {
        var review = new NewReview(new PostId(Ids.next()), product, "", WORDS + origin, "", said());
        var at = Instant.parse("2020-02-03T04:05:06.789012Z");
        var brought = new BroughtReview(review, byline, at, Source.IMPORTED, origin, reply);
        transaction.executeWithoutResult(_ -> reviews.store(List.of(reviews.ready(brought))));
    }

    private static Appraisal said() {
        return new Appraisal(
                4,
                List.of("- quick", "N/A"),
                List.of("heavy"),
                Map.of("comfort", 4),
                LocalDate.of(2019, 12, 31),
                Relationship.RELATIVE,
                Incentive.LOAN,
                "for a \"week\"",
                List.of());
    }

    private void reply(PostId review) {
        assertThat(
                        browser.post()
                                .uri("/posts/" + review + "/replies")
                                .cookie(cast.bert().cookie())
                                .header("Sec-Fetch-Site", "same-origin")
                                .param("body", "Thank you, Ann."))
                .hasStatus(303);
    }

    // Of this test's product alone: others write into the same place.
    private List<String> export(ReviewExport export, Path file) {
        export.run(file, BASE, _ -> {});
        return lines(file).stream().filter(it -> it.contains(name.substring(16))).toList();
    }

    private static List<String> lines(Path file) {
        try (var raw = Files.newInputStream(file);
                var in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var text = reader.readAllAsString();
            return List.of(
                    file.toString().contains(".xml")
                            ? text.split("(?<=</review>)\n")
                            : text.split("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String unverified(String review) {
        return review.replaceAll("\"source\":\"\\w+\",|\"verification\":\"\\w+\",?", "")
                .replaceAll("<collection_method>.*?</collection_method>", "")
                .replaceAll("<is_verified_purchase>true</is_verified_purchase>", "");
    }

    private static ImportOptions yes() {
        return ImportOptions.of(Map.of("yes", ""));
    }

    private static long ask(JdbcClient sql, String question) {
        return sql.sql("SELECT " + question).query(Long.class).single();
    }

    private static ConfigurableApplicationContext place(TestDatabase database) {
        return new SpringApplicationBuilder(Folkmoot.class)
                .run(
                        "--server.port=-1",
                        "--folkmoot.errands=false",
                        "--folkmoot.data=target/other-place",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }
}
