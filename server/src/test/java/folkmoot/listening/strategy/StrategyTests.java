package folkmoot.listening.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Planted;
import folkmoot.listening.pillar.PillarId;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The lead writes what the brand means to do; what people say is held against it.
@FolkmootTest
class StrategyTests {

    private static final String REPAIR =
            """
            I fixed it myself with the manual
            Spare parts arrived within two days
            Is there a repair guide for the gear hub?
            They still sell spare parts for my old bike
            Repairing it at home was easy
            """;
    private static final String QUIET =
            """
            You hardly hear the motor
            The motor whines on steep hills
            So silent that walkers do not notice me
            The noise of the motor is annoying
            A quiet ride at last
            """;
    private static final String CITIES =
            """
            I take it on the underground
            Folded it goes into the boot of a small car
            The folding handlebar is loose
            It folds in ten seconds
            Where do you keep it when you fold it?
            """;

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;

    private Planted planted;

    @BeforeEach
    void nothingElse() {
        planted = new Planted(sql);
        planted.nothingElse();
    }

    @Test
    void aPillarComesBackAsTypedAndKeepsItsHistory() {
        var few = REPAIR.replace("Repairing it at home was easy", "");
        var refused = write(cast.cleo(), "/strategy/pillars", "Repair", "Bikes last.", few);
        assertThat(refused).hasStatus(422);
        var form = Read.page(refused);
        assertThat(form.select("#examples-wrong").text()).contains("4 examples are there");
        assertThat(form.select("[name=examples]").val()).contains("Is there a repair guide");
        assertThat(form.select("[name=sentence]").val()).isEqualTo("Bikes last.");
        assertThat(write(cast.bert(), "/strategy/pillars", "Repair", "Bikes last.", REPAIR))
                .hasStatus(403);

        var path = pillar("Repair", "Bikes last.", REPAIR);
        assertThat(write(cast.cleo(), "/strategy/pillars", "repair", "The same.", REPAIR))
                .hasStatus(422)
                .bodyText()
                .contains("Another pillar has that name");
        assertThat(write(cast.cleo(), path + "/edits", "Repair", "Bikes last for life.", REPAIR))
                .hasStatus(303);
        var page = Read.page(browser, path, cast.bert().cookie());
        assertThat(page.select(".head__lead").text()).isEqualTo("Bikes last for life.");
        assertThat(page.select(".pillar__version summary").eachText())
                .containsExactly("Bikes last for life.", "Bikes last.");
        assertThat(page.text()).contains("by Cleo");

        var quiet = pillar("Quiet", "Quiet motors.", QUIET);
        assertThat(names()).containsExactly("Repair", "Quiet");
        assertThat(post(cast.cleo(), quiet + "/rises")).hasStatus(303);
        assertThat(names()).containsExactly("Quiet", "Repair");
        assertThat(post(cast.cleo(), path + "/withdrawals")).hasStatus(303);
        assertThat(names()).containsExactly("Quiet");
        assertThat(post(cast.cleo(), path + "/withdrawals")).hasStatus(303);
        assertThat(post(cast.bert(), path + "/withdrawals")).hasStatus(403);
        assertThat(write(cast.cleo(), path + "/edits", "Repair", "Again.", REPAIR))
                .hasStatus(422)
                .bodyText()
                .contains("It was withdrawn meanwhile", "Again.");
        var nowhere = "/strategy/pillars/" + new PillarId(UUID.randomUUID());
        assertThat(post(cast.cleo(), nowhere + "/withdrawals")).hasStatus(404);
        assertThat(write(cast.cleo(), nowhere + "/edits", "Repair", "Again.", REPAIR))
                .hasStatus(404);
        assertThat(Read.text(browser, path, cast.bert().cookie())).contains("withdrawn");
    }

