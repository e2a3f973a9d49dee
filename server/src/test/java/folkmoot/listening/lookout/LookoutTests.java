package folkmoot.listening.lookout;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.house.World;
import folkmoot.listening.Heard;
import folkmoot.listening.StrategyChanges;
import folkmoot.people.Hat;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import folkmoot.site.PageCache;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Words to listen for are kept, and what matches them is about what they are about.
@FolkmootTest
class LookoutTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired World world;
    @Autowired Heard heard;
    @Autowired Catalogue catalogue;
    @Autowired Limits limits;
    @Autowired Sweeping sweeping;
    @Autowired Turns turns;
    @Autowired Matches matches;
    @Autowired PageCache pages;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private final String word = Heard.word();
    private final String product = "Nordwind " + word;

    // So few words are nobody's copies, whatever other tests say.
    @BeforeEach
    void aProductAndWhatPeopleSay() throws IOException {
        catalogue.put(Draft.of(product, "", List.of()));
        say("The pedals of %1$s squeal. Nice!");
        say("My %2$s, %1$s.");
    }

    @Test
    void whatMatchesTheWordsOfAProductIsAboutItWhenEverItWasSaid() throws IOException {
        assertThat(about(product)).containsExactly("My " + product + ", " + word + ".");

        var path = keep("product", "pedal* NEAR/3 " + word);
        sweeping.sweep();
        assertThat(about(product)).hasSize(2);
        var mention = page("/mentions/" + heard.id("The pedals of " + word));
        assertThat(mention.select("#sentence-0 .said__about").eachText()).contains(product);
        assertThat(mention.select("#sentence-1 .said__about").eachText()).doesNotContain(product);

        assertThat(mention.select("#listened-h, section:has(#listened-h) code").eachText())
                .containsExactly("What we listened for", "pedal* NEAR/3 " + word);

        say("My pedals of %1$s broke.");
        assertThat(about(product)).hasSize(3);

        assertThat(post(path + "/edits", cast.bert(), "product", "broke " + word)).hasStatus(303);
        sweeping.sweep();
        assertThat(about(product))
                .hasSize(2)
                .contains("My pedals of " + word + " broke.")
                .anyMatch(it -> it.startsWith("My " + product));
        assertThat(page(path).select(".lookout code").eachText())
                .containsExactly("broke " + word, "pedal* NEAR/3 " + word);

        assertThat(post(path + "/withdrawals", cast.bert(), "", "")).hasStatus(303);
        sweeping.sweep();
        assertThat(about(product)).containsExactly("My " + product + ", " + word + ".");
        assertThat(page(path).text()).contains("were removed", "by Bert");
        assertThat(post(path + "/withdrawals", cast.bert(), "", "")).hasStatus(303);
        assertThat(post(path + "/withdrawals", cast.ann(), "", "")).hasStatus(403);
        assertThat(post(path + "/edits", cast.bert(), "brand", "other words"))
                .hasStatus(422)
                .bodyText()
                .contains("These were withdrawn meanwhile", "other words");
        var nowhere = "/listening/words/" + new LookoutId(UUID.randomUUID());
        assertThat(post(nowhere + "/withdrawals", cast.bert(), "", "")).hasStatus(404);
        assertThat(post(nowhere + "/edits", cast.bert(), "brand", "x")).hasStatus(404);
    }

    private void say(String words) throws IOException {
        heard.bring(
                folder,
                "Forum " + Ids.text(Ids.next()),
                "id,created_at,lang,body\n1,%s,en,\"%s\"\n"
                        .formatted(
                                Instant.now().minus(Duration.ofDays(2)),
                                words.formatted(word, product)));
        heard.read();
    }

    private List<String> about(String name) {
        return page("/listening?product=" + encoded(name)).select(".hit").stream()
                .map(it -> it.select(".hit__title").text())
                .toList();
    }

    @Test
    void whatMakesNoSenseComesBackAsTypedWithWhatToDo() {
        var refused = post("/listening/words", cast.bert(), "product", "(brake " + word);
        assertThat(refused).hasStatus(422);
        var form = Read.page(refused);
        assertThat(form.select("#words-wrong").text())
                .contains("The parenthesis at character 1 is not closed");
        assertThat(form.select("[name=words]").val()).isEqualTo("(brake " + word);
        assertThat(form.select("[name=product]").val()).isEqualTo(product);
        assertThat(form.select("[name=about] [selected]").val()).isEqualTo("product");

        assertThat(wrong("brand", "-" + word, "#words-wrong")).contains("only leaves things out");
        assertThat(wrong("brand", "", "#words-wrong")).contains("at least one word");
        assertThat(wrong("nonsense", word, "#about-wrong")).contains("Choose what it is about");
        var unknown =
                send("/listening/words", cast.bert().cookie(), "product", "Nordwnd " + word, word);
        assertThat(Read.page(unknown).select("#product-wrong").text())
                .contains("No product has that name");
        var both = send("/listening/words", cast.bert().cookie(), "brand", product, word);
        assertThat(Read.page(both).select("#product-wrong").text()).contains("take its name out");
        keep("brand", word + " OR late");
        assertThat(wrong("brand", word + " OR late", "#words-wrong")).contains("already");
        keep("product", word + " OR late");

        assertThat(post("/listening/words", cast.ann(), "brand", word)).hasStatus(403);
        assertThat(post("/listening/words/previews", cast.ann(), "brand", word)).hasStatus(403);
    }

    private String wrong(String about, String words, String field) {
        var answer = post("/listening/words", cast.bert(), about, words);
        assertThat(answer).hasStatus(422);
        return Read.page(answer).select(field).text();
    }

    @Test
    void beforeWordsAreKeptTheyShowWhatTheyFindAndWhy() {
        var answer =
                post("/listening/words/previews", cast.bert(), "brand", "pedals NEAR/5 " + word);
        assertThat(answer).hasStatusOk();
        var page = Read.page(answer);
        assertThat(page.select("#preview .lookout__sum").text()).startsWith("One mention since");
        assertThat(page.select("#preview mark").eachText()).containsExactly("pedals", word);
        assertThat(page.select("#preview .lookout__why li").eachText())
                .containsExactly("pedals: word 2", word + ": word 4");
        assertThat(page.select("[name=words]").val()).isEqualTo("pedals NEAR/5 " + word);

        assertThat(preview(word).select(".lookout__sum").text()).startsWith("2 mentions since");
        assertThat(preview(word + " -pedal").select("mark").eachText()).containsExactly(word, word);
        assertThat(preview("pedal NEAR/1 " + word).text()).startsWith("Nothing that was said");
        var wrong = post("/listening/words/previews", cast.bert(), "brand", "NEAR/5 " + word);
        assertThat(wrong).hasStatus(422);
        assertThat(Read.page(wrong).select("#preview .field__wrong").text())
                .contains("Nothing stands before NEAR/5");
    }

    @Test
    void whoeverLooksTooOftenWaitsAndKeepsTheirWords() {
        var hasty = world.person(Hat.STAFF);
        for (var i = 0; i < 1_000; i++) {
            limits.take(
                    "listening.words", hasty.actor().id().toString(), 1_000, Duration.ofHours(1));
        }
        var answer = send("/listening/words/previews", hasty.cookie(), "brand", "", word);

        assertThat(answer).hasStatus(422);
        assertThat(Read.page(answer).select("#preview .field__wrong").text()).isNotEmpty();
        assertThat(Read.page(answer).select("[name=words]").val()).isEqualTo(word);
    }

    @Test
    void everythingThatIsListenedForStandsOnOnePageWithHowMuchItFinds() {
        var path = keep("product", word + " -pedals");
        sweeping.sweep();

        var group = page("/listening/words").select(".lookouts:has(a:contains(" + word + "))");
        assertThat(group.select("h3").text()).isEqualTo(product);
        assertThat(group.select("code").text()).isEqualTo(word + " -pedals");
        assertThat(group.select(".lookout__found").text()).startsWith("one mention since");
        assertThat(page(group.select(".lookout__found a").attr("href")).select(".hit")).hasSize(1);
        assertThat(page(group.select("p > a[href*=words/new]").attr("href")).select("#product"))
                .allMatch(it -> it.val().equals(product));
        assertThat(page(path).select("h1").text()).isEqualTo(word + " -pedals");
        var slug = sql.sql("SELECT slug FROM products.product WHERE name = ?").param(product);
        var shop = "/products/" + slug.query(String.class).single();
        var link = "a[href^=/listening/words?product=]";
        assertThat(page(page(shop).select(link).attr("href")).text()).contains(product);
        assertThat(Read.page(browser, shop).select(link)).isEmpty();
    }

    @Test
    void whatIsForgottenIsFoundNoMore() {
        keep("brand", word);
        sweeping.sweep();
        var id = heard.id("The pedals of " + word).value();
        assertThat(heard.count("lookout_match WHERE mention = :id", id)).isEqualTo(1);

        assertThat(
                        browser.post()
                                .uri("/mentions/" + Ids.text(id) + "/erasures")
                                .cookie(cast.bert().cookie()))
                .hasStatus(303);
        assertThat(heard.count("lookout_match WHERE mention = :id", id)).isZero();
    }

    @Test
    void muchThatMatchesIsLookedThroughInPortionsAndCountedUpToALimit() throws IOException {
        many(1_600);
        var told = new AtomicInteger();
        pages.onDrop(tag -> {
            if (tag.equals(StrategyChanges.TAG)) {
                told.incrementAndGet();
            }
        });
        var path = keep("brand", "bell " + word);
        sweeping.sweep();

        assertThat(matches(path)).isEqualTo(1_600);
        // When it was written, when looking began, at the end, and not for each of four portions.
        assertThat(told).hasValueLessThanOrEqualTo(3);
        assertThat(page("/listening/words").select(".lookout:contains(" + word + ")").text())
                .contains("at least 5", "mentions since");

        assertThat(post(path + "/edits", cast.bert(), "brand", "ring " + word)).hasStatus(303);
        sweeping.sweep();
        assertThat(matches(path)).isEqualTo(800);
        assertThat(post(path + "/edits", cast.bert(), "brand", "bell " + word)).hasStatus(303);
        sweeping.sweep();
        assertThat(matches(path)).isEqualTo(1_600);
        assertThat(post(path + "/withdrawals", cast.bert(), "", "")).hasStatus(303);
        sweeping.sweep();
        assertThat(matches(path)).isZero();
    }

    @Test
    void whatMatchedOtherWordsIsPassedOncePortionByPortion() throws IOException {
        many(12);
        var path = keep("brand", "bell " + word);
        sweeping.sweep();
        var words = new Turns.Words(lookout(path), 2, false);
        var passed = new ArrayList<UUID>();
        var place = Turns.Place.TOP;
        for (var next = turns.stale(words, place, 5); !next.isEmpty(); ) {
            next.forEach(it -> passed.add(it.id()));
            place = next.getLast();
            next = turns.stale(words, place, 5);
        }

        assertThat(passed).hasSize(12).doesNotHaveDuplicates();
        assertThat(turns.stale(words, Turns.Place.BOTTOM, 5)).isEmpty();
        assertThat(turns.stale(new Turns.Words(lookout(path), 1, false), Turns.Place.TOP, 5))
                .isEmpty();
        assertThat(turns.stale(new Turns.Words(lookout(path), 1, true), Turns.Place.TOP, 20))
                .hasSize(12);
    }

    @Test
    void twoThatWriteTheSameInAnotherOrderWaitForEachOther() throws Exception {
        many(1_200);
        var path = keep("brand", "bell " + word);
        sweeping.sweep();
        var found =
                sql
                        .sql("SELECT mention FROM listening.lookout_match WHERE lookout = ?")
                        .param(lookout(path))
                        .query(UUID.class)
                        .stream()
                        .map(it -> new Matches.Found(it, new LookoutId(lookout(path)), 1))
                        .toList();
        var ids = found.stream().map(Matches.Found::mention).toList();
        var wrong = new ConcurrentLinkedQueue<Throwable>();
        var threads =
                Stream.of(found, found.reversed())
                        .map(order ->
                                new Thread(() -> {
                                    for (var i = 0; i < 10; i++) {
                                        transaction.executeWithoutResult(
                                                _ -> matches.put(ids, order));
                                    }
                                }))
                        .toList();
        threads.forEach(it -> it.setUncaughtExceptionHandler((_, e) -> wrong.add(e)));
        threads.forEach(Thread::start);
        for (var it : threads) {
            it.join();
        }

        assertThat(found).hasSize(1_200);
        assertThat(wrong).isEmpty();
    }

    // Every second one has another word as well. They were read, and are nobody's copies.
    private void many(int number) throws IOException {
        var lines = new StringBuilder("id,created_at,lang,body\n");
        for (var i = 0; i < number; i++) {
            lines.append(
                    "%d,%s,en,\"The bell of %s %s %s\"\n"
                            .formatted(
                                    i,
                                    Instant.now().minus(Duration.ofHours(48)).minusSeconds(i / 3),
                                    word,
                                    i % 2 == 0 ? "ring" : "song",
                                    Heard.word()));
        }
        heard.bring(folder, "Bells " + word, lines.toString());
        var those =
                " IN (SELECT id FROM listening.mention WHERE text LIKE '%bell of ' || ? || '%')";
        sql.sql("UPDATE listening.mention SET copy = false WHERE id" + those).param(word).update();
        sql.sql("DELETE FROM listening.unread WHERE mention" + those).param(word).update();
    }

    private long matches(String path) {
        return heard.count("lookout_match WHERE lookout = :id", lookout(path));
    }

    private static UUID lookout(String path) {
        return LookoutId.of(path.substring(path.lastIndexOf('/') + 1)).value();
    }

    private Element preview(String words) {
        var answer = post("/listening/words/previews", cast.bert(), "brand", words);
        assertThat(answer).hasStatusOk();
        return Read.page(answer).selectFirst("#preview");
    }

    private String keep(String about, String words) {
        return Read.location(post("/listening/words", cast.bert(), about, words));
    }

    private MvcTestResult post(String path, Cast.Player by, String about, String words) {
        return send(path, by.cookie(), about, about.equals("product") ? product : "", words);
    }

    private MvcTestResult send(
            String path, Cookie who, String about, String product, String words) {
        var request = browser.post().uri(path).cookie(who);
        Map.of("about", about, "product", product, "words", words).forEach(request::param);
        return request.exchange();
    }

    private Document page(String path) {
        return Read.page(browser, path, cast.bert().cookie());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
