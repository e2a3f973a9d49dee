package folkmoot.reviews.review;

import folkmoot.moderation.Notices;
import folkmoot.people.AuthorLine;
import folkmoot.people.PersonView;
import folkmoot.reviews.Verification;
import folkmoot.reviews.reply.ReplyView;
import folkmoot.site.Settings;
import folkmoot.talk.PostView;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a review together for the templates.
@Component
public class ReviewDrawing {

    private final AuthorLine authors;
    private final Notices notices;
    private final Settings settings;
    private final Templates html;

    ReviewDrawing(AuthorLine authors, Notices notices, Settings settings, Templates html) {
        this.authors = authors;
        this.notices = notices;
        this.settings = settings;
        this.html = html;
    }

    /// In lists: `about` names the product where the list has several. Null when the reader may not
    /// see it. `back` is where marking it as helpful leads.
    public @Nullable Content item(
            ReviewView review, Gathered gathered, boolean about, String back) {
        var item = view(review, gathered, about, back);
        return item == null ? null : html.reviewsItem(item);
    }

    @Nullable ShownView view(ReviewView review, Gathered gathered, boolean about, String back) {
        var post = gathered.posts().get(review.post());
        if (post == null) {
            return null;
        }
        var author = post.author();
        var person = author == null ? null : gathered.names().get(author);
        var standing = gathered.standing().getOrDefault(post.id().value(), List.of());
        return new ShownView(
                review,
                post,
                standing,
                notices.labels(standing),
                line(review, post, person, gathered, about),
                person == null ? gathered.author(post.id()) : person.name(),
                person == null ? "" : person.handle(),
                replier(review.reply(), gathered),
                rated(review, gathered),
                settings.brand().name(),
                reader(review, post, gathered),
                author != null && gathered.blocked().contains(author),
                back);
    }

    private Content line(
            ReviewView review,
            PostView post,
            @Nullable PersonView person,
            Gathered gathered,
            boolean about) {
        var badge = review.verification() == Verification.PURCHASE ? html.reviewsBought() : null;
        var more =
                html.reviewsMore(
                        post,
                        about ? gathered.products().get(review.product()) : null,
                        person != null && gathered.followed().contains(person.id()));
        if (person != null) {
            return authors.of(person, badge, more);
        }
        var byline = gathered.author(post.id());
        return authors.named(byline, badge, more);
    }

    private @Nullable Content replier(@Nullable ReplyView reply, Gathered gathered) {
        if (reply == null) {
            return null;
        }
        var person = reply.author() == null ? null : gathered.names().get(reply.author());
        if (person == null && reply.byline().isEmpty()) {
            return null;
        }
        var when = html.reviewsReplied(reply);
        return person == null
                ? authors.named(reply.byline(), null, when)
                : authors.inline(person, null, when);
    }

    private static List<ShownView.RatedView> rated(ReviewView review, Gathered gathered) {
        var labels = gathered.labels();
        return review.appraisal().attributesByKey().entrySet().stream()
                .map(it ->
                        new ShownView.RatedView(
                                labels.getOrDefault(it.getKey(), it.getKey()), it.getValue()))
                .toList();
    }

    private static ShownView.ReaderView reader(
            ReviewView review, PostView post, Gathered gathered) {
        var reader = gathered.reader();
        var reply = review.reply();
        return new ShownView.ReaderView(
                post.author() != null && reader.is(post.author()),
                gathered.helpful().contains(post.id()),
                reader.forBrand(),
                reply != null && reply.author() != null && reader.is(reply.author()));
    }
}
