package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A buyer who was invited.
class InvitedJourneyTests extends Journey {

    @Autowired Buyers buyers;
    @Autowired JdbcClient sql;

    private final String email = "buyer" + System.nanoTime() + "@folkmoot.example";

    @WithAndWithoutScript
    void anInvitedBuyerReviewsWithoutAnAccountAndGetsTheBadge(Reader reader) {
        var product = bench.product();
        var link = buyers.invite(email, product);
        var visitor = guest(reader);

        visitor.go(link);
        visitor.sees(say("reviews.form.note.invited"));
        Writing.review(visitor, "Bought and kept");
        visitor.fill("name", "Buyer Bee");
        visitor.press(say("reviews.form.publish"));

        visitor.sees("Bought and kept", say("reviews.verification.purchase"));
        var other = guest(reader);
        other.go(product.path());
        other.sees("Buyer Bee", say("reviews.verification.purchase"), "1 verified");
    }

    @WithAndWithoutScript
    void theSameLinkAgainGetsNoBadge(Reader reader) {
        var product = bench.product();
        var link = buyers.invite(email, product);
        var visitor = guest(reader);
        visitor.go(link);
        Writing.review(visitor, "The first time");
        visitor.fill("name", "Buyer Bee");
        visitor.press(say("reviews.form.publish"));
        visitor.sees(say("reviews.verification.purchase"));

        var friend = guest(reader);
        var address = "friend" + System.nanoTime() + "@folkmoot.example";
        friend.go(link);
        friend.sees(say("reviews.form.note.invitation-used"));
        Writing.review(friend, "The second time");
        friend.fill("name", "Friend of the buyer");
        friend.fill("email", address);
        friend.press(say("reviews.form.publish"));
        friend.go(mailbox.link(address));
        friend.press(say("people.confirm.button"));

        friend.sees("The second time");
        friend.doesNotSee(say("reviews.verification.purchase"));
    }

    @WithAndWithoutScript
    void anAlteredLinkLeadsToTheOpenForm(Reader reader) {
        var link = buyers.invite(email, bench.product());
        var visitor = guest(reader);

        visitor.go(link.substring(0, link.length() - 3) + "AAA");

        assertThat(visitor.place()).startsWith("/reviews/new");
        visitor.sees(say("reviews.form.note.invitation-altered"));
    }

    @WithAndWithoutScript
    void whatWasWrittenBehindALinkThatCannotBeReadAnyMoreIsPublishedWithoutTheBadge(Reader reader) {
        var product = bench.product();
        var link = buyers.invite(email, product);
        var visitor = guest(reader);
        var address = "altered" + System.nanoTime() + "@folkmoot.example";
        visitor.go(link);
        Writing.review(visitor, "Written before it changed");
        visitor.fill("name", "Buyer Bee");
        visitor.page.route(
                "**/invitations/**",
                it ->
                        it.resume(
                                new Route.ResumeOptions()
                                        .setUrl(it.request().url().replaceAll("x?$", "x"))));
        visitor.press(say("reviews.form.publish"));

        visitor.sees(say("reviews.form.note.invitation-altered"), say("reviews.choose.kept"));
        visitor.part("#choice [name=q]").fill(product.name());
        visitor.part("#choice button").click();
        visitor.part("button[value=%s]".formatted(product.slug())).click();
        visitor.page.unroute("**/invitations/**");

        visitor.sees(say("reviews.form.note.invitation-altered"));
        visitor.fill("email", address);
        visitor.press(say("reviews.form.publish"));
        visitor.go(mailbox.link(address));
        visitor.press(say("people.confirm.button"));
        visitor.sees("Written before it changed");
        visitor.doesNotSee(say("reviews.verification.purchase"));
    }

    @Test
    void whatComesBackIsNewerThanAnyDraft() {
        var product = bench.product();
        var link = buyers.invite(email, product);
        var visitor = guest(Reader.DESK);
        visitor.go(product.path() + "/reviews");
        visitor.choose("stars", "2");
        visitor.fill("title", "Half a thought");
        visitor.part("[data-saved]").waitFor();

        visitor.go(link);
        Writing.review(visitor, "Written behind the link");
        visitor.fill("name", "Buyer Bee");
        sql.sql(
                        """
                        UPDATE reviews.purchase SET state = 'revoked', revoked_at = now() WHERE email = ?
                        """)
                .param(email)
                .update();
        visitor.press(say("reviews.form.publish"));

        visitor.sees(say("reviews.form.note.invitation-revoked"));
        // Long enough for what a draft would bring.
        visitor.page.waitForTimeout(500);
        assertThat(visitor.part("[name=title]").inputValue()).isEqualTo("Written behind the link");
        assertThat(visitor.part("[name=stars][value='4']").isChecked()).isTrue();
    }
}
