package folkmoot.reviews.review;

import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.ProfilePanel;
import folkmoot.site.Texts;
import folkmoot.talk.Posts;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The reviews on a person's page, the newest first.
@Component
@Order(10)
class ReviewsOfPerson implements ProfilePanel {

    private static final int SHOWN = 20;

    private final KnownReviews reviews;
    private final Posts posts;
    private final People people;
    private final Gathering gathering;
    private final ReviewDrawing drawing;
    private final Templates html;

    ReviewsOfPerson(
            KnownReviews reviews,
            Posts posts,
            People people,
            Gathering gathering,
            ReviewDrawing drawing,
            Templates html) {
        this.reviews = reviews;
        this.posts = posts;
        this.people = people;
        this.gathering = gathering;
        this.drawing = drawing;
        this.html = html;
    }

    @Override
    public String title() {
        return Texts.say("reviews.person.title");
    }

    @Override
    public Content of(PersonId person, Actor reader) {
        var written = reviews.written(person, SHOWN);
        var shown = posts.visibleTo(reader, written.stream().map(ReviewView::post).toList());
        var gathered = gathering.of(List.copyOf(shown.values()), written, reader);
        var view = people.named(List.of(person)).get(person);
        var back = view == null ? "/" : "/people/" + view.handle();
        return html.reviewsOfPerson(
                written.stream()
                        .filter(it -> gathered.posts().containsKey(it.post()))
                        .map(it -> Objects.requireNonNull(drawing.item(it, gathered, true, back)))
                        .toList());
    }
}
