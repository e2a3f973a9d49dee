package folkmoot.talk.post;

import folkmoot.moderation.Moderation;
import folkmoot.moderation.Notices;
import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import folkmoot.talk.Highlights;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import folkmoot.talk.comment.Threads;
import folkmoot.text.Excerpt;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one post, whatever its kind: the kind draws the article, talk what was said about
/// it.
@Controller
class PostController {

    private static final int DESCRIPTION = 155;

    private final PublishedPosts posts;
    private final Kinds kinds;
    private final Threads threads;
    private final Highlights highlights;
    private final Settings settings;
    private final Moderation moderation;
    private final Notices notices;
    private final Templates html;

    PostController(
            PublishedPosts posts,
            Kinds kinds,
            Threads threads,
            Highlights highlights,
            Settings settings,
            Moderation moderation,
            Notices notices,
            Templates html) {
        this.posts = posts;
        this.kinds = kinds;
        this.threads = threads;
        this.highlights = highlights;
        this.settings = settings;
        this.moderation = moderation;
        this.notices = notices;
        this.html = html;
    }

    @GetMapping("/posts/{id}")
    ResponseEntity<JteModel> show(
            @PathVariable PostId id,
            @RequestParam(defaultValue = "") String after,
            Actor reader,
            Frame frame,
            HttpServletRequest request) {
        var post = posts.visibleTo(reader, List.of(id)).get(id);
        return post == null
                ? ResponseEntity.status(HttpStatus.NOT_FOUND).body(tombstone(id, frame))
                : ResponseEntity.ok(show(post, after, reader, frame, request));
    }

    // What a decision keeps from its readers is not simply gone.
    private JteModel tombstone(PostId id, Frame frame) {
        var decided = moderation.withheld(id.value());
        if (decided == null) {
            throw new NotThere(id);
        }
        return html.talkWithheld(
                frame.titled(Texts.say("talk.withheld")).hidden(),
                notices.tombstone(decided, Texts.say(what(id))));
    }

    private String what(PostId id) {
        return posts.all(List.of(id)).stream()
                .map(it -> "moderation.a." + it.kind())
                .filter(Texts::has)
                .findFirst()
                .orElse("moderation.a.post");
    }

    private JteModel show(
            PostView post, String after, Actor reader, Frame frame, HttpServletRequest request) {
        PageTags.add(request, "post:" + post.id());
        var kind = kinds.named(post.kind());
        var page = kind.page(post, reader, frame.base());
        var about =
                frame.titled(post.heading())
                        .described(Excerpt.of(post.body(), DESCRIPTION))
                        .within(kind.section())
                        .at(post.path())
                        .about(page.jsonLd());
        var picked = highlights.of(post.id().value());
        return html.talkPost(
                about,
                post,
                page.article(),
                picked == null ? null : html.talkHighlighted(picked, settings.brand().name()),
                Highlights.mayAsk(reader),
                threads.under(post, reader, after),
                page.beside());
    }

    @PostMapping("/posts/{id}/withdrawals")
    @Transactional
    ResponseEntity<Void> withdraw(@PathVariable PostId id, Actor.Member author) {
        posts.withdraw(author, id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/people/" + author.handle()))
                .build();
    }
}
