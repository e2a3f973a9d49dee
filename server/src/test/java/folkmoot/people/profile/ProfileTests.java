package folkmoot.people.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.people.Members;
import folkmoot.people.People;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class ProfileTests {

    @Autowired Cast cast;
    @Autowired Members members;
    @Autowired People people;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;

    Cast.Player extra;

    @BeforeEach
    void somebodyNew() {
        extra = cast.somebody();
    }

    @Test
    void everybodyReadsWhoSomebodyIs() {
        members.introduce(extra.id(), "Rides in **all** weathers. <script>alert(1)</script>");

        assertThat(browser.get().uri("/people/{h}", extra.handle()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        extra.name(),
                        "@" + extra.handle(),
                        "Rides in <strong>all</strong> weathers.",
                        "here since",
                        "/sign-in?back=")
                .doesNotContain("<script>alert");
    }

    @Test
    void whatMachinesReadNamesThePerson() {
        members.introduce(extra.id(), "A \"quote\" and </script> a tag.");
        members.follow(cast.ann().id(), extra.id());

        var page = text(browser.get().uri("/people/{h}", extra.handle()).exchange());

        assertThat(page)
                .contains(
                        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"")
                .contains("\"@type\":\"ProfilePage\"", "\"name\":\"" + extra.name() + "\"")
                .contains("\"userInteractionCount\":1")
                .contains("rel=\"canonical\"");
        assertThat(page.split("application/ld\\+json")[1].split("</script>")[0])
                .doesNotContain("tag.</");
    }

    @Test
    void nobodyIsNotThere() {
        assertThat(browser.get().uri("/people/nobody_at_all")).hasStatus(404);
        assertThat(browser.get().uri("/people/{h}", extra.handle().toUpperCase())).hasStatusOk();
    }

    @Test
    void somebodyFollowsAndStops() {
        assertThat(post("/follows")).hasStatus(303);
        assertThat(people.followedBy(cast.ann().id())).contains(extra.id());
        assertThat(page()).contains("You follow", "<dd>1</dd> <dt>follower</dt>");

        assertThat(post("/follows/ends")).hasStatus(303);
        assertThat(people.followedBy(cast.ann().id())).doesNotContain(extra.id());
        assertThat(page()).contains("<dd>0</dd> <dt>followers</dt>");
    }

    @Test
    void withHtmxOnlyTheButtonsComeBack() {
        assertThat(
                        browser.post()
                                .uri("/people/{h}/follows", extra.handle())
                                .cookie(cast.ann().cookie())
                                .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"relation\"", "You follow")
                .doesNotContain("<html");
    }

    @Test
    void blockingEndsFollowingBothWays() {
        members.follow(cast.ann().id(), extra.id());
        members.follow(extra.id(), cast.ann().id());

        assertThat(post("/blocks")).hasStatus(303);

        assertThat(people.blockedBy(cast.ann().id())).contains(extra.id());
        assertThat(people.followedBy(cast.ann().id())).doesNotContain(extra.id());
        assertThat(people.followedBy(extra.id())).doesNotContain(cast.ann().id());
        assertThat(page()).contains("You have blocked " + extra.name());
    }

    @Test
    void whoIsBlockedCannotFollowAndDoesNotLearnIt() {
        post("/blocks");

        assertThat(
                        browser.post()
                                .uri("/people/{h}/follows", cast.ann().handle())
                                .cookie(extra.cookie()))
                .hasStatus(303);
        assertThat(people.followedBy(extra.id())).doesNotContain(cast.ann().id());

        assertThat(post("/blocks/ends")).hasStatus(303);
        assertThat(people.blockedBy(cast.ann().id())).doesNotContain(extra.id());
    }

    @Test
    void nobodyFollowsThemselves() {
        assertThat(
                        browser.post()
                                .uri("/people/{h}/follows", cast.ann().handle())
                                .cookie(cast.ann().cookie()))
                .hasStatus(403);
    }

    @Test
    void guestsFollowNobody() {
        assertThat(browser.post().uri("/people/{h}/follows", extra.handle()))
                .hasStatus(303)
                .headers()
                .extracting(it -> it.getLocation().getPath())
                .isEqualTo("/sign-in");
        assertThat(browser.post().uri("/people/{h}/blocks", extra.handle())).hasStatus(303);
        assertThat(browser.post().uri("/people/nobody_at_all/follows").cookie(cast.ann().cookie()))
                .hasStatus(404);
    }

    @Test
    void everyMemberIsFoundByNameHandleAndWords() {
        var address = "hanako%d@post.example".formatted(System.nanoTime());
        var hanako = members.join("鈴木花子 Velociraptor", address, null);
        members.introduce(extra.id(), "Repairs quixotic velocipedes.");

        assertThat(found("花子")).contains("/people/" + hanako.handle());
        assertThat(found("velociraptors")).contains("/people/" + hanako.handle());
        assertThat(found(hanako.handle())).contains("/people/" + hanako.handle());
        assertThat(found("quixotic")).contains("/people/" + extra.handle());

        members.introduce(extra.id(), "");
        assertThat(found("quixotic")).isEmpty();
        assertThat(found(extra.name())).contains("/people/" + extra.handle());
    }

    @Test
    void whoLeavesIsFoundNoMore() {
        browser.post()
                .uri("/settings/erasures")
                .cookie(extra.cookie())
                .param("current", Cast.PASSWORD)
                .param("sure", "yes")
                .exchange();

        assertThat(found(extra.name())).doesNotContain("/people/" + extra.handle());
        assertThat(indexed()).isNull();
    }

    private List<String> found(String words) {
        var page = browser.get().uri("/search?q={q}&kind=person", words).exchange();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), UTF_8))
                .select(".hit a")
                .eachAttr("href");
    }

    private String indexed() {
        return sql.sql("SELECT path FROM search.document WHERE id = ?")
                .param(extra.id().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private MvcTestResult post(String what) {
        return browser.post()
                .uri("/people/" + extra.handle() + what)
                .cookie(cast.ann().cookie())
                .exchange();
    }

    private String page() {
        return text(
                browser.get()
                        .uri("/people/{h}", extra.handle())
                        .cookie(cast.ann().cookie())
                        .exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray());
    }
}
