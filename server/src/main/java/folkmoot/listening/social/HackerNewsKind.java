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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Stories and comments of Hacker News that have some words, as its search (Algolia) finds them.
@Component
class HackerNewsKind implements Kind {

    private static final String WORDS = "words";
    private static final String SERVER = "server";
    private static final String ITEM = "https://news.ycombinator.com/item?id=";
    private static final Duration AGAIN = Duration.ofMinutes(10);
    // For as long words may be changed there.
    private static final long CHANGED = 7_200;

    private final Fetching fetching;

    HackerNewsKind(Fetching fetching) {
        this.fetching = fetching;
    }

    @Override
    public String name() {
        return "hackernews";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.text(WORDS, ""), Setting.address(SERVER, "https://hn.algolia.com"));
    }

    @Override
    public Haul visit(Visit visit) throws Unfetched {
        var last = visit.cursor("last").isEmpty() ? 0 : Long.parseLong(visit.cursor("last"));
        var answer =
                fetching.fetch(
                        Ask.get(
                                Json.url(
                                        Where.of(visit.setting(SERVER)),
                                        "/api/v1/search_by_date",
                                        "query",
                                        visit.setting(WORDS),
                                        "tags",
                                        "(story,comment)",
                                        "hitsPerPage",
                                        "200",
                                        "numericFilters",
                                        last == 0 ? "" : "created_at_i>" + (last - CHANGED))));
        var hits = Json.of(answer).path("hits");
        if (!hits.isArray()) {
            throw new Unfetched("listening.fetch.strange", String.valueOf(answer.at().getHost()));
        }
        var found = new ArrayList<NewMention>();
        for (var it : hits) {
            found.add(mention(it));
            last = Math.max(last, it.path("created_at_i").asLong(0));
        }
        return Haul.of(
                "Hacker News: " + visit.setting(WORDS),
                found,
                Map.of("last", String.valueOf(last)),
                AGAIN);
    }

    private static NewMention mention(JsonNode it) {
        var id = Json.said(it, "objectID");
        var comment = Json.said(it, "comment_text");
        return new NewMention(
                id,
                ITEM + id,
                Json.said(it, "author"),
                "",
                Json.second(it, "created_at_i"),
                "",
                comment.isEmpty() ? Json.said(it, "title") : "",
                comment.isEmpty() ? Json.said(it, "story_text") : comment);
    }
}
