package folkmoot.governance.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.site.TooOften;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Dry runs of what is proposed, for everybody who reads it: each is made once an hour.
@Component
public class Reports {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST = 200;

    private final DryRun dryRun;
    private final Cache<String, DryReport> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    Reports(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    /// Null while another one is being made.
    public @Nullable DryReport of(Rule rule) {
        var hash = RuleText.cite(rule).hash();
        var there = known.getIfPresent(hash);
        if (there != null) {
            // What can be read may have changed since.
            return dryRun.readable(there);
        }
        try {
            var made = dryRun.of(rule);
            known.put(hash, made);
            return made;
        } catch (TooOften e) {
            return null;
        }
    }
}
