package folkmoot.governance.sentence;

import java.util.Arrays;
import java.util.Locale;

/// What a line of the form is about, with how that is written in a condition.
public enum Subject {
    LINKS("links.size()", Sort.COUNT),
    STRANGE_LINKS("links.exists(l, !l.trusted)", Sort.FLAG),
    LISTED("hasWord", Sort.LIST),
    PATTERN("pattern", Sort.PATTERN),
    WORDS("words.size()", Sort.COUNT),
    SHOUTING("shouting", Sort.SHARE),
    DUPLICATES("duplicates", Sort.COUNT),
    SIMILAR("similarTo", Sort.REPEATS),
    ON_TOPIC("on_topic", Sort.SHARE),
    TRUNCATED("truncated", Sort.FLAG),
    TRUST("author.trust", Sort.COUNT),
    AGE("author.age_days", Sort.COUNT),
    CONTRIBUTIONS("author.contributions", Sort.COUNT),
    PURCHASE("author.purchase_verified", Sort.FLAG),
    CONNECTED("author.connected", Sort.FLAG),
    CONNECTION_DISCLOSED("connection.disclosed", Sort.FLAG),
    INCENTIVE("incentive.given", Sort.FLAG),
    INCENTIVE_DISCLOSED("incentive.disclosed", Sort.FLAG),
    BRAND("author.brand", Sort.FLAG),
    STAFF("author.staff", Sort.FLAG),
    MODERATOR("author.moderator", Sort.FLAG),
    HERE_LAST_HOUR("author.here_last_hour", Sort.COUNT),
    REPLIES_LAST_HOUR("thread.replies_last_hour", Sort.COUNT),
    RESTRICTIONS_LAST_HOUR("author.restrictions_last_hour", Sort.COUNT),
    HIDES("(restriction.effect == 'hide')", Sort.FLAG),
    SUSPENDS("(restriction.effect == 'suspend')", Sort.FLAG),
    TAKES_DOWN("(restriction.effect == 'take_down')", Sort.FLAG),
    FLAGS_LAST_HOUR("thread.flags_last_hour", Sort.COUNT),
    FLAGS("flags", Sort.COUNT),
    BRAND_SHARE("brand_share", Sort.SHARE),
    HIGHLIGHT_VOTED("highlight.voted", Sort.FLAG),
    WAITING("businessMinutesSince(waiting_since)", Sort.COUNT),
    EXPERT("", Sort.EXPERT);

    private final String term;
    private final Sort sort;

    Subject(String term, Sort sort) {
        this.term = term;
        this.sort = sort;
    }

    String term() {
        return term;
    }

    public Sort sort() {
        return sort;
    }

    /// A number of things, of which there can be fewer; trust and shares can be less.
    public boolean counts() {
        return sort != Sort.SHARE && this != TRUST;
    }

    /// As forms and messages write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What nobody knows is an expert's.
    public static Subject of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(EXPERT);
    }
}
