package folkmoot.listening.feed;

import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Answer;
import folkmoot.listening.fetch.Ask;
import folkmoot.listening.fetch.Fetching;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.fetch.Where;
import folkmoot.listening.visit.Haul;
import folkmoot.listening.visit.Kind;
import folkmoot.listening.visit.Setting;
import folkmoot.listening.visit.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A feed, or a page that is followed by one.
@Component
class FeedKind implements Kind {

    private static final String ADDRESS = "address";
    private static final Duration AGAIN = Duration.ofMinutes(30);
    private static final int MOST = 1_000;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.7, */*;q=0.3";

    private final Fetching fetching;

    FeedKind(Fetching fetching) {
        this.fetching = fetching;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.address(ADDRESS, ""));
    }

    @Override
    public Haul visit(Visit visit) throws Unfetched {
        var asked = Where.of(visit.setting(ADDRESS));
        var answer =
                fetching.fetch(
                        Ask.get(asked)
                                .with("Accept", ACCEPT)
                                .with("If-None-Match", visit.cursor("etag"))
                                .with("If-Modified-Since", visit.cursor("modified")));
        if (answer.unchanged()) {
            return haul(asked, answer, "", List.of(), List.of(), visit.cursor());
        }
        var feed = feed(answer);
        if (feed == null) {
            answer = fetching.fetch(Ask.get(inPage(answer)).with("Accept", ACCEPT));
            asked = answer.at();
            feed = feed(answer);
        }
        if (feed == null) {
            throw new Unfetched("listening.feed.none", String.valueOf(asked.getHost()));
        }
        return haul(
                asked,
                answer,
                feed.title().value(),
                mentions(feed),
                feed.gone(),
                Map.of("etag", answer.header("etag"), "modified", answer.header("last-modified")));
    }

    private static @Nullable Feed feed(Answer answer) {
        var base = answer.at().toString();
        var said = answer.header("content-location");
        return Feeds.read(
                answer.body(),
                answer.header("content-type"),
                said.startsWith("http") ? said : base,
                answer.header("content-language"));
    }

    private static URI inPage(Answer answer) throws Unfetched {
        var found = Feeds.inPage(answer.body(), answer.header("content-type"), answer.at());
        if (found == null) {
            throw new Unfetched("listening.feed.none", answer.at().getHost());
        }
        return Where.of(found);
    }

    // A feed that moved for good, or that a page led to, is asked there from now on.
    private static Haul haul(
            URI asked,
            Answer answer,
            String title,
            List<NewMention> found,
            List<String> gone,
            Map<String, String> cursor) {
        var moved = answer.moved();
        return Haul.of(title, found, cursor, AGAIN)
                .without(gone)
                .moved(Map.of(ADDRESS, (moved == null ? asked : moved).toString()));
    }

    private static List<NewMention> mentions(Feed feed) {
        return feed.items().stream().limit(MOST).map(it -> mention(feed, it)).toList();
    }

    private static String language(Feed feed, FeedItem it) {
        var words = it.words().isEmpty() ? it.title() : it.words();
        return Stream.of(words.language(), it.language(), feed.language())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    static NewMention mention(Feed feed, FeedItem it) {
        return new NewMention(
                it.id().isEmpty() ? it.link() : it.id(),
                it.link(),
                it.author(),
                "",
                it.at(),
                language(feed, it),
                it.title().html(),
                it.words().html());
    }
}
