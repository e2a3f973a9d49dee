package folkmoot.listening.feed;

import folkmoot.listening.fetch.Answer;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.fetch.Where;
import folkmoot.listening.told.Feed;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A feed, how it was sent, and where it is asked for from now on.
record Found(URI at, Answer answer, Feed feed) {

    /// Empty for what is no feed. A feed that was moved for good is asked there.
    static Optional<Found> in(URI asked, Answer answer) {
        var feed = Feeds.read(answer);
        if (feed == null) {
            return Optional.empty();
        }
        var moved = answer.moved();
        return Optional.of(new Found(moved == null ? asked : moved, answer, feed));
    }

    /// Where it says itself that it is from now on; empty for here.
    Optional<URI> elsewhere() {
        var said = feed.channel().moved();
        try {
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Where.of(said)).filter(it -> !isHere(it));
        } catch (Unfetched e) {
            return Optional.empty();
        }
    }

    private boolean isHere(URI place) {
        return place.equals(at) || place.equals(answer.at());
    }

    /// What not to send again. All of it, where it says that it is elsewhere: it may be found there
    /// by then.
    Map<String, String> cursor() {
        return elsewhere().isPresent()
                ? Map.of()
                : Map.of("etag", answer.header("etag"), "modified", answer.header("last-modified"));
    }
}
