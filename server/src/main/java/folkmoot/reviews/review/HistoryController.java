package folkmoot.reviews.review;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.Texts;
import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a review said before, for everybody.
@Controller
class HistoryController {

    private final History history;
    private final Posts posts;
    private final Templates html;

    HistoryController(History history, Posts posts, Templates html) {
        this.history = history;
        this.posts = posts;
        this.html = html;
    }

    @GetMapping("/reviews/{id}/history")
    JteModel show(@PathVariable PostId id, Actor reader, Frame frame, HttpServletRequest request) {
        var post = posts.visibleTo(reader, List.of(id)).get(id);
        if (post == null || !post.kind().equals(ReviewKind.NAME)) {
            throw new NotThere(id);
        }
        PageTags.add(request, "post:" + id);
        return html.reviewsHistory(
                frame.titled(Texts.say("reviews.history.title")).within("products").hidden(),
                post,
                history.of(id));
    }
}
