package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;

import folkmoot.products.ProductView;
import folkmoot.site.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody writes is kept while they write it, and comes back.
class DraftJourneyTests extends Journey {

    @Autowired Limits limits;

    @Test
    void aMembersDraftFollowsThemToAnotherBrowser() {
        var product = bench.product();
        var player = cast.somebody();
        var visitor = visit(Reader.DESK, player);
        write(visitor, product);

        var elsewhere = visit(Reader.PHONE, player);
        elsewhere.go(product.path() + "/reviews");
        restored(elsewhere);

        Writing.review(elsewhere, "Finished on the phone");
        elsewhere.press(say("reviews.form.publish"));
        elsewhere.sees("Finished on the phone");
        var other = bench.product();
        visitor.go(other.path() + "/reviews");
        assertThat(visitor.part("[name=title]")).hasValue("");
    }

    @Test
    void aGuestsDraftStaysInTheirBrowserAndGoesWhenItIsSent() {
        var product = bench.product();
        var visitor = guest(Reader.DESK);
        write(visitor, product);

        visitor.go("/");
        visitor.go(product.path() + "/reviews");
        restored(visitor);

        var other = guest(Reader.DESK);
        other.go(product.path() + "/reviews");
        assertThat(other.part("[name=title]")).hasValue("");

        Writing.review(visitor, "Sent at last");
        visitor.fill("name", "Guest Rider");
        visitor.fill("email", "draft" + System.nanoTime() + "@folkmoot.example");
        visitor.press(say("reviews.form.publish"));
        visitor.sees(say("people.mail.title"));
        org.assertj.core.api.Assertions.assertThat(kept(visitor)).as("drafts kept").isZero();
    }

    // Forgetting happens when the next page has loaded its scripts.
    private static int kept(Visitor visitor) {
        for (var i = 0; i < 50 && drafts(visitor) > 0; i++) {
            visitor.page.waitForTimeout(100);
        }
        return drafts(visitor);
    }

    private static int drafts(Visitor visitor) {
        return (int) visitor.page.evaluate("localStorage.length");
    }

    private static void write(Visitor visitor, ProductView product) {
        visitor.go(product.path() + "/reviews");
        visitor.choose("stars", "3");
        visitor.choose("incentive", "loan");
        visitor.fill("title", "Half a thought");
        visitor.fill("text", "Which I shall finish elsewhere.");
        assertThat(visitor.part("[data-saved]")).isVisible();
        assertThat(visitor.part("[data-saved]")).containsText("saved");
    }

    private static void restored(Visitor visitor) {
        assertThat(visitor.part("[name=title]")).hasValue("Half a thought");
        assertThat(visitor.part("[name=text]")).hasValue("Which I shall finish elsewhere.");
        assertThat(visitor.part("[name=stars][value='3']")).isChecked();
        assertThat(visitor.part("[name=incentive][value=loan]")).isChecked();
    }

    @Test
    void whatDidNotArriveIsNotForgotten() {
        var product = bench.product();
        var visitor = visit(Reader.DESK, cast.somebody());
        write(visitor, product);
        visitor.choose("relationship", "none");
        visitor.choose("honest", "1");
        visitor.page.route(
                "**/reviews",
                it -> {
                    if (it.request().method().equals("POST")) {
                        it.abort();
                    } else {
                        it.resume();
                    }
                });
        visitor.press(say("reviews.form.publish"));
        visitor.page.waitForTimeout(500);
        visitor.page.unroute("**/reviews");

        visitor.go("/");
        visitor.page.waitForTimeout(500);
        visitor.go(product.path() + "/reviews");
        restored(visitor);
    }

    @Test
    void whatCameTooSoonStaysInTheFormAndIsKept() {
        var product = bench.product();
        var player = cast.somebody();
        var visitor = visit(Reader.DESK, player);
        for (var i = 0; i < 60; i++) {
            limits.take("post", player.id().toString(), 60, Duration.ofMinutes(30));
        }
        write(visitor, product);
        visitor.choose("relationship", "none");
        visitor.choose("honest", "1");
        visitor.press(say("reviews.form.publish"));

        visitor.sees("send it again in");
        restored(visitor);
        visitor.go("/");
        visitor.page.waitForTimeout(500);
        visitor.go(product.path() + "/reviews");
        restored(visitor);
    }
}
