package folkmoot.talk.comment;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Notices;
import folkmoot.people.Actor;
import folkmoot.people.AuthorLine;
import folkmoot.people.GuestForm;
import folkmoot.people.Guests;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import folkmoot.site.NotThere;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import folkmoot.talk.CommentId;
import folkmoot.talk.Highlights;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import folkmoot.talk.mark.Marks;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads comments and lays them out as threads.
@Component
public class Threads {

    private final Comments comments;
    private final Posts posts;
    private final Marks marks;
    private final Moderation moderation;
    private final Notices notices;
    private final People people;
    private final Highlights highlights;
    private final Settings settings;
    private final AuthorLine authors;
    private final Guests guests;
    private final Templates html;

    Threads(
            Comments comments,
            Posts posts,
            Marks marks,
            Moderation moderation,
            Notices notices,
            People people,
            Highlights highlights,
            Settings settings,
            AuthorLine authors,
            Guests guests,
            Templates html) {
        this.comments = comments;
        this.posts = posts;
        this.marks = marks;
        this.moderation = moderation;
        this.notices = notices;
        this.people = people;
        this.highlights = highlights;
        this.settings = settings;
        this.authors = authors;
        this.guests = guests;
        this.html = html;
    }

    /// The part of a post's page with its comments: heading, form, threads.
    public Content under(PostView post, Actor reader, String after) {
        var from = Cursor.of(after);
        var rows = comments.onPost(post.id(), reader, from.at(), from.id());
        var guest = guests.fields(reader, GuestForm.EMPTY);
        var form = form(post.id(), null, CommentForm.EMPTY, guest, null);
        return html.talkComments(post, laidOut(rows, null, reader), form);
    }

    CommentPageView of(CommentId id, Actor reader, String after) {
        var comment = comment(id, reader);
        var post = posts.visibleTo(reader, List.of(comment.post())).get(comment.post());
        if (post == null) {
            throw new NotThere(id);
        }
        var from = Cursor.of(after);
        var under = laidOut(comments.under(id, reader, from.at(), from.id()), id, reader);
        var alone = laidOut(List.of(comment), comment.parent(), reader).threads().getFirst();
        return new CommentPageView(post, alone, under);
    }

    /// One whose words this reader sees, on a post that they see.
    CommentView read(CommentId id, Actor reader) {
        var comment = comment(id, reader);
        var words = comment.visible() || reader.is(comment.author());
        if (!words || posts.visibleTo(reader, List.of(comment.post())).isEmpty()) {
            throw new NotThere(id);
        }
        return comment;
    }

    CommentView comment(CommentId id, Actor reader) {
        var comment = comments.visibleTo(reader, id);
        if (comment == null) {
            throw new NotThere(id);
        }
        return comment;
    }

    /// Where a comment that has just been written is read best: a reply under what it answers, one
    /// on the post on the post's page; alone where others have filled the first page there.
    static String place(CommentId id, Said said) {
        var above = said.above();
        var before = above == null ? said.on().comments() : above.replies();
        if (before >= Comments.PAGE) {
            return "/comments/" + id;
        }
        return (above == null ? said.on().path() : above.path()) + "#comment-" + id;
    }

    /// Throws when there is nothing for this reader to answer: asked before a guest is, whose
    /// letter would confirm words that cannot stand anywhere.
    void open(Actor reader, PostId post, @Nullable CommentId parent) {
        if (!posts.visibleTo(reader, List.of(post)).containsKey(post)
                || parent != null && !comment(parent, reader).post().equals(post)) {
            throw new NotThere(post);
        }
    }

    /// Whether what cannot be answered could have been read before, and went away since.
    boolean gone(PostId post, @Nullable CommentId parent) {
        return comments.wereThere(post, parent);
    }

    CommentView own(CommentId id, Actor.Member author) {
        var comment = comment(id, author);
        if (!comment.author().equals(author.id())
                || comment.state() == PostState.WITHDRAWN
                || comment.state() == PostState.ERASED) {
            throw new NotThere(id);
        }
        return comment;
    }

