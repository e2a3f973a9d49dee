package folkmoot.reviews.review;

import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Edits of a review, in public: talk keeps the words, this module the rest, and each edit writes
/// both.
@Component
class History {

    private final Posts posts;
    private final Versions versions;

    History(Posts posts, Versions versions) {
        this.posts = posts;
        this.versions = versions;
    }

    /// The newest first.
    List<EarlierView> of(PostId review) {
        var words = posts.versions(review);
        var said = versions.of(review);
        return IntStream.range(0, Math.min(words.size(), said.size()))
                .mapToObj(it -> new EarlierView(words.get(it), said.get(it)))
                .toList();
    }
}
