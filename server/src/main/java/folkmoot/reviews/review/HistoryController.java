package folkmoot.reviews.review;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a review said before, for everybody.
@Controller
class HistoryController {

    private final History history;
    private final KnownReviews reviews;
    private final Posts posts;
    private final Gathering gathering;
    private final Settings settings;
    private final Templates html;

    HistoryController(
            History history,
            KnownReviews reviews,
            Posts posts,
            Gathering gathering,
            Settings settings,
            Templates html) {
        this.history = history;
        this.reviews = reviews;
        this.posts = posts;
        this.gathering = gathering;
        this.settings = settings;
        this.html = html;
    }

    @GetMapping("/reviews/{id}/history")
    JteModel show(@PathVariable PostId id, Actor reader, Frame frame, HttpServletRequest request) {
        var post = posts.visibleTo(reader, List.of(id)).get(id);
        var review = reviews.find(id);
        if (post == null || review == null) {
            throw new NotThere(id);
        }
        PageTags.add(request, "post:" + id);
        return html.reviewsHistory(
                frame.titled(Texts.say("reviews.history.title")).within("products").hidden(),
                post,
                history.of(id),
                labels(post, review, reader),
                settings.brand().name());
    }

    private Map<String, String> labels(PostView post, ReviewView review, Actor reader) {
        return gathering.of(List.of(post), List.of(review), reader).labels();
    }
}
