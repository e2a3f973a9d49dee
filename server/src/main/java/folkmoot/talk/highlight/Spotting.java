package folkmoot.talk.highlight;

import folkmoot.governance.Readable;
import folkmoot.moderation.Restrictable;
import folkmoot.people.Actor;
import folkmoot.site.NotThere;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds the text that an address means, if everybody can read it.
@Component
class Spotting {

    /// A text: its kind, its path, how it begins, and the post that it is or stands under.
    record Spotted(String kind, UUID object, String path, String heading, PostView post) {}

    private final ObjectProvider<Restrictable> restrictables;
    private final ObjectProvider<Readable> readables;
    private final Posts posts;

    Spotting(
            ObjectProvider<Restrictable> restrictables,
            ObjectProvider<Readable> readables,
            Posts posts) {
        this.restrictables = restrictables;
        this.readables = readables;
        this.posts = posts;
    }

    /// [NotThere] for anything else.
    Spotted at(String path) {
        for (var it : restrictables) {
            var spot = it.at(path);
            if (spot != null) {
                return spotted(it, spot);
            }
        }
        throw new NotThere(path);
    }

    private Spotted spotted(Restrictable of, Restrictable.Spot spot) {
        var heading = heading(spot.object());
        var exhibit = of.exhibits(spot.kind(), List.of(spot.object())).get(spot.object());
        var thread = spot.thread();
        var id = thread == null ? null : new PostId(thread);
        var post = id == null ? null : posts.visibleTo(Actor.GUEST, List.of(id)).get(id);
        if (heading == null || exhibit == null || post == null) {
            throw new NotThere(spot.object());
        }
        return new Spotted(spot.kind(), spot.object(), exhibit.path(), heading, post);
    }

    private @Nullable String heading(UUID object) {
        return readables.stream()
                .map(it -> it.headings(List.of(object)).get(object))
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }
}
