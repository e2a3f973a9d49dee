package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// The brand answers, and can do no more.
class StaffJourneyTests extends Journey {

    @WithAndWithoutScript
    void staffReplyOnceInTheirOwnName(Reader reader) {
        var post = scene.review(cast.dov(), 1, "Broke on the first day");
        var bert = visit(reader, cast.bert());
        bert.go("/posts/" + post);

        bert.part("#reply-body").fill("We are sorry, and send another one.");
        bert.part("#reply button").click();
        bert.sees("We are sorry, and send another one.");
        assertThat(bert.part("#reply-body")).hasCount(0);

        var other = guest(reader);
        other.go("/posts/" + post);
        other.sees("one reply to this review", "We are sorry", "Bert");
    }

    @WithAndWithoutScript
    void staffFindNothingElseToDoWithAReview(Reader reader) {
        var post = scene.review(cast.dov(), 1, "Broke on the first day");
        for (var player : List.of(cast.bert(), cast.cleo())) {
            var staff = visit(reader, player);
            staff.go("/posts/" + post);

            staff.part(".review--whole .menu summary").first().click();
            staff.doesNotSee(say("reviews.edit"), say("reviews.withdraw"));
            assertThat(
                            staff.part(".review--whole form")
                                    .evaluateAll(
                                            "all => all.map(it => new URL(it.action).pathname)"))
                    .asString()
                    .doesNotContain("withdrawals", "edit", "removals");
            assertThat(staff.go("/reviews/" + post + "/edit")).isGreaterThanOrEqualTo(400);
        }
    }

    @WithAndWithoutScript
    void staffCannotReviewTheirOwnProducts(Reader reader) {
        var bert = visit(reader, cast.bert());

        assertThat(bert.go(bench.product().path() + "/reviews")).isEqualTo(403);
        bert.sees(say("reviews.form.brand.title"));
    }
}