    @Test
    void theMapSaysWhatFitsWhatContradictsAndWhatNobodySpeaksOf() {
        var forum = planted.source("file");
        pillar("Repair", "Every bicycle can be repaired at home for ten years.", REPAIR);
        pillar("Quiet", "Our motors are the quietest of all.", QUIET);
        pillar("Cities", "A bicycle that folds for the city.", CITIES);
        planted.topic(
                forum,
                "spare parts",
                200,
                "experience",
                "Ordered spare parts and they were here on Monday",
                "The repair took me ten minutes with their manual",
                "Nice that spare parts are still sold");
        planted.topic(
                forum,
                "motor noise",
                90,
                "complaint",
                "The motor noise drives me mad",
                "My motor whines since the update",
                "This noise is not what I paid for");
        planted.topic(
                forum,
                "child seat",
                60,
                "desire",
                "Where can I mount a child seat?",
                "No child seat fits on this rack",
                "We need a seat for two children");
        var blog = planted.source("file");
        planted.said(blog, "Our new folding bike folds in ten seconds.", Instant.now());
        post(cast.cleo(), "/strategy/sources", "own", Ids.text(blog));

        var page = map();

        assertThat(page.select(".tally dd").eachText()).containsExactly("83%", "1", "1", "1");
        assertThat(cards(page, "CONTRADICTION")).containsExactly("motor noise");
        assertThat(cards(page, "BLIND_SPOT")).containsExactly("child seat");
        assertThat(cards(page, "CONGRUENT")).containsExactly("spare parts");
        assertThat(page.select(".topic__said a").eachText())
                .contains("Where can I mount a child seat?")
                .hasSize(9);
        var shares = page.select(".strategy__said:contains(Repair)");
        assertThat(shares.text()).contains("People: 200 of 350 texts");
        assertThat(shares.select("a[href^=/mentions/]")).hasSize(3);
        var own = page.select(".strategy__said:contains(Cities)");
        assertThat(own.text()).contains("Our new folding bike folds in ten seconds.");
        var rows = page.select(".strategy__table table").first().select("tbody tr").eachText();
        assertThat(rows.get(0)).startsWith("Repair 200 (57%) 0 (0%) talked about");
        assertThat(rows.get(2)).startsWith("Cities 0 (0%) 1 (").endsWith("silent");
        // What is drawn; reading a page as people do leaves it out.
        var drawn = Read.body(Read.get(browser, "/strategy", cast.cleo().cookie()));
        assertThat(drawn.split("chart__lane--silent\"", -1)).hasSize(1 + 3);
        assertThat(drawn.split("chart__topic--blind_spot ", -1)).hasSize(1 + 2);
        assertThat(drawn).contains(">90 mentions, 100 % complain</text>");

        post(cast.bert(), "/listening/mutes", "word", "Motor");
        assertThat(cards(map(), "CONTRADICTION")).isEmpty();
        sql.sql("DELETE FROM listening.mute WHERE word = 'Motor'").update();
    }

    @Test
    void whatMatchesTheWordsOfAPillarSpeaksOfThatPillar() {
        var quiet = pillar("Quiet", "Our motors are the quietest of all.", QUIET);
        pillar("Repair", "Every bicycle can be repaired at home for ten years.", REPAIR);
        var forum = planted.source("file");
        for (var i = 0; i < 3; i++) {
            planted.said(forum, "Nothing but a rattling kettle, day " + i, Instant.now());
        }
        planted.said(forum, "They still sell spare parts for my old bike", Instant.now());
        assertThat(shares()).containsExactly("Quiet 0 (0%)", "Repair 1 (25%)");

        var words = "kettle OR \"spare parts\"";
        var id = quiet.substring(quiet.lastIndexOf('/') + 1);
        var lookout = Read.location(listen(id, words));
        assertThat(shares()).containsExactly("Quiet 4 (100%)", "Repair 0 (0%)");
        var both = repairToo("spare");
        assertThat(shares()).containsExactly("Quiet 4 (100%)", "Repair 1 (25%)");
        assertThat(map().select(".tally dd").first().text()).isEqualTo("100%");

        post(cast.bert(), lookout + "/withdrawals");
        assertThat(shares()).containsExactly("Quiet 0 (0%)", "Repair 1 (25%)");
        post(cast.bert(), both + "/withdrawals");
        assertThat(Read.text(browser, "/listening/words", cast.bert().cookie()))
                .contains("Quiet")
                .doesNotContain(words);
    }

