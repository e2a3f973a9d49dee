package folkmoot.reviews.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.media.picture.Samples;
import folkmoot.moderation.decision.Patience;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.reviews.review.Reviewing;
import folkmoot.site.NotAllowed;
import folkmoot.talk.PostId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class EditTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Patience patience;
    @Autowired Members members;
    @Autowired Reviewing reviewing;
    @Autowired TransactionTemplate transaction;

    private Cast.Player writer;
    private ProductView product;
    private PostId review;

    @BeforeEach
    void aReviewWithAPhoto() {
        writer = cast.somebody();
        product = bench.product("Comfort");
        review =
                Read.post(
                        Filled.in(2, "Rattles")
                                .with("pros", "cheap")
                                .with("attribute-comfort", "1")
                                .with("experienced", "2026-02")
                                .photo(Samples.jpeg(64, 64))
                                .with("caption", "The loose screw")
                                .send(browser, product.path() + "/reviews", writer.cookie()));
    }

    @Test
    void theFormShowsWhatTheReviewSays() {
        var page = Read.page(browser, edit(), writer.cookie());

        assertThat(page.select("#title").val()).isEqualTo("Rattles");
        assertThat(page.select("#pros").text()).isEqualTo("cheap");
        assertThat(page.select("#stars-2").hasAttr("checked")).isTrue();
        assertThat(page.select("#attribute-comfort-1").hasAttr("checked")).isTrue();
        assertThat(page.select("#experienced").val()).isEqualTo("2026-02");
        assertThat(page.select("input[name=alt]").val()).isEqualTo("The loose screw");
        assertThat(page.select("input[name=relationship][checked]").val()).isEqualTo("none");
    }

    @Test
    void whatItSaidBeforeStaysReadableForEverybodyStarsAndTiesIncluded() {
        var changed =
                Filled.in(5, "Quiet now")
                        .with("incentive", "discount")
                        .send(browser, edits(), writer.cookie());
        assertThat(Read.location(changed)).isEqualTo("/posts/" + review);

        assertThat(Read.text(browser, "/posts/" + review))
                .contains("Quiet now", "5 of 5 stars", "got a discount", "edited once");
        var history = Read.page(browser, "/reviews/" + review + "/history");
        assertThat(history.body().text())
                .contains("Rattles", "2 of 5 stars", "cheap", "February 2026", "incentive: none")
                .contains("Comfort 1 of 5", "1 photo: The loose screw");
        assertThat(Read.text(browser, product.path())).contains("Quiet now", "5 of 5 stars");
    }

    @Test
    void aPhotoThatItsAuthorLeavesOutIsGoneForGood() {
        var photo = Read.page(browser, "/posts/" + review).select(".photos img").attr("src");
        assertThat(Read.get(browser, photo)).hasStatus(200);

        Filled.in(5, "Without the photo").send(browser, edits(), writer.cookie());

        assertThat(Read.get(browser, photo)).hasStatus(404);
        assertThat(Read.page(browser, "/posts/" + review).select(".photos img")).isEmpty();
    }

    @Test
    void aWrongChangeComesBackAsTyped() {
        var answer =
                Filled.in(5, "Better").without("honest").send(browser, edits(), writer.cookie());

        assertThat(answer).hasStatus(422);
        assertThat(Read.page(answer).select("#title").val()).isEqualTo("Better");
        assertThat(Read.text(browser, "/posts/" + review)).contains("Rattles");
    }

    @Test
    void nobodyButItsAuthorChangesOrWithdrawsIt() {
        for (var other : new Cast.Player[] {cast.dov(), cast.bert(), cast.cleo()}) {
            assertThat(Read.get(browser, edit(), other.cookie())).hasStatus(404);
            assertThat(Filled.in(5, "Forged").send(browser, edits(), other.cookie()))
                    .hasStatus(404);
            assertThat(withdraw(other)).hasStatus(404);
        }
        assertThat(Read.text(browser, "/posts/" + review)).contains("Rattles", "2 of 5 stars");
    }

    @Test
    void aWithdrawnReviewIsGoneForAllButItsAuthorAndAnotherCanBeWritten() {
        var photo = Read.page(browser, "/posts/" + review).select(".photos img").attr("src");
        assertThat(withdraw(writer)).hasStatus(303);

        assertThat(Read.get(browser, "/posts/" + review)).hasStatus(404);
        assertThat(Read.get(browser, "/reviews/" + review + "/history")).hasStatus(404);
        assertThat(Read.get(browser, photo)).hasStatus(404);
        assertThat(Read.text(browser, product.path())).contains("Nobody has reviewed");
        assertThat(Read.text(browser, "/posts/" + review, writer.cookie()))
                .contains("You took this review back");
        assertThat(Read.get(browser, edit(), writer.cookie())).hasStatus(404);

        Read.post(
                Filled.in(3, "Again").send(browser, product.path() + "/reviews", writer.cookie()));
        assertThat(Read.text(browser, product.path())).contains("Again", "1 review");
    }

    @Test
    void aChangeThatARuleHoldsIsSeenByItsAuthorAloneAndCanBeMended() {
        Filled.in(1, "Buy now")
                .with("text", "http://a.example http://b.example http://c.example http://d.example")
                .send(browser, edits(), writer.cookie());

        assertThat(Read.get(browser, "/posts/" + review)).hasStatus(404);
        assertThat(Read.text(browser, "/posts/" + review, writer.cookie()))
                .contains("It waits: the house rule");
        assertThat(Read.page(browser, edit(), writer.cookie()).select("#title").val())
                .isEqualTo("Buy now");

        patience.end();
        assertThat(Read.text(browser, "/posts/" + review)).contains("Buy now");
    }

    @Test
    void whatARuleHeldIsMendedAndNotInTheHistory() {
        Filled.in(1, "Buy now")
                .with("text", "http://a.example http://b.example http://c.example http://d.example")
                .send(browser, edits(), writer.cookie());
        Filled.in(3, "Mended").send(browser, edits(), writer.cookie());
        patience.end();

        assertThat(Read.text(browser, "/posts/" + review)).contains("Mended", "edited once");
        assertThat(Read.text(browser, "/reviews/" + review + "/history"))
                .contains("Rattles", "2 of 5 stars")
                .doesNotContain("Buy now", "a.example", "1 of 5 stars");
    }

    @Test
    void whatItsAuthorTakesBackWhileItIsHeldDoesNotAppearLater() {
        Filled.in(1, "Regretted")
                .with("text", "http://a.example http://b.example http://c.example http://d.example")
                .send(browser, edits(), writer.cookie());
        assertThat(withdraw(writer)).hasStatus(303);
        var instead =
                Read.post(
                        Filled.in(3, "Calmer")
                                .send(browser, product.path() + "/reviews", writer.cookie()));

        patience.end();

        assertThat(Read.get(browser, "/posts/" + review)).hasStatus(404);
        assertThat(Read.text(browser, "/posts/" + instead)).contains("Calmer");
    }

    @Test
    void whoHasComeToWorkForTheBrandChangesTheirReviewNoMoreButMayTakeItBack() {
        members.grant(writer.id(), Hat.STAFF, null);

        assertThat(Read.get(browser, edit(), writer.cookie()))
                .hasStatus(403)
                .bodyText()
                .contains("You speak for the brand");
        assertThat(Filled.in(5, "Best ever").send(browser, edits(), writer.cookie()))
                .hasStatus(403);
        var words = Bench.words(product.id(), 5, "Best ever", "By another way.");
        var staff = members.join(writer.name(), writer.email(), null);
        assertThatThrownBy(() -> transaction.execute(_ -> reviewing.edit(staff, words)))
                .isInstanceOf(NotAllowed.class);

        assertThat(Read.text(browser, "/posts/" + review)).contains("Rattles", "2 of 5 stars");
        assertThat(withdraw(writer)).hasStatus(303);
    }

    @Test
    void aDraftOfAChangeGoesWithTheChange() {
        browser.put()
                .uri("/drafts")
                .cookie(writer.cookie())
                .param("form", draft())
                .param("title", "Not yet")
                .exchange();
        assertThat(draftKept()).contains("Not yet");

        Filled.in(5, "Now").send(browser, edits(), writer.cookie());

        assertThat(draftKept()).doesNotContain("Not yet");
    }

    private String draft() {
        return Read.page(browser, edit(), writer.cookie())
                .select("form[data-draft]")
                .attr("data-draft");
    }

    private String draftKept() {
        return Read.body(
                browser.get()
                        .uri("/drafts")
                        .cookie(writer.cookie())
                        .param("form", draft())
                        .exchange());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult withdraw(Cast.Player who) {
        return browser.post()
                .uri("/posts/" + review + "/withdrawals")
                .cookie(who.cookie())
                .exchange();
    }

    private String edit() {
        return "/reviews/" + review + "/edit";
    }

    private String edits() {
        return "/reviews/" + review + "/edits";
    }
}
