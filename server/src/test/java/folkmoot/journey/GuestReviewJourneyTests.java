package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import folkmoot.products.ProductView;

/// Speaking before registering.
class GuestReviewJourneyTests extends Journey {

    @WithAndWithoutScript
    void aGuestReviewsWithAPhotoAndConfirmsByMail(Reader reader) {
        var product = bench.product();
        var visitor = guest(reader);
        var email = "guest" + System.nanoTime() + "@folkmoot.example";

        visitor.go(product.path());
        visitor.follow(say("reviews.write"));
        Writing.review(visitor, "Carried two pianos");
        visitor.part("#files")
                .setInputFiles(new FilePayload("roof.jpg", "image/jpeg", Scene.photo()));
        if (reader.script) {
            visitor.part("[name=caption]").fill("A trestle under a piano");
        }
        visitor.fill("name", "Guest Rider");
        visitor.fill("email", email);
        visitor.press(say("reviews.form.publish"));
        if (!reader.script) {
            visitor.sees(say("reviews.form.wrong.alt"));
            visitor.fill("alt", "A trestle under a piano");
            visitor.press(say("reviews.form.publish"));
        }
        visitor.sees(say("people.mail.title"));
        nobodySeesIt(reader, product);

        visitor.go(mailbox.link(email));
        visitor.press(say("people.confirm.button"));
        visitor.sees("Carried two pianos", "Guest Rider");
        everybodySeesIt(reader, product);
    }

    private void nobodySeesIt(Reader reader, ProductView product) {
        var other = guest(reader);
        other.go(product.path());
        other.doesNotSee("Carried two pianos");
    }

    private void everybodySeesIt(Reader reader, ProductView product) {
        var other = guest(reader);
        other.go(product.path());
        other.sees("Carried two pianos", "Guest Rider", "1 review");
        assertThat(other.part(".review .photos img")).hasCount(1);
        assertThat(other.part(".review .photos img"))
                .hasAttribute("alt", "A trestle under a piano");
    }

    @WithAndWithoutScript
    void nothingTypedIsLostWhenSomethingIsMissing(Reader reader) {
        var product = bench.product();
        var visitor = guest(reader);

        visitor.go(product.path() + "/reviews");
        visitor.fill("title", "Half a thought");
        visitor.fill("text", "Which I shall finish.");
        visitor.press(say("reviews.form.publish"));

        visitor.sees(say("reviews.form.wrong.kept"));
        assertThat(visitor.part("[name=title]")).hasValue("Half a thought");
        assertThat(visitor.part("[name=text]")).hasValue("Which I shall finish.");
        assertThat(visitor.overflow()).isZero();
    }
}