    @Test
    void aTopicOfWhichMostMentionsHaveThePillarsWordsIsPlacedThere() {
        var quiet = pillar("Quiet", "Our motors are the quietest of all.", QUIET);
        var topic =
                planted.topic(
                        planted.source("file"),
                        "kettle",
                        9,
                        "desire",
                        "Where is my rattling kettle?",
                        "No kettle fits on this rack",
                        "Never mind");
        assertThat(cards(map(), "BLIND_SPOT")).containsExactly("kettle");
        sql.sql(
                        "UPDATE listening.mention SET tokens = to_tsvector('simple', text) WHERE tokens = ''")
                .update();

        var lookout = Read.location(listen(quiet.substring(quiet.lastIndexOf('/') + 1), "kettle"));
        var path = "/strategy/topics/" + topic;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(cards(map(), "CONGRUENT")).containsExactly("kettle"));
        assertThat(Read.text(browser, path, cast.bert().cookie()))
                .contains("as the words say for which we listen");

        post(cast.bert(), lookout + "/withdrawals");
        assertThat(cards(map(), "BLIND_SPOT")).containsExactly("kettle");
    }

    private String repairToo(String words) {
        var path = map().select(".pillars a:containsOwn(Repair)").attr("href");
        return Read.location(listen(path.substring(path.lastIndexOf('/') + 1), words));
    }

    private MvcTestResult listen(String about, String words) {
        return post(cast.bert(), "/listening/words", "about", about, "words", words);
    }

    private List<String> shares() {
        return map().select(".strategy__table table").first().select("tbody tr").stream()
                .map(it -> it.child(0).text() + " " + it.child(1).text())
                .toList();
    }

    @Test
    void whoSpeaksForTheBrandHereIsCountedAsTheBrand() {
        pillar("Repair", "Every bicycle can be repaired at home for ten years.", REPAIR);
        var before = brand();
        var post = bench.review(cast.ann(), bench.product(), 4, "Fine " + Ids.text(Ids.next()));

        var words = "You get spare parts and the repair manual from us for ten years.";
        assertThat(post(cast.bert(), "/posts/" + post + "/comments", "body", words)).hasStatus(303);
        assertThat(brand()).isEqualTo(before + 1);
        var other = cast.somebody();
        assertThat(post(other, "/posts/" + post + "/comments", "body", words + " Really?"))
                .hasStatus(303);
        assertThat(brand()).isEqualTo(before + 1);

        // What they said before they spoke for it stays what they said for themselves.
        var hats = "/people/" + other.handle() + "/hats";
        assertThat(post(cast.cleo(), hats, "hat", "staff")).hasStatus(303);
        assertThat(brand()).isEqualTo(before + 1);
        assertThat(post(other, "/posts/" + post + "/comments", "body", words + " Indeed."))
                .hasStatus(303);
        assertThat(brand()).isEqualTo(before + 2);
        assertThat(post(cast.cleo(), hats + "/staff/withdrawals")).hasStatus(303);
        assertThat(brand()).isEqualTo(before + 2);
    }

    @Test
    void whatStaffPlaceStaysAndCanBeTakenBack() {
        var repair = pillar("Repair", "Every bicycle can be repaired at home.", REPAIR);
        var topic =
                planted.topic(
                        planted.source("file"),
                        "child seat",
                        9,
                        "desire",
                        "Where can I mount a child seat?",
                        "No child seat fits on this rack");
        var path = "/strategy/topics/" + topic;
        assertThat(Read.text(browser, path, cast.bert().cookie())).contains("Blind spot");
        var id = repair.substring(repair.lastIndexOf('/') + 1);

        assertThat(post(cast.ann(), path + "/placements", "pillar", id)).hasStatus(403);
        assertThat(post(cast.bert(), path + "/placements", "pillar", id)).hasStatus(303);
        assertThat(cards(map(), "CONGRUENT")).containsExactly("child seat");
        assertThat(map().text()).contains("as one of us placed it");

        post(cast.bert(), path + "/placements", "pillar", "none");
        assertThat(cards(map(), "BLIND_SPOT")).containsExactly("child seat");
        assertThat(map().text()).contains("as one of us placed it");
        post(cast.bert(), path + "/placements", "pillar", "");
        assertThat(map().text()).doesNotContain("as one of us placed it");
        assertThat(post(cast.bert(), path + "/placements", "pillar", "nonsense")).hasStatus(404);
    }

    @Test
    void nobodyElseSeesItUntilTheLeadSaysSoAndThenNoSentence() {
        pillar("Repair", "Every bicycle can be repaired at home.", REPAIR);
        var topic =
                planted.topic(
                        planted.source("file"),
                        "child seat",
                        9,
                        "desire",
                        "Where can I mount a child seat?",
                        "No child seat fits on this rack");
        assertThat(browser.get().uri("/strategy")).hasStatus(303);
        assertThat(Read.get(browser, "/strategy", cast.ann().cookie())).hasStatus(403);
        assertThat(post(cast.bert(), "/strategy/audiences", "open", "yes")).hasStatus(403);

        assertThat(post(cast.cleo(), "/strategy/audiences", "open", "yes")).hasStatus(303);
        var page = Read.page(browser, "/strategy");
        assertThat(page.text()).contains("Repair", "child seat").doesNotContain("mount");
        assertThat(page.select("a[href^=/mentions], a[href^=/strategy/], main form")).isEmpty();
        assertThat(browser.get().uri("/strategy/topics/" + topic)).hasStatus(303);

        anybodySeesWhatWasLatelyAndWhatSomebodyCorrectsAtOnce(topic);

        post(cast.cleo(), "/strategy/audiences");
        assertThat(browser.get().uri("/strategy")).hasStatus(303);
    }

    private void anybodySeesWhatWasLatelyAndWhatSomebodyCorrectsAtOnce(long topic) {
        planted.topic(planted.source("file"), "bell", 9, "desire", "Where is the bell?");
        assertThat(everybodys()).doesNotContain("bell");
        assertThat(map().text()).contains("bell");
        assertThat(everybodys()).contains("bell").doesNotContain("one of us placed it");

        var path = "/strategy/topics/" + topic + "/placements";
        post(cast.bert(), path, "pillar", "none");
        assertThat(everybodys()).contains("one of us placed it");
        post(cast.bert(), path, "pillar", "");
        assertThat(everybodys()).doesNotContain("one of us placed it");
        post(cast.bert(), "/listening/mutes", "word", "Bell");
        assertThat(everybodys()).doesNotContain("bell");
        sql.sql("DELETE FROM listening.mute WHERE word = 'Bell'").update();
        pillar("Loud", "Everybody hears us.", QUIET);
        assertThat(everybodys()).contains("Loud");
    }

    private String everybodys() {
        return Read.page(browser, "/strategy").text();
    }

    private int brand() {
        var words = map().select(".strategy__n").text();
        return Integer.parseInt(
                words.replaceAll(".*beside ", "")
                        .replaceAll(" texts? by.*", "")
                        .replace("nothing by the brand.", "0")
                        .replace("one", "1")
                        .replaceAll("\\D.*", ""));
    }

    private String pillar(String name, String sentence, String examples) {
        return Read.location(write(cast.cleo(), "/strategy/pillars", name, sentence, examples));
    }

    private MvcTestResult write(
            Cast.Player by, String path, String name, String sentence, String examples) {
        return post(by, path, "name", name, "sentence", sentence, "examples", examples);
    }

    private MvcTestResult post(Cast.Player by, String path, String... fields) {
        var request = browser.post().uri(path).cookie(by.cookie());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document map() {
        return Read.page(browser, "/strategy", cast.cleo().cookie());
    }

    private List<String> names() {
        return map().select(".pillars h3").eachText();
    }

    private static List<String> cards(Document page, String fit) {
        return page.select("[aria-labelledby=" + fit + "-h] .topic__label").eachText();
    }
}
