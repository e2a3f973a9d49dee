package folkmoot.talk.comment;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Limited;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Notices;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.people.ProfilePanel;
import folkmoot.site.Texts;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import folkmoot.text.Excerpt;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What somebody said lately, on their page: posts and comments that everybody may read, the newest
/// first.
@Component
@Order(5)
class LatelyPanel implements ProfilePanel {

    private static final int SHOWN = 6;
    private static final int WORDS = 180;

    private final Comments comments;
    private final Posts posts;
    private final Moderation moderation;
    private final Notices notices;
    private final Templates html;

    LatelyPanel(
            Comments comments,
            Posts posts,
            Moderation moderation,
            Notices notices,
            Templates html) {
        this.comments = comments;
        this.posts = posts;
        this.moderation = moderation;
        this.notices = notices;
        this.html = html;
    }

    @Override
    public String title() {
        return Texts.say("talk.lately.title");
    }

    @Override
    public Content of(PersonId person, Actor reader) {
        var said = comments.by(person, SHOWN);
        var about =
                posts.visibleTo(
                        Actor.GUEST, said.stream().map(CommentView::post).distinct().toList());
        var all =
                Stream.concat(
                                posts.by(person, Actor.GUEST, SHOWN).stream()
                                        .map(LatelyPanel::post),
                                said.stream()
                                        .map(it -> comment(it, about))
                                        .filter(Objects::nonNull))
                        .sorted(Comparator.comparing(LatelyView::at).reversed())
                        .limit(SHOWN)
                        .toList();
        var standing = moderation.standing(all.stream().map(LatelyView::id).toList());
        return html.talkLately(all.stream().map(it -> decided(it, standing)).toList());
    }

    private LatelyView decided(LatelyView it, Map<UUID, List<Decided>> standing) {
        var about = standing.getOrDefault(it.id(), List.of());
        return it.decided(notices.labels(about), Limited.folded(about));
    }

    private static LatelyView post(PostView it) {
        return new LatelyView(
                it.id().value(),
                it.kind(),
                it.path(),
                it.heading(),
                words(it.body()),
                it.language(),
                it.postedAt(),
                null,
                false);
    }

    // Nothing of a thread whose post is gone.
    private static @Nullable LatelyView comment(CommentView it, Map<PostId, PostView> about) {
        var post = about.get(it.post());
        return post == null
                ? null
                : new LatelyView(
                        it.id().value(),
                        CommentKind.NAME,
                        it.path(),
                        post.heading(),
                        words(it.body()),
                        it.language(),
                        it.postedAt(),
                        null,
                        false);
    }

    private static String words(String body) {
        return Excerpt.of(body, WORDS);
    }
}
