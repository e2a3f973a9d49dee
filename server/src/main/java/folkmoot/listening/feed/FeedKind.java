package folkmoot.listening.feed;

import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Answer;
import folkmoot.listening.fetch.Ask;
import folkmoot.listening.fetch.Fetching;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.fetch.Where;
import folkmoot.listening.told.Feed;
import folkmoot.listening.visit.Haul;
import folkmoot.listening.visit.Kind;
import folkmoot.listening.visit.Setting;
import folkmoot.listening.visit.Visit;
import folkmoot.site.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        var feed = Feeds.read(answer);
        if (feed == null) {
            answer = fetching.fetch(Ask.get(inPage(answer)).with("Accept", ACCEPT));
            asked = answer.at();
            feed = Feeds.read(answer);
        }
        if (feed == null) {
            throw new Unfetched("listening.feed.none", String.valueOf(asked.getHost()));
        }
        var haul =
                haul(
                        asked,
                        answer,
                        feed.about().title().value(),
                        mentions(feed),
                        feed.gone(),
                        Map.of(
                                "etag",
                                answer.header("etag"),
                                "modified",
                                answer.header("last-modified")));
        return followed(haul, feed.channel().moved())
                .noted(visit.trial() ? notes(answer) : List.of());
    }

    // Where the feed itself says that it is from now on.
    private static Haul followed(Haul haul, String moved) {
        try {
            return moved.isEmpty() ? haul : haul.moved(Map.of(ADDRESS, Where.of(moved).toString()));
        } catch (Unfetched e) {
            return haul;
        }
    }

    private static List<String> notes(Answer answer) {
        return Soundness.flaws(answer).stream()
                .map(it -> Texts.say("listening.feed.flaw." + it))
                .toList();
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
        return feed.entries().stream().limit(MOST).map(it -> Retelling.of(feed, it)).toList();
    }
}
