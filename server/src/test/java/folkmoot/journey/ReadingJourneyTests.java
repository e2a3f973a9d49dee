package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

/// A guest looks around.
class ReadingJourneyTests extends Journey {

    @WithAndWithoutScript
    void aGuestReadsHomeProductAndReview(Reader reader) {
        var corner = scene.corner();
        var newest = "Newest " + System.nanoTime();
        scene.review(cast.somebody(), 4, newest);
        var visitor = guest(reader);

        assertThat(visitor.go("/")).isEqualTo(200);
        visitor.sees(newest);
        visitor.toSection("products");
        visitor.follow(corner.product().name());
        visitor.sees("plain mean of 3 reviews", "It wobbles on gravel");
        visitor.follow("Stands on the roof of the shed");

        assertThat(visitor.place()).isEqualTo("/posts/" + corner.talked());
        visitor.sees("7 comments", "Which bolts did you use", "Answer at depth 4");
        visitor.doesNotSee("Answer at depth 5");
        visitor.part(".thread__more").last().click();
        visitor.sees("Answer at depth 5", "Answer at depth 6");
        assertThat(visitor.overflow()).isZero();
    }

    @WithAndWithoutScript
    void aHandleLeadsToThePersonAndALinkToTheComment(Reader reader) {
        var corner = scene.corner();
        var visitor = guest(reader);

        visitor.go("/posts/" + corner.talked());
        visitor.part("#comment-" + corner.first() + " .comment__time").click();
        assertThat(visitor.place()).isEqualTo("/comments/" + corner.first());
        visitor.part("#comment-" + corner.first()).getByText("@ann").click();

        assertThat(visitor.place()).isEqualTo("/people/ann");
        visitor.sees("Ann", "for the drawing of the bolts", say("talk.lately.title"));
    }
}
