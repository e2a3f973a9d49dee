package folkmoot.reviews.writing;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.media.Storing;
import folkmoot.media.Upload;
import folkmoot.media.picture.Samples;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class GuestReviewTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Mailbox mailbox;
    @Autowired Pictures pictures;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private ProductView product;
    private String form;
    private String address;

    @BeforeEach
    void aProductAndANewAddress() {
        product = bench.product();
        form = product.path() + "/reviews";
        address = "zoe" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
    }

    @Test
    void aGuestWritesFirstAndConfirmsByMail() {
        var sent =
                guest("Zoë A.", address, "Written as a guest")
                        .photo(Samples.jpeg(640, 480))
                        .with("caption", "Proof")
                        .send(browser, form);
        assertThat(Read.location(sent)).isEqualTo("/check-your-mail");
        var session = Read.session(sent);
        var path = "/posts/" + newest();

        assertThat(Read.get(browser, path)).as("to everybody").hasStatus(404);
        assertThat(Read.get(browser, path, cast.cleo().cookie())).as("to the lead").hasStatus(404);
        assertThat(Read.text(browser, product.path())).doesNotContain("Written as a guest");
        var mine = Read.page(browser, path, session);
        assertThat(mine.body().text()).contains("Written as a guest", "Only you see this until");
        var photo = mine.select(".photos img").attr("src");
        assertThat(Read.get(browser, photo)).as("photo to everybody").hasStatus(404);
        assertThat(Read.get(browser, photo, session)).as("photo to its author").hasStatus(200);

        var confirmed = browser.post().uri(mailbox.link(address)).cookie(session).exchange();
        assertThat(Read.location(confirmed)).isEqualTo(path);

        var page = Read.page(browser, path);
        assertThat(page.body().text()).contains("Written as a guest", "Zoë A.", "visitor");
        assertThat(page.select("img[alt=Proof]")).isNotEmpty();
        assertThat(Read.get(browser, photo)).hasStatus(200);
        assertThat(Read.text(browser, product.path())).contains("Written as a guest", "1 review");
    }

    @Test
    void withoutANameItComesBackAsTypedAndTheUploadedPhotoIsKept() {
        var wrong =
                guest("", "nowhere", "Typed by a guest")
                        .photo(Samples.jpeg(64, 64))
                        .with("caption", "The photo stays")
                        .send(browser, form);
        assertThat(wrong).hasStatus(422);
        var page = Read.page(wrong);
        assertThat(page.select("#title").val()).isEqualTo("Typed by a guest");
        assertThat(page.select("#email").val()).isEqualTo("nowhere");
        assertThat(page.select("#name-wrong, #email-wrong")).hasSize(2);
        assertThat(page.select("input[name=alt]").val()).isEqualTo("The photo stays");

        var sent =
                guest("Zoë", address, "Typed by a guest")
                        .with("photo", page.select("input[name=photo]").val())
                        .with("alt", "The photo stays")
                        .with("key", page.select("input[name=key]").val())
                        .send(browser, form);
        var mine = Read.page(browser, "/posts/" + newest(), Read.session(sent));
        assertThat(mine.select("img[alt='The photo stays']")).isNotEmpty();
    }

    @Test
    void whoGuessesNoKeyTakesNoPhotoOfAGuest() {
        var page =
                Read.page(
                        guest("", address, "Mine")
                                .photo(Samples.jpeg(64, 64))
                                .with("caption", "Mine alone")
                                .send(browser, form));
        var photo = page.select("input[name=photo]").val();

        var thief =
                Filled.in(3, "Thief")
                        .with("photo", photo)
                        .with("alt", "Mine alone")
                        .with("key", Ids.text(UUID.randomUUID()))
                        .send(browser, form, cast.somebody().cookie());
        assertThat(Read.page(browser, Read.location(thief)).select(".photos img")).isEmpty();
    }

    @Test
    void whoNamesAProductOrAPersonAsTheKeyTakesNoPictureOfTheirs() {
        for (var owner : List.of(product.id().value(), cast.somebody().id().value())) {
            var shown = picture(owner);
            var loose = picture(owner);
            transaction.executeWithoutResult(_ -> {
                pictures.keep(owner, List.of(shown));
                pictures.publish(List.of(shown));
            });
            var thief = "eve" + Ids.text(owner) + "@post.example";
            guest("Eve", thief, "All mine")
                    .with("photo", shown.toString(), loose.toString())
                    .with("alt", "Mine", "Mine too")
                    .with("key", Ids.text(owner))
                    .send(browser, bench.product().path() + "/reviews");
            browser.post().uri(mailbox.link(thief)).exchange();

            assertThat(pictures.broughtBy(owner).stream().map(PictureView::id))
                    .containsExactlyInAnyOrder(shown, loose);
        }
    }

    @Test
    void whatIsAttachedIsNeverTakenByAForm() {
        var form = UUID.randomUUID();
        var kept = picture(form);
        var loose = picture(form);
        var writer = cast.somebody().id().value();
        transaction.executeWithoutResult(_ -> {
            pictures.keep(form, List.of(kept));
            pictures.giveLoose(form, writer);
        });

        assertThat(pictures.broughtBy(writer).stream().map(PictureView::id)).containsOnly(loose);
    }

    private PictureId picture(UUID owner) {
        var file = new ByteArrayResource(Samples.jpeg(16, 16));
        return ((Storing.Stored) pictures.store(new Upload(owner, file, ""))).picture().id();
    }

    @Test
    void whatAGuestWritesUnderAMembersAddressIsTheMembersOnceTheyConfirm() {
        var member = cast.somebody();
        guest("Somebody", member.email(), "Mine after all").send(browser, form);
        var path = "/posts/" + newest();
        assertThat(Read.get(browser, path, member.cookie())).hasStatus(404);

        browser.post().uri(mailbox.link(member.email())).exchange();

        assertThat(Read.text(browser, path)).contains("Mine after all", member.name());
    }

    @Test
    void aSecondReviewByTheSamePersonWaitsInTheFormOfTheFirstWhichStaysAsItIs() {
        var member = cast.somebody();
        var first =
                Read.post(
                        Filled.in(5, "At first")
                                .photo(Samples.jpeg(64, 64))
                                .with("caption", "The old photo")
                                .send(browser, form, member.cookie()));
        guest("Somebody", member.email(), "On second thought")
                .with("stars", "1")
                .photo(Samples.jpeg(48, 48))
                .with("caption", "The new photo")
                .send(browser, form);
        var second = newest();

        var confirmed = browser.post().uri(mailbox.link(member.email())).exchange();

        assertThat(Read.location(confirmed)).isEqualTo("/reviews/" + first + "/edit?before=yes");
        assertThat(Read.text(browser, "/posts/" + first))
                .contains("At first", "5 of 5 stars")
                .doesNotContain("On second thought");
        assertThat(Read.get(browser, "/posts/" + second)).hasStatus(404);
        assertThat(Read.text(browser, product.path())).contains("1 review");

        var edit = Read.page(browser, "/reviews/" + first + "/edit", member.cookie());
        assertThat(edit.select("#title").val()).isEqualTo("On second thought");
        assertThat(edit.select("#stars-1").hasAttr("checked")).isTrue();
        var old = Read.page(browser, "/posts/" + first).select(".photos img").attr("src");
        Filled.in(1, "On second thought")
                .with("photo", edit.select("input[name=photo]").val())
                .with("alt", "The new photo")
                .send(browser, "/reviews/" + first + "/edits", member.cookie());
        assertThat(Read.page(browser, "/posts/" + first).select(".photos img").eachAttr("alt"))
                .containsExactly("The new photo");
        assertThat(Read.get(browser, old)).as("the replaced photo").hasStatus(404);
        assertThat(Read.text(browser, "/reviews/" + first + "/history")).contains("At first");
    }

    @Test
    void aStrangerWhoTypesAnAddressTakesNothingFromTheReviewOfItsOwner() {
        var member = cast.somebody();
        var first = Read.post(Filled.in(5, "Mine").send(browser, form, member.cookie()));
        sql.sql(
                        """
                        UPDATE reviews.review SET verification = 'purchase', verified_at = now(),
                               source = 'invited_buyer' WHERE post = ?
                        """)
                .param(first.value())
                .update();
        guest("Eve", member.email(), "Never buy this").with("stars", "1").send(browser, form);

        var letter = mailbox.link(member.email());
        assertThat(Read.text(browser, letter))
                .contains("Never buy this", product.name(), "1 of 5 stars", "stays as it is");
        browser.post().uri(letter).exchange();

        assertThat(Read.text(browser, "/posts/" + first))
                .contains("Mine", "5 of 5 stars", "verified purchase")
                .doesNotContain("Never buy this", "edited");
    }

    @Test
    void whoConfirmsSeesWhatItIsThatTheyAreSaidToHaveWritten() {
        guest("Zoë", address, "All that <i>squeaks</i>").send(browser, form);

        assertThat(Read.text(browser, mailbox.link(address)))
                .contains("All that <i>squeaks</i>", product.name(), "4 of 5 stars", "What")
                .doesNotContain("stays as it is");
    }

    @Test
    void whileTheyWaitAGuestCorrectsTheirWordsAndNobodyReadsTheFirstOnes() {
        var session = Read.session(guest("Zoë", address, "First attempt").send(browser, form));
        var review = newest();
        assertThat(Read.location(Read.get(browser, form, session)))
                .isEqualTo("/reviews/" + review + "/edit");
        var page = Read.page(browser, "/reviews/" + review + "/edit", session);
        assertThat(page.select("#title").val()).isEqualTo("First attempt");
        assertThat(page.body().text()).contains("Nobody but you has read it yet");

        var changed =
                Filled.in(2, "Second attempt")
                        .send(browser, "/reviews/" + review + "/edits", session);
        assertThat(Read.location(changed)).isEqualTo("/posts/" + review);
        assertThat(Read.get(browser, "/posts/" + review)).hasStatus(404);
        Filled.in(3, "Third attempt").send(browser, form, session);

        browser.post().uri(mailbox.link(address)).cookie(session).exchange();
        assertThat(Read.text(browser, "/posts/" + review))
                .contains("Third attempt", "3 of 5 stars")
                .doesNotContain("edited");
        assertThat(Read.text(browser, "/reviews/" + review + "/history"))
                .doesNotContain("First attempt", "Second attempt");
        assertThat(Read.text(browser, product.path())).contains("1 review");
    }

    @Test
    void nobodyElseCorrectsThem() {
        guest("Zoë", address, "Mine").send(browser, form);
        var other =
                Read.session(
                        guest("Eve", "eve" + address, "Theirs")
                                .send(browser, bench.product().path() + "/reviews"));

        var edit = "/reviews/" + newest() + "/edit";
        assertThat(Read.get(browser, edit, other)).hasStatus(404);
        assertThat(Filled.in(1, "Forged").send(browser, edit + "s", other)).hasStatus(404);
        assertThat(Read.location(Read.get(browser, edit))).startsWith("/sign-in");
    }

    @Test
    void theBrandsPeopleDoNotReviewAsGuestsEither() {
        var before = sql.sql("SELECT count(*) FROM reviews.review").query(Integer.class).single();
        assertThat(before).isNotNegative();
        guest("Bert's friend", cast.bert().email(), "Best brand ever").send(browser, form);
        var path = "/posts/" + newest();

        browser.post().uri(mailbox.link(cast.bert().email())).exchange();

        assertThat(Read.get(browser, path)).hasStatus(404);
        assertThat(Read.text(browser, product.path())).contains("Nobody has reviewed");
    }

    @Test
    void aGuestIsAskedOnceAndKnownWhileTheyWait() {
        var session = Read.session(guest("Zoë", address, "One").send(browser, form));
        var other = bench.product();

        var page = Read.page(browser, other.path() + "/reviews", session);
        assertThat(page.select("input[name=email]")).isEmpty();
        var sent = Filled.in(4, "Two").send(browser, other.path() + "/reviews", session);

        assertThat(Read.location(sent)).isEqualTo("/check-your-mail");
        assertThat(mailbox.count(address)).isEqualTo(1);
    }

    private static Filled guest(String name, String email, String title) {
        return Filled.in(4, title).with("name", name).with("email", email);
    }

    private String newest() {
        return Ids.text(
                sql.sql(
                                "SELECT post FROM reviews.review WHERE product = ? ORDER BY posted_at DESC LIMIT 1")
                        .param(product.id().value())
                        .query(UUID.class)
                        .single());
    }
}
