package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.media.picture.Samples;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tlog.json.Json;
import tlog.json.JsonReader;

/// The numbers for everybody, and the forms for authorities.
@FolkmootTest
class FiguresTests {

    /// The Commission's fields: the longest each may be, 0 for lists and fixed words.
    private static final Map<String, Integer> FIELDS =
            Map.ofEntries(
                    Map.entry("puid", 500),
                    Map.entry("decision_visibility", 0),
                    Map.entry("decision_visibility_other", 500),
                    Map.entry("decision_account", 0),
                    Map.entry("decision_ground", 0),
                    Map.entry("illegal_content_legal_ground", 500),
                    Map.entry("illegal_content_explanation", 2000),
                    Map.entry("incompatible_content_ground", 500),
                    Map.entry("incompatible_content_explanation", 2000),
                    Map.entry("incompatible_content_illegal", 0),
                    Map.entry("content_type", 0),
                    Map.entry("content_type_other", 500),
                    Map.entry("category", 0),
                    Map.entry("category_specification", 0),
                    Map.entry("territorial_scope", 0),
                    Map.entry("content_date", 0),
                    Map.entry("application_date", 0),
                    Map.entry("end_date_visibility_restriction", 0),
                    Map.entry("end_date_account_restriction", 0),
                    Map.entry("decision_facts", 5000),
                    Map.entry("source_type", 0),
                    Map.entry("automated_detection", 0),
                    Map.entry("automated_decision", 0));

    private static final Map<String, Set<String>> WORDS =
            Map.of(
                    "decision_visibility",
                    words(
                            "DECISION_VISIBILITY_",
                            "CONTENT_REMOVED CONTENT_DISABLED CONTENT_DEMOTED CONTENT_AGE_RESTRICTED CONTENT_INTERACTION_RESTRICTED CONTENT_LABELLED OTHER"),
                    "decision_account",
                    words("DECISION_ACCOUNT_", "SUSPENDED TERMINATED"),
                    "decision_ground",
                    words("DECISION_GROUND_", "ILLEGAL_CONTENT INCOMPATIBLE_CONTENT"),
                    "content_type",
                    words(
                            "CONTENT_TYPE_",
                            "APP AUDIO IMAGE PRODUCT SYNTHETIC_MEDIA TEXT VIDEO OTHER"),
                    "category",
                    words(
                            "STATEMENT_CATEGORY_",
                            "ANIMAL_WELFARE CONSUMER_INFORMATION CYBER_VIOLENCE CYBER_VIOLENCE_AGAINST_WOMEN DATA_PROTECTION_AND_PRIVACY_VIOLATIONS ILLEGAL_OR_HARMFUL_SPEECH INTELLECTUAL_PROPERTY_INFRINGEMENTS NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS NOT_SPECIFIED_NOTICE OTHER_VIOLATION_TC PROTECTION_OF_MINORS RISK_FOR_PUBLIC_SECURITY SCAMS_AND_FRAUD SELF_HARM UNSAFE_AND_PROHIBITED_PRODUCTS VIOLENCE"),
                    "category_specification",
                    words(
                            "KEYWORD_",
                            "INAUTHENTIC_USER_REVIEWS HIDDEN_ADVERTISEMENT INSUFFICIENT_INFORMATION_ON_TRADERS MISLEADING_INFO_GOODS_SERVICES DEFAMATION DISCRIMINATION TRADE_SECRET_INFRINGEMENT CYBER_HARASSMENT NON_CONSENSUAL_IMAGE_SHARING"),
                    "source_type",
                    Set.of(
                            "SOURCE_ARTICLE_16",
                            "SOURCE_TRUSTED_FLAGGER",
                            "SOURCE_TYPE_OTHER_NOTIFICATION",
                            "SOURCE_VOLUNTARY"),
                    "automated_detection",
                    Set.of("Yes", "No"),
                    "automated_decision",
                    words("AUTOMATED_DECISION_", "FULLY PARTIALLY NOT_AUTOMATED"));

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bar bar;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;

