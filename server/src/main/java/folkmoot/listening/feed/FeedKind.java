package folkmoot.listening.feed;

import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Answer;
import folkmoot.listening.fetch.Ask;
import folkmoot.listening.fetch.Fetching;
import folkmoot.listening.fetch.Room;
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
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A feed, or a page that is followed by one.
@Component
class FeedKind implements Kind {

    private static final String ADDRESS = "address";
    private static final Duration AGAIN = Duration.ofMinutes(30);
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
            var moved = answer.moved();
            return Haul.of("", List.of(), visit.cursor(), AGAIN)
                    .moved(Map.of(ADDRESS, (moved == null ? asked : moved).toString()));
        }
        var here = found(asked, answer);
        var feed = here.elsewhere().flatMap(this::there).orElse(here);
        return haul(feed).noted(visit.trial() ? notes(feed.answer()) : List.of());
    }

    private Found found(URI asked, Answer answer) throws Unfetched {
        var here = Found.in(asked, answer);
        if (here.isPresent()) {
            return here.get();
        }
        var feed = inPage(answer);
        Room.empty();
        var led = plain(feed);
        return Found.in(led.at(), led)
                .orElseThrow(() ->
                        new Unfetched("listening.feed.none", String.valueOf(led.at().getHost())));
    }

    private Answer plain(URI at) throws Unfetched {
        return fetching.fetch(Ask.get(at).with("Accept", ACCEPT));
    }

    // Only a feed is followed to; where that one says that it is has to wait for the next visit.
    private Optional<Found> there(URI elsewhere) {
        try {
            return Found.in(elsewhere, plain(elsewhere));
        } catch (Unfetched e) {
            return Optional.empty();
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

    private static Haul haul(Found found) {
        var feed = found.feed();
        return Haul.of(feed.about().title().value(), mentions(feed), found.cursor(), AGAIN)
                .without(feed.gone())
                .moved(Map.of(ADDRESS, found.at().toString()));
    }

    private static List<NewMention> mentions(Feed feed) {
        return feed.entries().stream().map(it -> Retelling.of(feed, it)).toList();
    }
}
