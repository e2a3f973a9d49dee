package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Rules for tests: a sound one, changed where a test says.
public final class Rules {

    public static final String SOUND =
            """
            {
              "rule": "no-drive-by-links",
              "version": 1,
              "level": "rule",
              "priority": 500,
              "title": "No drive-by links",
              "plain_text": "Somebody new here may post one link. With more, the text waits for a look.",
              "rationale": "Advertising needs many links at once; customers seldom do.",
              "scope": {"spaces": ["reviews", "ideas"]},
              "triggers": ["comment.created", "comment.edited"],
              "applies_to": ["everyone"],
              "exempt": [],
              "words": {},
              "patterns": {},
              "when": "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
              "then": [{"hold": {"queue": "jury", "release_after": "P1D"}}],
              "limits": {"max_actions_per_hour": 30, "on_excess": "flag_only"},
              "appeal": {
                "within": "P180D",
                "by": "jury",
                "size": 5,
                "majority": 3,
                "decide_within": "P3D",
                "author_heard": true
              },
              "examples": [
                {
                  "deed": {"space": "ideas", "text": "See https://a.example and https://b.example"},
                  "expect": "match"
                },
                {
                  "deed": {"space": "reviews", "text": "www.a.example www.b.example www.c.example"},
                  "expect": "match"
                },
                {"deed": {"space": "ideas", "text": "See https://a.example"}, "expect": "no_match"},
                {
                  "deed": {
                    "space": "ideas",
                    "text": "See https://a.example and https://b.example",
                    "author.trust": 3
                  },
                  "expect": "no_match"
                }
              ],
              "sunset": "P180D",
              "provenance": {"proposal": "p-231"}
            }
            """;

    private Rules() {}

    /// The sound one with parts of its text replaced.
    public static String text(Map<String, String> replaced) {
        var text = SOUND;
        for (var it : new TreeMap<>(replaced).entrySet()) {
            assertThat(text).contains(it.getKey());
            text = text.replace(it.getKey(), it.getValue());
        }
        return text;
    }

    public static Rule read(String text) {
        return switch (RuleText.read(text)) {
            case RuleText.Outcome.Read(var rule) -> rule;
            case RuleText.Outcome.Refused(var flaw) -> throw new AssertionError(flaw.toString());
        };
    }

    /// As if nobody had done anything like it before.
    public static Judgement judge(Lawbook book, Snapshot deed) {
        return book.judge(deed, UUID.randomUUID(), UUID.randomUUID(), _ -> false);
    }

    public static Rule rule(Map<String, String> replaced) {
        return read(text(replaced));
    }
}
