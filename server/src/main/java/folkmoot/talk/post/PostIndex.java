package folkmoot.talk.post;

import folkmoot.people.Actor;
import folkmoot.search.Analysed;
import folkmoot.search.Document;
import folkmoot.search.Index;
import folkmoot.talk.BroughtPost;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import folkmoot.text.Excerpt;
import java.util.Collection;
import org.springframework.stereotype.Component;

/// Keeps the search index equal to what everybody may read.
@Component
class PostIndex {

    private final PostRows rows;
    private final Kinds kinds;
    private final Index index;

    PostIndex(PostRows rows, Kinds kinds, Index index) {
        this.rows = rows;
        this.kinds = kinds;
        this.index = index;
    }

    void put(Collection<PostId> ids) {
        var visible = rows.visibleTo(Actor.GUEST, ids);
        var hidden =
                ids.stream().filter(it -> !visible.containsKey(it)).map(PostId::value).toList();
        kinds.all().forEach(it -> index.drop(it.name(), hidden));
        index.put(visible.values().stream().map(PostIndex::document).toList());
    }

    Analysed ready(BroughtPost brought) {
        var post = brought.post();
        return index.analysed(
                new Document(
                        post.id().value(),
                        post.kind(),
                        PostView.path(post.id()),
                        post.title(),
                        words(post.body(), post.besides()),
                        post.language(),
                        post.product(),
                        brought.postedAt()));
    }

    /// New ones that everybody may read.
    void add(Collection<Analysed> documents) {
        index.add(documents);
    }

    private static Document document(PostView post) {
        return new Document(
                post.id().value(),
                post.kind(),
                post.path(),
                post.title(),
                "",
                words(post.body(), post.besides()),
                post.language(),
                post.product(),
                0,
                post.postedAt(),
                post.author() == null ? null : post.author().value());
    }

    private static String words(String body, String besides) {
        return (Excerpt.plain(body) + "\n" + besides).strip();
    }
}
