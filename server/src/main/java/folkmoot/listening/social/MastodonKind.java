package folkmoot.listening.social;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A hashtag, or everything public, at a server that speaks Mastodon's language: read page by page
/// from where the last visit ended, then for a while as it is said.
@Component
class MastodonKind implements Kind {

    private static final String SERVER = "server";
    private static final String TAG = "tag";
    private static final String LIVE = "live";
    private static final String TOKEN = "token";
    private static final String PAGE = "40";
    private static final int PAGES = 10;
    private static final Duration AGAIN = Duration.ofMinutes(3);
    // How often what was said lately is asked for again; a stream tells by itself.
    private static final Duration CHECK = Duration.ofMinutes(3);
    private static final int MOST_LIVE = 2 << 20;

    private final Fetching fetching;
    private final Duration live;

    MastodonKind(Fetching fetching, @Value("${folkmoot.fetch.live:PT60S}") Duration live) {
        this.fetching = fetching;
        this.live = live;
    }

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.address(SERVER, ""),
                Setting.text(TAG, "").orNot(),
                Setting.yes(LIVE),
                Setting.secret(TOKEN).orNot());
    }

    @Override
    public Haul visit(Visit visit) throws Unfetched {
        var server = Where.of(visit.setting(SERVER));
        var heard = new Statuses(server, visit.cursor("recent"));
        var last = visit.cursor("last");
        last = last.isEmpty() ? newest(visit, server, heard) : since(visit, server, heard, last);
        var checked = checked(visit);
        if (!visit.trial() && !checked.plus(CHECK).isAfter(visit.now())) {
            missing(visit, server, heard);
            checked = visit.now();
        }
        var again = AGAIN;
        if (visit.yes(LIVE) && !visit.trial()) {
            again = listen(visit, server, heard) ? Duration.ofSeconds(1) : AGAIN;
        }
        var cursor = Map.of("last", last, "checked", checked.toString());
        return heard.haul(title(visit, server), cursor, again);
    }

    private static Instant checked(Visit visit) {
        var checked = visit.cursor("checked");
        return checked.isEmpty() ? Instant.EPOCH : Instant.parse(checked);
    }

    private static String title(Visit visit, URI server) {
        var tag = tag(visit);
        return (tag.isEmpty() ? "" : "#" + tag + " · ") + server.getAuthority();
    }

    private static String tag(Visit visit) {
        return visit.setting(TAG).replaceFirst("^#", "");
    }

    private String newest(Visit visit, URI server, Statuses heard) throws Unfetched {
        return heard.page(fetch(visit, timeline(visit, server, "")));
    }

    // The page just behind the last one, and so on: numbers are theirs, not ours to count with.
    private String since(Visit visit, URI server, Statuses heard, String last) throws Unfetched {
        var at = last;
        for (var page = 0; page < PAGES; page++) {
            var newest = heard.page(fetch(visit, timeline(visit, server, at)));
            if (newest.isEmpty() || newest.equals(at)) {
                break;
            }
            at = newest;
        }
        return at;
    }

    private static URI timeline(Visit visit, URI server, String behind) {
        var tag = tag(visit);
        return tag.isEmpty()
                ? Json.url(
                        server,
                        "/api/v1/timelines/public",
                        "local",
                        "true",
                        "limit",
                        PAGE,
                        "min_id",
                        behind)
                : Json.url(
                        server,
                        "/api/v1/timelines/tag/" + Json.encoded(tag),
                        "limit",
                        PAGE,
                        "min_id",
                        behind);
    }

    // What was said lately and is not there any more was deleted, and some was changed.
    private void missing(Visit visit, URI server, Statuses heard) throws Unfetched {
        var asked = heard.before();
        if (asked.isEmpty()) {
            return;
        }
        var query = new StringBuilder("/api/v1/statuses");
        asked.forEach(it ->
                query.append(query.indexOf("?") < 0 ? '?' : '&')
                        .append("id[]=")
                        .append(Json.encoded(it)));
        var url =
                URI.create(
                        server.toString().replaceFirst("/+$", "")
                                + query.toString().replace("[]", "%5B%5D"));
        var answer = fetching.any(keyed(visit, Ask.get(url)));
        // Older servers do not know the question.
        if (answer.status() == 200) {
            heard.stillThere(asked, Json.of(answer));
        }
    }

    // Whoever hangs up early is visited as if there were no stream.
    private boolean listen(Visit visit, URI server, Statuses heard) {
        var tag = tag(visit);
        var url =
                tag.isEmpty()
                        ? Json.url(server, "/api/v1/streaming/public/local")
                        : Json.url(server, "/api/v1/streaming/hashtag", "tag", tag);
        var stream = new Stream(heard);
        try {
            fetching.listen(
                    keyed(visit, Ask.get(url).with("Accept", "text/event-stream"))
                            .within(live)
                            .upTo(MOST_LIVE),
                    stream::line);
            return true;
        } catch (Unfetched e) {
            return stream.heard();
        }
    }

    private Answer fetch(Visit visit, URI url) throws Unfetched {
        return fetching.fetch(keyed(visit, Ask.get(url).with("Accept", "application/json")));
    }

    private static Ask keyed(Visit visit, Ask ask) {
        var token = visit.setting(TOKEN);
        return token.isEmpty() ? ask : ask.with("Authorization", "Bearer " + token);
    }
}
