package folkmoot.reviews.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.Statements;
import folkmoot.media.picture.Samples;
import folkmoot.products.Catalogue;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.reviews.Shop;
import folkmoot.site.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class InvitationTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Shop shop;
    @Autowired Mailbox mailbox;
    @Autowired Catalogue catalogue;
    @Autowired Rounds rounds;
    @Autowired Seals seals;
    @Autowired Limits limits;
    @Autowired folkmoot.transparency.checkpoint.Signing signing;
    @Autowired JdbcClient sql;

    private ProductView product;
    private Shop.Order order;

    @BeforeEach
    void anOrder() {
        product = bench.product();
        order = shop.order();
    }

    @Test
    void aFreshLinkOpensTheFormWithoutAnAccountAndGivesTheBadge() {
        var link = invited();

        var page = Read.page(browser, link);
        assertThat(Statements.during(() -> Read.page(browser, link))).hasSize(3);
        assertThat(page.select("h1").text()).contains(product.name());
        assertThat(page.select("input[type=email], input[type=password]")).isEmpty();
        assertThat(page.select("#name").val()).isEqualTo("Zoe Buyer");
        assertThat(page.select("input[checked]")).isEmpty();

        var sent = by("Zoe B.", "Rides well").send(browser, link);
        var post = Read.post(sent);
        assertThat(sent.getResponse().getHeaders("Set-Cookie")).as("nobody is signed in").isEmpty();
        assertThat(Read.text(browser, "/posts/" + post))
                .contains("Rides well", "Zoe B.", "verified purchase", "invited buyer")
                .doesNotContain("not checked");
        assertThat(Read.text(browser, product.path() + "?verified=1")).contains("Rides well");
        assertThat(mailbox.count(order.email())).as("no letter to confirm").isEqualTo(1);
    }

    @Test
    void aUsedLinkOpensTheOpenFormAndWhatIsWrittenThereIsNotVerified() {
        var link = invited();
        by("Zoe", "First").send(browser, link);

        unverified(link, "used", "has been used already");
    }

    @Test
    void anExpiredLinkDoesTheSame() {
        unverified(expired(invited()), "expired", "has expired");
    }

    @Test
    void aLinkWhoseOrderWasTakenBackDoesTheSame() {
        var link = invited();
        shop.revoke(shop.token(), order);

        unverified(link, "revoked", "has been cancelled");
    }

    private void unverified(String link, String why, String words) {
        var path = Read.location(Read.get(browser, link));
        assertThat(path).isEqualTo(product.path() + "/reviews?note=invitation-" + why);
        assertThat(Read.text(browser, path)).contains(words);

        var member = cast.somebody();
        var post =
                Read.post(
                        Filled.in(4, "Unverified after all")
                                .send(browser, product.path() + "/reviews", member.cookie()));
        assertThat(Read.text(browser, "/posts/" + post))
                .contains("source: visitor")
                .doesNotContain("verified purchase");
    }

    @Test
    void whatWasTypedBehindALinkThatIsGoodNoMoreIsNotLost() {
        var link = invited();
        by("Zoe", "The first").send(browser, link);

        var answer =
                by("Zoe", "The second, with a photo")
                        .photo(Samples.jpeg(64, 64))
                        .with("caption", "Still here")
                        .send(browser, link);

        assertThat(answer).hasStatus(409);
        var page = Read.page(answer);
        assertThat(page.body().text()).contains("has been used already");
        assertThat(page.select("#title").val()).isEqualTo("The second, with a photo");
        assertThat(page.select("#name").val()).isEqualTo("Zoe");
        assertThat(page.select("form.form").attr("action")).isEqualTo(product.path() + "/reviews");

        var sent =
                by("Zoe", "The second, with a photo")
                        .with("email", "zoe" + System.nanoTime() + "@post.example")
                        .with("photo", page.select("input[name=photo]").val())
                        .with("alt", "Still here")
                        .with("key", page.select("input[name=key]").val())
                        .send(browser, product.path() + "/reviews");
        assertThat(Read.location(sent)).isEqualTo("/check-your-mail");
        assertThat(badges()).isEqualTo(1);
    }

    @Test
    void aPhotoThatCouldNotBeKeptIsSaidBehindALinkThatIsGoodNoMore() {
        var used = invited();
        by("Zoe", "The first").send(browser, used);
        var revoked = shop.order();
        var gone = invited(revoked);
        shop.revoke(shop.token(), revoked);
        var late = expired(invited(shop.order()));
        var member = cast.somebody().cookie();

        for (var answer :
                List.of(
                        noPicture().send(browser, used),
                        noPicture().send(browser, used, member),
                        noPicture().send(browser, gone, member),
                        noPicture().send(browser, late, member))) {
            assertThat(answer).hasStatus(409);
            var page = Read.page(answer);
            assertThat(page.select("[role=alert] a[href='#photos']")).hasSize(1);
            assertThat(page.select("#photos-wrong").text()).isNotEmpty();
            assertThat(page.select("#title").val()).isEqualTo("No picture");
        }
    }

    @Test
    void whatElseIsWrongIsSaidBehindALinkThatIsGoodNoMore() {
        var link = invited();
        by("Zoe", "The first").send(browser, link);

        var page = Read.page(by("Zoe", "No stars").without("stars").send(browser, link));

        assertThat(page.select(".notice").text()).contains("has been used already");
        assertThat(page.select("#stars-1-wrong")).hasSize(1);
        assertThat(page.select("#title").val()).isEqualTo("No stars");
    }

    @Test
    void whoSendsTooManyPhotosBehindALinkThatIsGoodNoMoreIsToldHowLongToWait() {
        var link = invited();
        by("Zoe", "The first").send(browser, link);
        var member = cast.somebody();
        for (var i = 0; i < 60; i++) {
            limits.take("upload", member.id().toString(), 60, Duration.ofHours(1));
        }

        var answer =
                by("", "Too many")
                        .photo(Samples.jpeg(64, 64))
                        .with("caption", "One more")
                        .send(browser, link, member.cookie());

        assertThat(answer).hasStatus(429).containsHeader("Retry-After");
        var page = Read.page(answer);
        assertThat(page.select("[role=alert]").text()).contains("send it again in");
        assertThat(page.select("#photos-wrong").text()).contains("Too many photos");
        assertThat(page.select("#title").val()).isEqualTo("Too many");
    }

    private static Filled noPicture() {
        return by("Zoe", "No picture")
                .photo("not a picture".getBytes(StandardCharsets.UTF_8))
                .with("caption", "Nothing");
    }

    @Test
    void aLinkWhoseProductIsGoneSaysThatAndLosesNothing() {
        var link = invited();
        sql.sql("UPDATE reviews.invitation SET product = gen_random_uuid() WHERE product = ?")
                .param(product.id().value())
                .update();

        var to = Read.location(Read.get(browser, link));
        assertThat(to).isEqualTo("/reviews/new?note=invitation-gone");
        assertThat(Read.text(browser, to)).contains("what it was sent for is not here any more");

        var choice = Read.page(by("Zoe", "For what is gone").send(browser, link));
        assertThat(choice.select(".notice").text())
                .contains("what it was sent for is not here any more")
                .doesNotContain("used");
        assertThat(choice.select("#words").val()).startsWith("For what is gone");

        var chosen = again(choice).with("product", product.slug()).send(browser, link(choice));
        assertThat(chosen).hasStatus(409).bodyText().contains("is not here any more");
        assertThat(Read.page(chosen).select("#title").val()).isEqualTo("For what is gone");
        assertThat(badges()).isZero();
    }

    @Test
    void aLinkForWhatIsNoLongerMadeIsAsGoodAsAnyOther() {
        var link = invited();
        catalogue.archive(product.id());

        assertThat(Read.page(browser, link).select(".notice").text()).contains("You are invited");
        Read.post(by("Zoe", "It still rides").send(browser, link));
        assertThat(badges()).isEqualTo(1);
    }

    @Test
    void aLinkWhoseBuyerIsForgottenSaysThatAndLosesNothing() {
        var link = invited();
        sql.sql("UPDATE reviews.purchase SET email = NULL, name = NULL WHERE number = ?")
                .param(order.number())
                .update();

        unverified(link, "forgotten", "is forgotten here");
        var answer = by("Zoe", "By somebody forgotten").send(browser, link);

        assertThat(answer).hasStatus(409);
        var page = Read.page(answer);
        assertThat(page.select(".notice").text()).contains("is forgotten").doesNotContain("used");
        assertThat(page.select("#title").val()).isEqualTo("By somebody forgotten");
        assertThat(page.select("input[type=email]")).hasSize(1);
        assertThat(badges()).isZero();
    }

    @Test
    void noCharacterOfALinkCanBeOtherAndNoneMissing() {
        var token = invited().substring("/invitations/".length());
        assertThat(seals.read(token)).isInstanceOf(Reading.Genuine.class);

        var others =
                IntStream.range(0, token.length())
                        .boxed()
                        .flatMap(at ->
                                "AQgwx_-9."
                                        .chars()
                                        .filter(it -> it != token.charAt(at))
                                        .mapToObj(it ->
                                                token.substring(0, at)
                                                        + (char) it
                                                        + token.substring(at + 1)))
                        .toList();
        assertThat(others)
                .hasSizeGreaterThan(1_000)
                .allMatch(it -> seals.read(it) instanceof Reading.Altered);
        assertThat(IntStream.range(0, token.length()).mapToObj(it -> token.substring(0, it)))
                .allMatch(it -> seals.read(it) instanceof Reading.Altered);
        assertThat(seals.read(token + ".")).isInstanceOf(Reading.Altered.class);
        assertThat(seals.read(token + "=")).isInstanceOf(Reading.Altered.class);
    }

    @Test
    void anAlteredLinkLeadsToTheChoiceOfProductsAndGivesNothing() {
        var link = invited();
        var other = link.substring(0, link.length() - 3) + (link.endsWith("AAA") ? "BBB" : "AAA");

        for (var path : new String[] {other, "/invitations/nonsense", "/invitations/e30.AAAA"}) {
            var to = Read.location(Read.get(browser, path));
            assertThat(to).isEqualTo("/reviews/new?note=invitation-altered");
            assertThat(Read.text(browser, to)).contains("not one of ours");

            var answer = by("Zoe", "Altered").send(browser, path);
            assertThat(answer).hasStatus(409).bodyText().contains("not one of ours");
            assertThat(Read.page(answer).select("#words").val()).startsWith("Altered\n\nWhat **");
        }
        assertThat(badges()).isZero();
    }

    @Test
    void whatWasTypedBehindAnAlteredLinkGoesAlongToTheProductThatIsChosen() {
        var link = invited() + " x";

        var answer =
                by("Zoe", "Behind an altered link")
                        .with("pros", "light\nstrong")
                        .with("experienced", "2026-03")
                        .photo(Samples.jpeg(64, 64))
                        .with("caption", "Still here")
                        .send(browser, link);
        assertThat(answer).hasStatus(409);
        var choice = Read.page(answer);
        assertThat(link(choice)).isEqualTo(link);

        // Looking for the product loses nothing.
        var found = Read.page(again(choice).with("q", product.name()).send(browser, link(choice)));
        assertThat(found.select("button[name=product]").eachAttr("value")).contains(product.slug());
        assertThat(found.select("#words").val()).contains("Behind an altered link", "light");

        var open = again(found).with("product", product.slug()).send(browser, link(found));
        assertThat(open).hasStatus(409);
        var form = Read.page(open);
        assertThat(form.select(".notice").text()).contains("not one of ours");
        assertThat(form.select("form.form").attr("action")).isEqualTo(product.path() + "/reviews");
        assertThat(form.select("#title").val()).isEqualTo("Behind an altered link");
        assertThat(form.select("#text").val()).startsWith("What **happened** with");
        assertThat(form.select("#pros").val()).isEqualTo("light\nstrong");
        assertThat(form.select("#experienced").val()).isEqualTo("2026-03");
        assertThat(form.select("#name").val()).isEqualTo("Zoe");
        assertThat(
                        form.select("input[type=radio][checked], input[name=honest][checked]")
                                .eachAttr("value"))
                .containsExactly("4", "none", "none", "1");
        assertThat(form.select("#alt-1").val()).isEqualTo("Still here");

        var email = "zoe" + System.nanoTime() + "@post.example";
        var sent = typed(form).with("email", email).send(browser, product.path() + "/reviews");
        assertThat(Read.location(sent)).isEqualTo("/check-your-mail");
        assertThat(mailbox.count(email)).isEqualTo(1);
        assertThat(badges()).isZero();
    }

    @Test
    void aMemberWhoChoosesTheProductOfAnAlteredLinkPublishesUnverified() {
        var link = invited() + "x";
        var member = cast.somebody().cookie();
        var choice =
                Read.page(
                        by("", "A member's, altered")
                                .photo(Samples.jpeg(64, 64))
                                .with("caption", "Still here")
                                .send(browser, link, member));

        var form =
                Read.page(
                        again(choice)
                                .with("product", product.slug())
                                .send(browser, link(choice), member));
        assertThat(badges()).isZero();
        assertThat(Read.text(browser, product.path())).doesNotContain("A member's, altered");

        var post = Read.post(typed(form).send(browser, product.path() + "/reviews", member));
        var page = Read.page(browser, "/posts/" + post);
        assertThat(page.body().text())
                .contains("A member's, altered", "source: visitor")
                .doesNotContain("verified purchase");
        assertThat(page.select("img[alt='Still here']")).isNotEmpty();
        assertThat(page.select("[aria-label*='4 of 5'], [aria-label*='4 out of 5']")).isNotEmpty();
        assertThat(badges()).isZero();
        assertThat(Read.get(browser, link.substring(0, link.length() - 1)))
                .as("the link itself is as good as before")
                .hasStatusOk();
    }

    @Test
    void aPhotoThatCouldNotBeKeptIsSaidAlsoWhereTheProductIsAsked() {
        var answer =
                by("Zoe", "No picture")
                        .photo("not a picture".getBytes(StandardCharsets.UTF_8))
                        .with("caption", "Nothing")
                        .send(browser, "/invitations/nonsense");

        assertThat(answer).hasStatus(409);
        assertThat(Read.page(answer).select("[role=alert]").text()).isNotEmpty();
        assertThat(Read.page(answer).select("#words").val()).startsWith("No picture");
    }

    private static String link(Document choice) {
        return choice.select("#choice").attr("action").replace("%20", " ");
    }

    /// What the page that asks for the product sends, with nothing chosen.
    private static Filled again(Document choice) {
        return sent(choice.select("#choice input[type=hidden]"));
    }

    /// What a browser sends of the form as it stands.
    private static Filled typed(Document form) {
        return sent(
                form.select(
                        "form.form :is(input:not([type=radio], [type=checkbox], [type=file]), textarea,"
                                + " input[checked])[name]"));
    }

    private static Filled sent(Elements fields) {
        var values = new LinkedHashMap<String, List<String>>();
        fields.forEach(it ->
                values.computeIfAbsent(it.attr("name"), _ -> new ArrayList<>()).add(it.val()));
        var filled = Filled.nothing();
        values.forEach((name, all) -> filled.with(name, all.toArray(String[]::new)));
        return filled;
    }

    @Test
    void ofManyPersonsWhoUseALinkAtOnceOneIsVerified() throws Exception {
        var link = invited();
        var uses =
                IntStream.range(0, 4)
                        .mapToObj(_ -> cast.somebody().cookie())
                        .map(it ->
                                (Callable<MvcTestResult>)
                                        () -> by("", "Faster").send(browser, link, it))
                        .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers =
                    threads.invokeAll(uses).stream()
                            .map(it -> it.resultNow().getResponse().getStatus())
                            .sorted()
                            .toList();
            assertThat(answers).as("all are published").containsExactly(303, 303, 303, 303);
        }
        assertThat(badges()).isEqualTo(1);
        assertThat(Read.text(browser, product.path())).contains("4 reviews");
    }

    @Test
    void whatAMemberSendsWithALinkThatIsGoodNoMoreIsPublishedUnverified() {
        var used = invited();
        by("Zoe", "The first").send(browser, used);
        var revoked = shop.order();
        var gone = invited(revoked);
        shop.revoke(shop.token(), revoked);

        for (var link : new String[] {used, gone, expired(used)}) {
            var post =
                    Read.post(
                            by("", "Unverified by " + link.length())
                                    .photo(Samples.jpeg(64, 64))
                                    .with("caption", "Still here")
                                    .send(browser, link, cast.somebody().cookie()));
            var page = Read.page(browser, "/posts/" + post);
            assertThat(page.body().text())
                    .contains("source: visitor")
                    .doesNotContain("verified purchase");
            assertThat(page.select("img[alt='Still here']")).isNotEmpty();
        }
        assertThat(badges()).isEqualTo(1);
    }

    @Test
    void aWrongFormComesBackAsTypedAndTheLinkStaysGood() {
        var link = invited();
        var answer =
                by("", "Not yet")
                        .without("relationship")
                        .photo(Samples.jpeg(64, 64))
                        .with("caption", "Stays")
                        .send(browser, link);

        assertThat(answer).hasStatus(422);
        var page = Read.page(answer);
        assertThat(page.select("#name-wrong, #relationship-wrong")).hasSize(2);
        assertThat(page.select("#title").val()).isEqualTo("Not yet");
        var post =
                Read.post(
                        by("Zoe", "Now")
                                .with("photo", page.select("input[name=photo]").val())
                                .with("alt", "Stays")
                                .with("key", page.select("input[name=key]").val())
                                .send(browser, link));
        var shown = Read.page(browser, "/posts/" + post);
        assertThat(shown.body().text()).contains("verified purchase");
        assertThat(shown.select("img[alt=Stays]")).isNotEmpty();
    }

    @Test
    void aBuyersNameIsOneThatAnybodyCouldHave() {
        var link = invited();
        for (var name : new String[] {"www.cheap.example", "a@b.example", "...", "x".repeat(61)}) {
            var answer = by(name, "Named").send(browser, link);
            assertThat(answer).as(name).hasStatus(422);
            assertThat(Read.page(answer).select("#name-wrong")).hasSize(1);
        }

        var post = Read.post(by("Zoe\u202E\u0007  Buyer ", "Named").send(browser, link));
        assertThat(
                        sql.sql(
                                        """
                                        SELECT name FROM people.person JOIN talk.post ON post.author = person.id
                                        WHERE post.id = ?
                                        """)
                                .param(post.value())
                                .query(String.class)
                                .single())
                .isEqualTo("Zoe Buyer");
    }

    @Test
    void whatARuleHoldsIsSaidAndKeepsItsBadge() {
        var answer =
                by("Zoe", "Many links")
                        .with(
                                "text",
                                "http://a.example http://b.example http://c.example http://d.example"
                                        + " http://e.example http://f.example")
                        .send(browser, invited());

        assertThat(answer).hasStatus(202).bodyText().contains("Your review is safe, and waits");
        assertThat(badges()).isEqualTo(1);
        assertThat(Read.text(browser, product.path())).doesNotContain("Many links");
    }

    @Test
    void whoHasReviewedBeforeIsLedToThatReviewAndTheLinkStaysGood() {
        var buyer = cast.somebody();
        Filled.in(3, "Before").send(browser, product.path() + "/reviews", buyer.cookie());
        var link = invited(new Shop.Order(order.number(), buyer.email()));

        var answer = by("Zoe", "Again").send(browser, link);

        assertThat(answer).hasStatus(409).bodyText().contains("You have reviewed this before");
        var change = Read.page(answer).select("main a.button--accent").attr("href");
        assertThat(Read.page(browser, change, buyer.cookie()).select("#title").val())
                .as("what was just written")
                .isEqualTo("Again");
        assertThat(Read.get(browser, link)).hasStatusOk();
        assertThat(badges()).isZero();
    }

    @Test
    void anOrderThatIsTakenBackTakesTheBadgeAndNothingElse() {
        var post = Read.post(by("Zoe", "Stays as it is").send(browser, invited()));

        shop.revoke(shop.token(), order);

        assertThat(Read.text(browser, "/posts/" + post))
                .contains("Stays as it is", "no longer verified")
                .doesNotContain("verified purchase");
        assertThat(Read.text(browser, product.path())).contains("Stays as it is", "1 review");
        assertThat(
                        sql.sql(
                                        "SELECT act || ' ' || rule || ' ' || decider FROM transparency.entry WHERE object = ?")
                                .param("review:" + post.value())
                                .query(String.class)
                                .list())
                .as("the brand decided, not a machine")
                .containsExactly("revoke order-revoked staff");
    }

    @Test
    void whoLosesTheBadgeReadsThatAndEverybodySeesItInTheList() {
        var author = cast.somebody();
        var post = Read.post(by("", "Bought, at first").send(browser, invited(), author.cookie()));
        assertThat(Read.text(browser, "/posts/" + post)).contains("verified purchase");
        assertThat(Read.text(browser, "/decisions", author.cookie())).contains("Nothing was");

        shop.revoke(shop.token(), order);
        signing.now();

        assertThat(Read.text(browser, "/decisions", author.cookie()))
                .contains("Taken off", "no longer called a verified purchase")
                .doesNotContain("Nothing was");
        assertThat(Read.body(Read.get(browser, "/log/tombstones.jsonl")).lines())
                .filteredOn(it -> it.contains("\"/posts/" + post + "\""))
                .singleElement()
                .asString()
                .contains("\"state\":\"labelled\"");
    }

    @Test
    void anInvitationKeepsNothingOfItsBuyerInTheLink() {
        var token = invited().substring("/invitations/".length());
        var payload = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[0]));

        assertThat(payload)
                .contains("\"order\"", "\"skus\"", "\"issued\"", "\"expires\"", "\"nonce\"")
                .doesNotContain(order.number(), order.email(), "Zoe");
    }

    private static Filled by(String name, String title) {
        return Filled.in(4, title).with("name", name);
    }

    private String invited() {
        return invited(order);
    }

    private String invited(Shop.Order order) {
        shop.tell(order, 20, product);
        rounds.goRound();
        return mailbox.link(order.email());
    }

    // The same invitation as if it had been sent a hundred days ago.
    private String expired(String link) {
        var token =
                ((Reading.Genuine) seals.read(link.substring("/invitations/".length()))).token();
        return "/invitations/"
                + seals.sign(
                        new Token(
                                token.kid(),
                                token.order(),
                                token.skus(),
                                token.issued().minus(Duration.ofDays(100)),
                                token.expires().minus(Duration.ofDays(100)),
                                token.nonce()));
    }

    private int badges() {
        return sql.sql(
                        "SELECT count(*) FROM reviews.review WHERE product = ? AND verification = 'purchase'")
                .param(product.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatComesTooSoonComesBackAsTypedAndTheLinkStaysGood() {
        var link = invited();
        var member = cast.somebody();
        for (var i = 0; i < 60; i++) {
            limits.take("post", member.id().toString(), 60, Duration.ofMinutes(30));
        }

        var answer = Filled.in(4, "Too soon").send(browser, link, member.cookie());
        assertThat(answer).hasStatus(429).containsHeader("Retry-After");
        assertThat(Read.page(answer).select("#title").val()).isEqualTo("Too soon");
        assertThat(Read.page(answer).select("[role=alert]").text()).contains("send it again in");

        Read.post(by("Zoe", "Later").send(browser, link));
    }
}
