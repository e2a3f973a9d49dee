package folkmoot.listening.feed;

import folkmoot.listening.NewMention;
import folkmoot.listening.told.About;
import folkmoot.listening.told.Entry;
import folkmoot.listening.told.Feed;
import folkmoot.listening.told.Link;
import java.util.stream.Stream;

/// What a mention keeps of an entry.
final class Retelling {

    private Retelling() {}

    static NewMention of(Feed feed, Entry it) {
        var about = it.about();
        return new NewMention(
                about.id().isEmpty() ? address(about) : about.id(),
                address(about),
                author(feed, it),
                "",
                about.times().said(),
                language(feed, it),
                about.title().html(),
                it.words().html());
    }

    // What has no page can be heard or seen, at least.
    private static String address(About about) {
        return Stream.concat(Stream.of(about.link()), about.enclosures().stream().map(Link::href))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    // As Atom has it: the entry's, those of the feed that it came from, those of this one.
    private static String author(Feed feed, Entry it) {
        var source = it.source();
        return Stream.of(
                        it.about().author(),
                        source == null ? "" : source.about().author(),
                        feed.about().author())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String language(Feed feed, Entry it) {
        var words = it.words().isEmpty() ? it.about().title() : it.words();
        return Stream.of(words.language(), it.about().language(), feed.about().language())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }
}
