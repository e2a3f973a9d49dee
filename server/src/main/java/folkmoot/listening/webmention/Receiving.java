package folkmoot.listening.webmention;

import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.fetch.Where;
import folkmoot.people.Actor;
import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes word of mentions: of pages of ours that everybody may read.
@Component
class Receiving {

    private static final int MOST = 10_000;
    private static final int LONGEST = 2_000;
    private static final Pattern PAGE =
            Pattern.compile("/(?:(?:posts|comments|products|people)/[^/?#]+)?");
    private static final String POSTS = "/posts/";

    private final Tellings tellings;
    private final Posts posts;
    private final Clock clock;
    private final URI base;

    Receiving(
            Tellings tellings,
            Posts posts,
            Clock clock,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.tellings = tellings;
        this.posts = posts;
        this.clock = clock;
        this.base = URI.create(base);
    }

    @Transactional
    Received receive(String source, String target) {
        if (!ours(target)) {
            return Received.NO_TARGET;
        }
        if (source.length() > LONGEST
                || source.equals(target)
                || !source.matches("(?i)https?://.*")) {
            return Received.NO_SOURCE;
        }
        try {
            var from = Where.of(source);
            if (base.getAuthority().equalsIgnoreCase(from.getAuthority())) {
                // What is said here is heard without being told.
                return Received.NO_SOURCE;
            }
            return tellings.add(
                            from.toString(), target.replaceFirst("#.*", ""), MOST, clock.instant())
                    ? Received.WAITING
                    : Received.TOO_MANY;
        } catch (Unfetched e) {
            return Received.NO_SOURCE;
        }
    }

    private boolean ours(String target) {
        try {
            var url = URI.create(target);
            var path = url.getPath() == null ? "" : url.getPath();
            return target.length() <= LONGEST
                    && base.getAuthority().equalsIgnoreCase(url.getAuthority())
                    && PAGE.matcher(path).matches()
                    && (!path.startsWith(POSTS) || readable(path.substring(POSTS.length())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean readable(String id) {
        var post = PostId.of(id);
        return posts.visibleTo(Actor.GUEST, List.of(post)).containsKey(post);
    }
}
