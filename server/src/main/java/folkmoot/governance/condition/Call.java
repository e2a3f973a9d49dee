package folkmoot.governance.condition;

import com.google.re2j.Pattern;
import folkmoot.governance.Kind;
import folkmoot.text.Links;
import java.time.Instant;
import java.util.Map;

/// One evaluation: what the functions of conditions work on, and how much they may still do. CEL
/// counts its own steps, not what ours cost; a thread that computes cannot be stopped in Java, so
/// this budget is what ends it.
final class Call {

    static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

    /// About the steps that are taken, 10 ns each: a pattern takes as many for a letter as it has
    /// instructions, at worst. What that is in time, `bench rules` says.
    static final long BUDGET = 4_000_000;

    static final long YEAR_OF_DAYS = 40_000;
    static final long ADDRESS = 40L * Kind.LONGEST_ADDRESS;

    private static final int PER_LETTER = 2;

    private final Facts facts;
    private final Map<String, WordList> lists;
    private final Map<String, Pattern> patterns;
    private long left = BUDGET;

    Call(Facts facts, Map<String, WordList> lists, Map<String, Pattern> patterns) {
        this.facts = facts;
        this.lists = lists;
        this.patterns = patterns;
    }

    static long matching(Length text, Pattern pattern) {
        return text.letters() * pattern.programSize();
    }

    static long comparing(Length text) {
        return text.letters() * PER_LETTER;
    }

    boolean hasWord(String text, String id) {
        var list = lists.get(id);
        if (list == null) {
            throw new Unfit("there is no list " + id);
        }
        spend(list.steps(new Length(text.length(), 0)));
        var words = facts.words(text);
        spend(list.steps(new Length(0, words.size())));
        return list.in(words);
    }

    boolean pattern(String id, String text) {
        var pattern = patterns.get(id);
        if (pattern == null) {
            throw new Unfit("there is no pattern " + id);
        }
        spend(matching(Length.of(text.length()), pattern));
        return facts.found(pattern, text);
    }

    long similarTo(String text, long days) {
        spend(comparing(Length.of(text.length())));
        return facts.similar(text, days);
    }

    long businessMinutesSince(Instant since) {
        spend(YEAR_OF_DAYS);
        return facts.businessMinutes(since);
    }

    String hostOf(String address) {
        if (address.length() > Kind.LONGEST_ADDRESS) {
            throw new Unfit("hostOf takes an address");
        }
        spend(ADDRESS);
        return Links.of(address).stream().map(it -> it.host()).findFirst().orElse("");
    }

    /// `&&` and `||` forget a failure on one side when the other side decides, and with it this
    /// one.
    boolean overspent() {
        return left < 0;
    }

    private void spend(long cost) {
        left -= cost;
        if (left < 0) {
            throw new Unfit("the condition takes too long");
        }
    }
}
