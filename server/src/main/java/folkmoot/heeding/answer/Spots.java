package folkmoot.heeding.answer;

import folkmoot.listening.TopicStart;
import folkmoot.people.Actor;
import folkmoot.products.Products;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.talk.PostLists;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where one can write about a topic: what people say of it here comes first, then the newest about
/// the products that they name.
@Component
class Spots {

    private static final int PER_PRODUCT = 3;
    private static final int MOST = 6;

    private final Posts posts;
    private final PostLists lists;
    private final Conversation conversation;
    private final Products products;

    Spots(Posts posts, PostLists lists, Conversation conversation, Products products) {
        this.posts = posts;
        this.lists = lists;
        this.conversation = conversation;
        this.products = products;
    }

    List<SpotView> of(TopicStart topic, Actor reader) {
        var found = new LinkedHashMap<String, SpotView>();
        topic.here().stream()
                .map(path -> spoken(path, reader))
                .filter(Objects::nonNull)
                .forEach(it -> found.putIfAbsent(it.path(), it));
        about(topic.products()).stream()
                .map(it -> new SpotView(it.id(), null, it.heading(), false))
                .forEach(it -> found.putIfAbsent(it.path(), it));
        return found.values().stream().limit(MOST).toList();
    }

    private @Nullable SpotView spoken(String path, Actor reader) {
        var comment = comment(path);
        var post = comment == null ? post(path) : conversation.under(reader, comment);
        var view = post == null ? null : posts.visibleTo(reader, List.of(post)).get(post);
        return view == null ? null : new SpotView(view.id(), comment, view.heading(), true);
    }

    private List<PostView> about(Collection<String> names) {
        var found = new ArrayList<PostView>();
        products.called(names)
                .values()
                .forEach(it -> found.addAll(lists.newest(it.value(), PER_PRODUCT)));
        return found;
    }

    private static @Nullable PostId post(String path) {
        return path.startsWith("/posts/") ? PostId.of(path.substring("/posts/".length())) : null;
    }

    private static @Nullable CommentId comment(String path) {
        return path.startsWith("/comments/")
                ? CommentId.of(path.substring("/comments/".length()))
                : null;
    }
}
