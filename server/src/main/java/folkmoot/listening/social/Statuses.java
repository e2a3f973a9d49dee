package folkmoot.listening.social;

import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Answer;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.visit.Haul;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What was said at a Mastodon server, as it comes: new, changed, deleted. What is not public, what
/// somebody only passed on, and what whoever said it does not want to be found, is not heard.
final class Statuses {

    private static final int REMEMBERED = 100;
    private static final int ASKED = 20;
    private static final int LONGEST_ID = 100;

    private final URI server;
    private final Set<String> before;
    private final Map<String, NewMention> found = new LinkedHashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();

    Statuses(URI server, String before) {
        this.server = server;
        this.before =
                Arrays.stream(before.split(" "))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Takes a page of a timeline; answers the number of its newest, empty for an empty page.
    String page(Answer answer) throws Unfetched {
        var page = Json.of(answer);
        if (!page.isArray()) {
            throw new Unfetched("listening.fetch.strange", String.valueOf(answer.at().getHost()));
        }
        page.forEach(this::said);
        return page.isEmpty() ? "" : Json.said(page.path(0), "id");
    }

    void event(String event, String data) {
        if (event.equals("delete")) {
            gone(data.strip());
            return;
        }
        var status = event.equals("update") || event.equals("status.update") ? Json.of(data) : null;
        if (status != null) {
            said(status);
        }
    }

    /// Some that were heard at the last visits.
    List<String> before() {
        return before.stream().skip(Math.max(0, before.size() - ASKED)).toList();
    }

    /// What of the asked is there, as it is now. A server that knows none of them did not
    /// understand the question.
    void stillThere(List<String> asked, JsonNode there) {
        if (!there.isArray() || there.isEmpty()) {
            return;
        }
        var known = new LinkedHashSet<String>();
        there.forEach(it -> {
            known.add(Json.said(it, "id"));
            said(it);
        });
        asked.stream().filter(it -> !known.contains(it)).forEach(this::gone);
    }

    private void gone(String id) {
        found.remove(id);
        gone.add(id);
    }

    private void said(JsonNode status) {
        var id = Json.said(status, "id");
        var account = status.path("account");
        var open =
                Json.said(status, "visibility").equals("public")
                        && !status.path("reblog").isObject();
        if (id.isEmpty() || id.length() > LONGEST_ID || !open || shy(account)) {
            return;
        }
        var name = Json.said(account, "display_name");
        var warning = Json.said(status, "spoiler_text");
        found.put(
                id,
                new NewMention(
                        id,
                        Json.said(status, "url").isEmpty()
                                ? Json.said(status, "uri")
                                : Json.said(status, "url"),
                        name.isEmpty() ? Json.said(account, "username") : name,
                        account(account),
                        Json.at(status, "created_at"),
                        Json.said(status, "language"),
                        warning,
                        Json.said(status, "content")));
    }

    private static boolean shy(JsonNode account) {
        return account.path("noindex").asBoolean(false)
                || Json.said(account, "note").toLowerCase(Locale.ROOT).contains("nobot");
    }

    private String account(JsonNode account) {
        var acct = Json.said(account, "acct");
        return acct.isEmpty() || acct.contains("@") ? acct : acct + "@" + server.getAuthority();
    }

    Haul haul(String title, Map<String, String> cursor, Duration again) {
        var recent = new ArrayList<>(before);
        recent.addAll(found.keySet().stream().filter(it -> !before.contains(it)).toList());
        recent.removeAll(gone);
        var kept = recent.subList(Math.max(0, recent.size() - REMEMBERED), recent.size());
        var all = new HashMap<>(cursor);
        all.put("recent", String.join(" ", kept));
        return Haul.of(title, List.copyOf(found.values()), all, again).without(List.copyOf(gone));
    }
}
