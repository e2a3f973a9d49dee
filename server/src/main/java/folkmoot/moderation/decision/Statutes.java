package folkmoot.moderation.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.governance.Law;
import folkmoot.governance.rule.Rule;
import folkmoot.moderation.Cited;
import org.springframework.stereotype.Component;

/// What versions of rules say. They never change, so that they are read once.
@Component
class Statutes {

    private static final int MOST = 1_000;

    private final Law law;
    private final Cache<String, Cited> known = Caffeine.newBuilder().maximumSize(MOST).build();

    Statutes(Law law) {
        this.law = law;
    }

    Cited cited(String id, int version) {
        return known.get(id + "@" + version, _ -> read(id, version));
    }

    static Cited cited(Rule rule) {
        return new Cited(
                rule.id(), rule.version(), rule.wording().title(), rule.wording().plainText());
    }

    // One from before rules were written down has only its name.
    private Cited read(String id, int version) {
        var rule = law.version(id, version);
        return rule == null ? new Cited(id, version, id.replace('-', ' '), "") : cited(rule);
    }
}