    List<VersionView> history(UUID object) {
        return comments.history(object);
    }

    JteModel form(
            PostId post,
            @Nullable CommentId parent,
            CommentForm typed,
            Content guest,
            @Nullable String error) {
        return html.talkCommentForm(post, at(typed, parent), parent, typed, guest, error, false);
    }

    /// What a browser puts under a comment, ready to be typed into.
    JteModel replyForm(Actor reader, CommentView comment) {
        var at = at(CommentForm.BESIDE, comment.id());
        var guest = guests.fields(reader, GuestForm.EMPTY, at);
        return html.talkCommentForm(
                comment.post(), at, comment.id(), CommentForm.BESIDE, guest, null, true);
    }

    /// With what ids begin in a form, and begin anew where it comes back as wrong.
    static String at(CommentForm form, @Nullable CommentId parent) {
        return form.beside().isEmpty() ? "" : "reply-" + parent + "-";
    }

    /// What a browser swaps in after somebody has spoken.
    JteModel posted(CommentId id, Actor.Member author) {
        var comment = comment(id, author);
        var thread = laidOut(List.of(comment), comment.parent(), author).threads().getFirst();
        var post = posts.visibleTo(author, List.of(comment.post())).get(comment.post());
        return html.talkCommentPosted(
                thread,
                post == null ? 0 : post.comments(),
                form(
                        comment.post(),
                        comment.parent(),
                        CommentForm.EMPTY,
                        guests.fields(author, GuestForm.EMPTY),
                        null));
    }

    private ThreadsView laidOut(List<CommentView> rows, @Nullable CommentId above, Actor reader) {
        var ids = rows.stream().map(CommentView::author).toList();
        var names = people.named(ids);
        var marked = marks.by(reader, rows.stream().map(it -> it.id().value()).toList());
        var blocked =
                reader instanceof Actor.Member member
                        ? people.blockedBy(member.id())
                        : Set.<PersonId>of();
        var standing = moderation.standing(rows.stream().map(it -> it.id().value()).toList());
        var replies = new HashMap<@Nullable CommentId, List<ThreadView>>();
        // Rows come parents first; seen from the end, every reply is laid out before what it
        // answers.
        for (var it : rows.reversed()) {
            var own = replies.getOrDefault(it.id(), new ArrayList<>());
            var thread = thread(it, names, reader, marked, blocked, standing, own.reversed());
            replies.computeIfAbsent(it.parent(), _ -> new ArrayList<>()).add(thread);
        }
        var threads = replies.getOrDefault(above, new ArrayList<>()).reversed();
        var more = threads.size() > Comments.PAGE;
        var page = more ? threads.subList(0, Comments.PAGE) : threads;
        return new ThreadsView(page, more ? Cursor.after(page.getLast().comment()) : null);
    }

    private @Nullable Content picked(CommentView it) {
        var view = highlights.of(it.id().value());
        return view == null ? null : html.talkHighlighted(view, settings.brand().name());
    }

    private ThreadView thread(
            CommentView it,
            Map<PersonId, PersonView> names,
            Actor reader,
            Set<UUID> marked,
            Set<PersonId> blocked,
            Map<UUID, List<Decided>> standing,
            List<ThreadView> replies) {
        var decided = standing.getOrDefault(it.id().value(), List.of());
        var withheld = it.state() == PostState.HELD ? Moderation.withheld(decided) : null;
        var author = names.get(it.author());
        var time = html.talkCommentTime(it);
        var line =
                author == null
                        ? authors.named(Texts.say("talk.nobody"), null, time)
                        : authors.inline(author, null, time);
        return new ThreadView(
                it,
                line,
                author == null ? "" : author.name(),
                author == null ? null : author.handle(),
                reader.is(it.author()),
                marked.contains(it.id().value()),
                blocked.contains(it.author()),
                decided,
                notices.beside(decided, reader.is(it.author())),
                picked(it),
                Highlights.mayAsk(reader),
                withheld == null || reader.is(it.author())
                        ? null
                        : notices.tombstone(withheld, Texts.say("moderation.a.comment")),
                replies);
    }
}
