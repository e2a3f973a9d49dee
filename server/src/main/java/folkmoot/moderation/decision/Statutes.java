package folkmoot.moderation.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.governance.Law;
import folkmoot.governance.rule.Rule;
import folkmoot.moderation.Cited;
import folkmoot.site.Texts;
import folkmoot.transparency.Rulebook;
import org.springframework.stereotype.Component;
import tlog.json.Json;
import tlog.json.JsonReader;

/// What versions of rules say. They never change, so that they are read once.
@Component
class Statutes {

    private static final int MOST = 1_000;

    private final Law law;
    private final Cache<String, Cited> known = Caffeine.newBuilder().maximumSize(MOST).build();

    private final Rulebook rulebook;

    Statutes(Law law, Rulebook rulebook) {
        this.law = law;
        this.rulebook = rulebook;
    }

    Cited cited(String id, int version) {
        return known.get(id + "@" + version, _ -> read(id, version));
    }

    static Cited cited(Rule rule) {
        return new Cited(
                rule.id(), rule.version(), rule.wording().title(), rule.wording().plainText());
    }

    private Cited read(String id, int version) {
        var rule = law.version(id, version);
        return rule == null ? words(id, version) : cited(rule);
    }

    // What no machine follows is words in the log; one from before that has only its name.
    private Cited words(String id, int version) {
        var title = "rule." + id + ".name";
        var name = Texts.has(title) ? Texts.say(title) : id.replace('-', ' ');
        var standing = rulebook.version(id, version);
        var json = standing == null ? null : JsonReader.read(standing.canonical());
        return json instanceof Json.Members(var all) && all.get("text") instanceof Json.Text(var it)
                ? new Cited(id, version, name, it)
                : new Cited(id, version, name, "");
    }
}