    @Test
    void everybodyReadsTheNumbers() {
        var author = cast.somebody();
        var decision = bar.decision(bar.held(author).value());
        var before = number("/transparency", "Open");
        bar.appeal(author, decision, "No.");

        assertThat(number("/transparency", "Open")).isEqualTo(before + 1);
        assertThat(Read.text(browser, "/transparency"))
                .contains("link-spam", "A rule decided", "Withheld reviews by star")
                .doesNotContain("Forms for authorities");
        assertThat(bar.read("/transparency", cast.cleo())).contains("Forms for authorities");
    }

    @Test
    void aWithheldReviewCountsAtItsStars() {
        var before = withheld(2);
        var author = cast.somebody();
        var review = bar.review(author, 2, "Counted " + System.nanoTime());
        for (var it : List.of(cast.somebody(), cast.somebody(), cast.somebody())) {
            bar.post(it, "/flags", "what", "/posts/" + review, "reason", "OTHER");
        }
        assertThat(withheld(2)).isEqualTo(before);

        bar.verdict(cast.moderator(), review.value(), "hide", "unrelated", "");

        assertThat(withheld(2)).isEqualTo(before + 1);
    }

    @Test
    void rulesAreCalledByTheirTitles() {
        bar.held(cast.somebody());

        var rule = Read.page(browser, "/transparency").select("th:contains(link-spam)");

        assertThat(rule.select("a").text()).isEqualTo("Too many links, or advertising");
        assertThat(rule.text()).endsWith(" link-spam");
    }

    @Test
    void statementsAreWhatTheCommissionTakes() {
        var author = cast.somebody();
        var words = "Call me at once, my darling " + System.nanoTime();
        var comment = bar.comment(author, words);
        for (var it : List.of(cast.somebody(), cast.somebody(), cast.somebody())) {
            bar.post(it, "/flags", "what", "/comments/" + comment, "reason", "RUDE");
        }
        var machine = bar.decision(bar.held(cast.somebody()).value());
        var note = "Somebody called " + author.name() + " wrote this";
        bar.verdict(cast.moderator(), comment.value(), "hide", "banned-words", note);
        var person = bar.decision(comment.value());
        assertThat(bar.status("/transparency/statements.json", cast.bert())).isEqualTo(403);

        var body = body();

        assertThat(body).doesNotContain(note, author.name(), author.handle(), words);
        var all = statements(body);
        assertThat(text(all.get(machine.toString()).get("automated_detection"))).isEqualTo("Yes");
        assertThat(text(all.get(machine.toString()).get("source_type")))
                .isEqualTo("SOURCE_VOLUNTARY");
        assertThat(text(all.get(person.toString()).get("automated_detection"))).isEqualTo("No");
        assertThat(text(all.get(person.toString()).get("automated_decision")))
                .isEqualTo("AUTOMATED_DECISION_NOT_AUTOMATED");
        assertThat(text(all.get(person.toString()).get("source_type")))
                .isEqualTo("SOURCE_TYPE_OTHER_NOTIFICATION");
    }

    @Test
    void statementsSayWhetherPicturesWereRestricted() {
        var author = cast.somebody();
        var words = bar.comment(author, "Fine words " + System.nanoTime());
        hide(words.value(), "/comments/" + words, "banned-words");
        var pictured =
                Read.post(
                        Filled.in(2, "Bends " + System.nanoTime())
                                .photo(Samples.jpeg(64, 64))
                                .with("caption", "The bend")
                                .send(
                                        browser,
                                        bench.product().path() + "/reviews",
                                        author.cookie()));
        hide(pictured.value(), "/posts/" + pictured, "unrelated");
        var plain = bar.review(author, 2, "Creaks " + System.nanoTime());
        hide(plain.value(), "/posts/" + plain, "unrelated");
        hidePortrait(author);

        var all = statements(body());

        assertThat(content(all, words.value())).containsExactly("CONTENT_TYPE_TEXT");
        assertThat(content(all, plain.value())).containsExactly("CONTENT_TYPE_TEXT");
        assertThat(content(all, pictured.value()))
                .containsExactly("CONTENT_TYPE_TEXT", "CONTENT_TYPE_IMAGE");
        assertThat(content(all, author.id().value())).containsExactly("CONTENT_TYPE_IMAGE");
    }

