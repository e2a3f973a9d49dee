package folkmoot.listening.action;

import static folkmoot.site.Texts.say;

import folkmoot.listening.TopicAction;
import folkmoot.listening.TopicStart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// A rule that the members vote on, begun with what people say. Their sentences are not in it: they
/// did not say them here.
@Component
class ProposeRule implements TopicAction {

    private static final String TEXT =
            """
            {
              "rule": "%s",
              "version": 1,
              "level": "rule",
              "priority": 500,
              "title": "%s",
              "plain_text": "",
              "rationale": "%s"
            }
            """;

    @Override
    public String name() {
        return "rule";
    }

    @Override
    public String icon() {
        return "rule";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path(TopicStart topic) {
        var why = say("topic.rule.why", topic.mentions(), topic.label());
        var text = TEXT.formatted(slug(topic.label()), quoted(topic.label()), quoted(why));
        return "/proposals/new?text=" + encoded(text) + "&rationale=" + encoded(why);
    }

    private static String slug(String label) {
        var slug = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return slug.replaceAll("^-+|-+$", "");
    }

    private static String quoted(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
