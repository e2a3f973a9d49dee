package folkmoot.listening.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What houses ask programs not to fetch (RFC 9309): asked once a day, and everything where that
/// cannot be asked.
@Component
class Robots {

    static final int LARGEST = 512 << 10;

    private static final List<String> NAMES = List.of("folkmoot");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final long LONGEST_GAP = 20_000;

    private final Cache<String, SimpleRobotRules> known =
            Caffeine.newBuilder()
                    .maximumSize(5_000)
                    .expireAfter(
                            Expiry.<String, SimpleRobotRules>creating(
                                    (_, it) -> it.isDeferVisits() ? SOON : DAY))
                    .build();

    interface Fetch {
        Answer of(URI url) throws Unfetched;
    }

    /// How long they want to be left alone between two; [Unfetched] for what they want left alone.
    Duration leave(URI url, Fetch fetch) throws Unfetched {
        var house = Where.house(url);
        var rules = known.getIfPresent(house);
        if (rules == null) {
            rules = ask(URI.create(house + "/robots.txt"), fetch);
            known.put(house, rules);
        }
        if (!rules.isAllowed(url.toString())) {
            throw new Unfetched("listening.fetch.robots", url.getHost());
        }
        var gap = Math.clamp(rules.getCrawlDelay(), 0, LONGEST_GAP);
        return Duration.ofMillis(gap);
    }

    private static SimpleRobotRules ask(URI url, Fetch fetch) throws Unfetched {
        var answer = fetch.of(url);
        if (answer.status() >= 500 || answer.status() == 429) {
            var nothing = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
            nothing.setDeferVisits(true);
            return nothing;
        }
        return answer.status() >= 300
                ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)
                : new SimpleRobotRulesParser()
                        .parseContent(url.toString(), answer.body(), "text/plain", NAMES);
    }
}