    /// Nobody said or showed anything by it.
    @Test
    void aRefusedMarkIsNeitherTextNorPicture() {
        var person = cast.somebody();
        var review = bar.review(cast.somebody(), 4, "Sturdy " + System.nanoTime());
        var rule = bar.enact("nothing", "{\"hide\": {}}", "true", "reaction.created");
        try {
            assertThat(bar.post(person, "/posts/" + review + "/marks", "helpful", "yes"))
                    .hasStatus(403);
        } finally {
            bar.repeal(rule);
        }
        var id =
                sql.sql("SELECT id FROM moderation.decision WHERE person = ?")
                        .param(person.id().value())
                        .query(UUID.class)
                        .single();

        var statement = statements(body()).get(id.toString());

        assertThat(texts(statement.get("decision_visibility")))
                .containsExactly("DECISION_VISIBILITY_OTHER");
        assertThat(texts(statement.get("content_type"))).containsExactly("CONTENT_TYPE_OTHER");
        assertThat(text(statement.get("content_type_other"))).contains("mark");
    }

    private void hide(UUID object, String path, String reason) {
        for (var it : List.of(cast.somebody(), cast.somebody(), cast.somebody())) {
            bar.post(it, "/flags", "what", path, "reason", "OTHER");
        }
        assertThat(bar.verdict(cast.moderator(), object, "hide", reason, "")).hasStatus(303);
    }

    // Who shows a picture and says nothing.
    private void hidePortrait(Cast.Player person) {
        assertThat(
                        browser.post()
                                .uri("/settings/pictures")
                                .multipart()
                                .file(new MockMultipartFile("picture", Samples.jpeg(210, 190)))
                                .cookie(person.cookie()))
                .hasStatus(303);
        var sent =
                bar.post(
                        cast.somebody(),
                        "/reports",
                        "what",
                        "/people/" + person.handle(),
                        "category",
                        "rights",
                        "reasons",
                        "It is a picture of mine.",
                        "name",
                        "Rita",
                        "email",
                        "rita" + System.nanoTime() + "@post.example",
                        "honest",
                        "yes");
        assertThat(sent).hasStatus(303);
        var report =
                sql.sql("SELECT id FROM moderation.report WHERE object = ?")
                        .param(person.id().value())
                        .query(UUID.class)
                        .single();
        assertThat(bar.verdict(cast.moderator(), report, "hide", "illegal-content", "A copy."))
                .hasStatus(303);
    }

    private List<String> content(Map<String, Map<String, Json>> all, UUID object) {
        return texts(all.get(bar.decision(object).toString()).get("content_type"));
    }

    private String body() {
        return Read.body(Read.get(browser, "/transparency/statements.json", cast.cleo().cookie()));
    }

    // By their ids, each of them valid.
    private static Map<String, Map<String, Json>> statements(String body) {
        var all = new LinkedHashMap<String, Map<String, Json>>();
        var read = (Json.Members) JsonReader.read(body);
        for (var it : ((Json.Array) read.map().get("statements")).items()) {
            var fields = ((Json.Members) it).map();
            all.put(text(fields.get("puid")), fields);
            valid(fields);
        }
        return all;
    }

