package folkmoot.governance.starter;

import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// Twelve rules to begin with. Nobody voted on them, and the log says so (`founding`); they end
/// after half a year unless members renew them.
public final class StarterRules {

    public static final List<String> IDS =
            List.of(
                    "banned-words",
                    "brand-on-topic",
                    "brand-voice",
                    "conflicts-of-interest",
                    "cooling-down",
                    "duplicate-reviews",
                    "link-spam",
                    "no-brand-highlight",
                    "personal-data",
                    "shouting",
                    "undisclosed-incentives",
                    "waiting-questions");

    private StarterRules() {}

    public static List<Rule> all() {
        return IDS.stream().map(StarterRules::rule).toList();
    }

    /// As an expert reads it.
    static String text(String id) {
        try {
            return new ClassPathResource("governance/rules/" + id + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String id) {
        return switch (RuleText.read(text(id))) {
            case RuleText.Outcome.Read(var rule) -> rule;
            case RuleText.Outcome.Refused(var flaw) ->
                    throw new IllegalStateException(id + ": " + flaw);
        };
    }
}
