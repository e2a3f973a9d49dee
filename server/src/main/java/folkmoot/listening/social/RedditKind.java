package folkmoot.listening.social;

import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Ask;
import folkmoot.listening.fetch.Fetching;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.fetch.Where;
import folkmoot.listening.visit.Haul;
import folkmoot.listening.visit.Kind;
import folkmoot.listening.visit.Setting;
import folkmoot.listening.visit.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Posts and comments of a subreddit, through the API with an application's key. Without one its
/// pages are asked for, which its robots.txt does not like.
@Component
class RedditKind implements Kind {

    private static final String SUBREDDIT = "subreddit";
    private static final String CLIENT = "client";
    private static final String SECRET = "secret";
    private static final String SERVER = "server";
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Set<String> GONE = Set.of("[deleted]", "[removed]");

    private final Fetching fetching;

    RedditKind(Fetching fetching) {
        this.fetching = fetching;
    }

    @Override
    public String name() {
        return "reddit";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text(SUBREDDIT, ""),
                Setting.text(CLIENT, "").orNot(),
                Setting.secret(SECRET).orNot(),
                Setting.address(SERVER, "https://www.reddit.com"));
    }

    @Override
    public Haul visit(Visit visit) throws Unfetched {
        var server = Where.of(visit.setting(SERVER));
        var key = visit.setting(SECRET).isEmpty() ? "" : key(visit, server);
        var name = visit.setting(SUBREDDIT).replaceFirst("^/?r/", "").replaceFirst("/.*", "");
        var found = new ArrayList<NewMention>();
        var gone = new ArrayList<String>();
        for (var list : List.of("/new", "/comments")) {
            var url =
                    Json.url(
                            key.isEmpty() ? server : api(server),
                            "/r/" + Json.encoded(name) + list + (key.isEmpty() ? ".json" : ""),
                            "limit",
                            "100",
                            "raw_json",
                            "1");
            var answer = fetching.fetch(Ask.get(url).with("Authorization", key));
            for (var it : Json.of(answer).path("data").path("children")) {
                var thing = it.path("data");
                if (deleted(thing)) {
                    gone.add(Json.said(thing, "name"));
                } else {
                    found.add(mention(thing));
                }
            }
        }
        return Haul.of("r/" + name, found, Map.of(), AGAIN).without(gone);
    }

    private static URI api(URI server) {
        return String.valueOf(server.getHost()).equals("www.reddit.com")
                ? URI.create("https://oauth.reddit.com/")
                : server;
    }

    private String key(Visit visit, URI server) throws Unfetched {
        var pair = visit.setting(CLIENT) + ":" + visit.setting(SECRET);
        var answer =
                fetching.fetch(
                        Ask.post(
                                        Json.url(server, "/api/v1/access_token"),
                                        "application/x-www-form-urlencoded",
                                        "grant_type=client_credentials"
                                                .getBytes(StandardCharsets.UTF_8))
                                .with(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                pair.getBytes(
                                                                        StandardCharsets.UTF_8))));
        var token = Json.said(Json.of(answer), "access_token");
        if (token.isEmpty()) {
            throw new Unfetched(
                    "listening.fetch.forbidden", server.getHost(), String.valueOf(answer.status()));
        }
        return "Bearer " + token;
    }

    private static boolean deleted(JsonNode thing) {
        return GONE.contains(Json.said(thing, "author"))
                || GONE.contains(Json.said(thing, "selftext"))
                || GONE.contains(Json.said(thing, "body"))
                || !Json.said(thing, "removed_by_category").isEmpty();
    }

    private static NewMention mention(JsonNode thing) {
        var comment = Json.said(thing, "body");
        return new NewMention(
                Json.said(thing, "name"),
                "https://www.reddit.com" + Json.said(thing, "permalink"),
                Json.said(thing, "author"),
                Json.said(thing, "author_fullname"),
                Json.second(thing, "created_utc"),
                "",
                Json.said(thing, "title"),
                comment.isEmpty() ? Json.said(thing, "selftext") : comment);
    }
}