    private static void valid(Map<String, Json> fields) {
        assertThat(FIELDS.keySet()).containsAll(fields.keySet());
        assertThat(fields.keySet())
                .contains(
                        "puid",
                        "decision_ground",
                        "content_type",
                        "category",
                        "content_date",
                        "application_date",
                        "decision_facts",
                        "source_type",
                        "automated_detection",
                        "automated_decision")
                .containsAnyOf("decision_visibility", "decision_account");
        var illegal = text(fields.get("decision_ground")).endsWith("ILLEGAL_CONTENT");
        assertThat(fields.containsKey("illegal_content_explanation")).isEqualTo(illegal);
        assertThat(fields.containsKey("illegal_content_legal_ground")).isEqualTo(illegal);
        assertThat(fields.containsKey("incompatible_content_ground")).isEqualTo(!illegal);
        assertThat(fields.containsKey("incompatible_content_explanation")).isEqualTo(!illegal);
        for (var it : List.of("decision_visibility", "content_type")) {
            var others = fields.containsKey(it) ? texts(fields.get(it)) : List.<String>of();
            assertThat(fields.containsKey(it + "_other"))
                    .as(it)
                    .isEqualTo(others.stream().anyMatch(one -> one.endsWith("_OTHER")));
        }
        assertThat(text(fields.get("puid"))).matches("[a-zA-Z0-9-_]{1,500}");
        fields.forEach((field, json) -> {
            for (var it : texts(json)) {
                assertThat(it).as(field).isNotEmpty();
                if (FIELDS.get(field) > 0) {
                    assertThat(it.length()).as(field).isLessThanOrEqualTo(FIELDS.get(field));
                }
                if (WORDS.containsKey(field)) {
                    assertThat(WORDS.get(field)).as(field).contains(it);
                }
                if (field.contains("date")) {
                    assertThat(LocalDate.parse(it)).isAfter(LocalDate.of(2019, 12, 31));
                }
            }
        });
    }

    @Test
    void theYearlyReportHasElevenParts() throws Exception {
        bar.held(cast.somebody());
        var path = "/transparency/reports/" + Year.now(ZoneOffset.UTC);
        assertThat(bar.status(path, cast.bert())).isEqualTo(403);

        var answer = Read.get(browser, path, cast.cleo().cookie());

        assertThat(answer).hasStatusOk();
        var parts = new LinkedHashMap<String, String>();
        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                parts.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.keySet())
                .containsExactly(
                        "1_report_identification.csv",
                        "2_categories_names.csv",
                        "3_member_states_orders.csv",
                        "4_notices.csv",
                        "5_own_initiative_illegal.csv",
                        "6_own_initiative_TC.csv",
                        "7_appeals_and_recidivism.csv",
                        "8_automated_means.csv",
                        "9_human_resources.csv",
                        "10_AMAR.csv",
                        "11_qualitative.csv");
        assertThat(parts.get("6_own_initiative_TC.csv").lines().skip(1).findFirst().orElseThrow())
                .matches(
                        ".*\"TOTAL\",\"\",\"[1-9]\\d*\",\"\",\"[1-9]\\d*\",\"\",\"0\",\"\",\"[1-9]\\d*\".*");
        assertThat(parts.get("4_notices.csv").lines().skip(1).findFirst().orElseThrow())
                .contains("\"TOTAL\"");
        var widths = new LinkedHashMap<String, Integer>();
        parts.forEach(
                (name, part) -> widths.put(name, columns(part.lines().findFirst().orElse(""))));
        assertThat(widths.values())
                .as("columns of the template, each number with its twin")
                .containsExactly(4, 7, 6 + 7 * 2, 5 + 10 * 2, 37, 37, 8, 8, 8, 8, 5);
        for (var part : parts.entrySet()) {
            assertThat(part.getValue().lines().map(FiguresTests::columns).distinct())
                    .as(part.getKey())
                    .hasSize(1);
        }
    }

    private static int columns(String line) {
        return line.split("\",\"", -1).length;
    }

    private int withheld(int stars) {
        return Integer.parseInt(
                Read.page(browser, "/transparency")
                        .select("table")
                        .first()
                        .select("tbody tr")
                        .get(stars - 1)
                        .select("td")
                        .get(1)
                        .text());
    }

    private int number(String path, String label) {
        var page = Read.page(browser, path).select("#appeals").first().closest("section").text();
        var found = Pattern.compile(label + " (\\d+)").matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static Set<String> words(String prefix, String words) {
        return java.util.Arrays.stream(words.split(" "))
                .map(it -> prefix + it)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> texts(Json json) {
        return json instanceof Json.Array(var items)
                ? items.stream().map(FiguresTests::text).toList()
                : List.of(text(json));
    }

    private static String text(Json json) {
        return ((Json.Text) json).value();
    }
}
