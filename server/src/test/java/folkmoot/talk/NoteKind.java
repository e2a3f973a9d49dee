package folkmoot.talk;

import folkmoot.people.Actor;
import folkmoot.site.Ids;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// A kind without anything of its own, so that talk is tested without the modules above it.
@TestComponent
public class NoteKind implements PostKind {

    private final Posts posts;
    private final TransactionTemplate transaction;

    NoteKind(Posts posts, TransactionTemplate transaction) {
        this.posts = posts;
        this.transaction = transaction;
    }

    /// Publishes a note and answers its id; fails where its author may not.
    public PostId publish(Actor.Member author, String title) {
        var id = new PostId(Ids.next());
        var note = new NewPost(id, name(), title, "About " + title, "", "en", null);
        if (transaction.execute(_ -> posts.publish(author, note))
                instanceof Publishing.Refused it) {
            throw new IllegalStateException("%s may not say that: %s".formatted(author.name(), it));
        }
        return id;
    }

    @Override
    public String name() {
        return "note";
    }

    @Override
    public String writePath() {
        return "/notes/new";
    }

    @Override
    public String icon() {
        return "star";
    }

    @Override
    public String section() {
        return "home";
    }

    @Override
    public PostPage page(PostView post, Actor reader, String base) {
        return new PostPage(
                out -> {
                    out.writeContent("<h1>");
                    out.writeUserContent(post.title());
                    out.writeContent("</h1>");
                },
                null,
                "{}");
    }

    @Override
    public Map<PostId, Content> cards(List<PostView> posts, Actor reader) {
        return posts.stream()
                .map(PostView::id)
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                it -> out -> out.writeUserContent(it.toString())));
    }
}
