package folkmoot.listening.lookout;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Heard;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What somebody said of a sentence stays, whatever is listened for then.
@FolkmootTest
class CorrectedTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Heard heard;
    @Autowired Catalogue catalogue;
    @Autowired Sweeping sweeping;
    @TempDir Path folder;

    private final String word = Heard.word();
    private final String north = "Nordwind " + word;
    private final String south = "Südwind " + word;
    private String mention = "";

    @BeforeEach
    void aSentenceThatNamesNothing() throws IOException {
        catalogue.put(Draft.of(north, "", List.of()));
        catalogue.put(Draft.of(south, "", List.of()));
        mention = say("The pedals of %s squeal.");
    }

    private String say(String words) throws IOException {
        heard.bring(
                folder,
                "Forum " + Ids.text(Ids.next()),
                "id,created_at,lang,body\n1,%s,en,\"%s\"\n"
                        .formatted(Instant.now().minus(Duration.ofDays(2)), words.formatted(word)));
        heard.read();
        return "/mentions/" + heard.id(words.formatted(word));
    }

    @Test
    void whatSomebodyTookAwayDoesNotComeBack() {
        var path = keep(north, "pedal* NEAR/3 " + word);
        assertThat(about(mention)).contains(north);
        press(page(mention), "not " + north);
        assertThat(about(mention)).doesNotContain(north);

        keep(south, "squeal " + word);
        write(path + "/edits", north, "squeal NEAR/3 " + word);
        sweeping.sweep();
        write(path + "/edits", north, "pedal* NEAR/3 " + word);
        sweeping.sweep();

        assertThat(about(mention)).doesNotContain(north, south);
        assertThat(page(mention).select("#sentence-0 .said__by").text())
                .isEqualTo("a person said so");
    }

    @Test
    void whatSomebodyFoundRightDoesNotGo() {
        var path = keep(north, "pedal* NEAR/3 " + word);
        press(page(mention), "That is right");

        write(path + "/withdrawals", "", "");
        sweeping.sweep();

        assertThat(about(mention)).contains(north);
    }

    @Test
    void whoeverDidNotSeeWhatIsFoundMeanwhileLeavesIt() throws IOException {
        var other = say("My " + north + " stands yonder, says %s.");
        var open = page(other);
        keep(south, "yonder " + word);
        assertThat(about(other)).containsExactlyInAnyOrder(north, south);

        press(open, "not " + north);

        assertThat(about(other)).containsExactly(south);
    }

    @Test
    void peoplesOwnWordsAreNotHowWellWeRead() throws IOException {
        keep(south, "squeal " + word);
        var products = figure("Products");
        var none = figure("No product");
        press(page(mention), "not " + south);
        assertThat(figure("Products")).isEqualTo(products);
        assertThat(figure("No product")).isEqualTo(none);

        var other = say("My " + north + " stands yonder, says %s.");
        keep(south, "yonder " + word);
        press(page(other), "not " + south);
        assertThat(numbers(figure("Products")))
                .containsExactly(numbers(products).getFirst() + 1, numbers(products).getLast() + 1);
        assertThat(figure("No product")).isEqualTo(none);
    }

    private String figure(String what) {
        return page("/listening/reading").select("dt:matchesOwn(^" + what + "$) + dd").text();
    }

    // Right in so many of so many.
    private static List<Integer> numbers(String figure) {
        var words = figure.split(" ");
        return words[0].equals("right")
                ? List.of(Integer.valueOf(words[2]), Integer.valueOf(words[4]))
                : List.of(0, 0);
    }

    private String keep(String product, String words) {
        var path = write("/listening/words", product, words);
        sweeping.sweep();
        return path;
    }

    private String write(String path, String product, String words) {
        var request = browser.post().uri(path).cookie(cast.bert().cookie());
        Map.of("about", "product", "product", product, "words", words).forEach(request::param);
        var answer = request.exchange();
        assertThat(answer).hasStatus(303);
        return Read.location(answer);
    }

    private void press(Document page, String button) {
        var form = page.selectFirst("#sentence-0 form:has([name=about])");
        var request = browser.post().uri(form.attr("action")).cookie(cast.bert().cookie());
        form.select("[type=hidden]").forEach(it -> request.param(it.attr("name"), it.val()));
        form.select("button:matchesOwn(^" + button + "$)[name]")
                .forEach(it -> request.param(it.attr("name"), it.val()));
        assertThat(form.select("button").eachText()).contains(button);
        assertThat(request.exchange()).hasStatus(303);
    }

    private List<String> about(String path) {
        return page(path).select("#sentence-0 .said__about").eachText();
    }

    private Document page(String path) {
        return Read.page(browser, path, cast.bert().cookie());
    }
}
