package folkmoot.governance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a rule may look at, each with its name in conditions, its kind, and what it is taken for
/// where an example does not say. Version 1 of the list; a name never changes its meaning, a new
/// meaning gets a new name and a new [Snapshot#VERSION].
public enum Feature {
    /// What happened: a [Trigger].
    TRIGGER("trigger", Kind.WORD, "comment.created"),
    /// Where: the kind of thing or the group it belongs to (`reviews`, `ideas`, a group's id).
    SPACE("space", Kind.WORD, "everywhere"),
    NOW("now", Kind.TIME, Kind.EPOCH),
    /// When the brand answers: days (1 is Monday), times, zone.
    OFFICE("office", Kind.OFFICE, "1-5 09:00-17:00 UTC"),

    /// From 0 (new) to 4 (trusted for years).
    AUTHOR_TRUST("author.trust", Kind.COUNT, 1L),
    AUTHOR_AGE_DAYS("author.age_days", Kind.COUNT, 30L),
    /// Posts, comments and reviews that stand.
    AUTHOR_CONTRIBUTIONS("author.contributions", Kind.COUNT, 5L),
    AUTHOR_PURCHASE_VERIFIED("author.purchase_verified", Kind.FLAG, false),
    /// Works for the brand, whoever they speak for just now.
    AUTHOR_STAFF("author.staff", Kind.FLAG, false),
    /// Speaks for the brand with this.
    AUTHOR_BRAND("author.brand", Kind.FLAG, false),
    AUTHOR_MODERATOR("author.moderator", Kind.FLAG, false),
    /// Works for, sells, competes with or is paid over what this is about, by their own word or a
    /// jury's.
    AUTHOR_CONNECTED("author.connected", Kind.FLAG, false),
    /// What they wrote in this thread within the last hour, this not counted.
    AUTHOR_HERE_LAST_HOUR("author.here_last_hour", Kind.COUNT, 0L),
    /// How often they restricted others within the last hour, this not counted.
    AUTHOR_RESTRICTIONS_LAST_HOUR("author.restrictions_last_hour", Kind.COUNT, 0L),

    /// All the words that would be published, title included, at most [Kind#LONGEST] letters.
    TEXT("text", Kind.TEXT, ""),
    /// The same as words in small letters.
    WORDS("words", Kind.WORDS, List.of()),
    /// Something of the text, its words or links was too much to look at.
    TRUNCATED("truncated", Kind.FLAG, false),
    /// Addresses in the text: each has `url`, `host` and whether the place trusts that.
    LINKS("links", Kind.LINKS, List.of()),
    /// Capitals among its letters; none for short texts and scripts without capitals.
    SHOUTING("shouting", Kind.SHARE, 0.0),
    /// How many other people said nearly the same.
    DUPLICATES("duplicates", Kind.COUNT, 0L),
    /// How many days ago each text that says nearly the same was said elsewhere, the author's own
    /// as well: what `similarTo` counts.
    REPEATS("repeats", Kind.DAYS, List.of()),
    /// How many words of what is talked about here it has: none is 0, five and more are 1.
    ON_TOPIC("on_topic", Kind.SHARE, 1.0),

    /// Something was given or promised for it.
    INCENTIVE_GIVEN("incentive.given", Kind.FLAG, false),
    /// And the text shows a label that says so.
    INCENTIVE_DISCLOSED("incentive.disclosed", Kind.FLAG, false),
    /// The author shows what connects them with what this is about.
    CONNECTION_DISCLOSED("connection.disclosed", Kind.FLAG, false),

    /// The brand's part of all words of this product or group this week, with this; 0 while fewer
    /// than 500 were said, so that an answer to a single question is no monologue.
    BRAND_SHARE("brand_share", Kind.SHARE, 0.0),
    /// Members voted for showing this above others.
    HIGHLIGHT_VOTED("highlight.voted", Kind.FLAG, false),
    THREAD_REPLIES_LAST_HOUR("thread.replies_last_hour", Kind.COUNT, 0L),
    THREAD_FLAGS_LAST_HOUR("thread.flags_last_hour", Kind.COUNT, 0L),
    /// Members who flagged this.
    FLAGS("flags", Kind.COUNT, 0L),
    /// What is done to others, by which rule: `hide`, `suspend`, `take_down`, or `none`.
    RESTRICTION_EFFECT("restriction.effect", Kind.WORD, "none"),
    RESTRICTION_RULE("restriction.rule", Kind.WORD, "none"),
    /// Since when somebody waits for an answer.
    WAITING_SINCE("waiting_since", Kind.TIME, Kind.EPOCH);

    private static final Map<String, Feature> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toMap(Feature::wire, Function.identity()));

    private final String wire;
    private final Kind kind;
    private final Object usual;

    Feature(String wire, Kind kind, Object usual) {
        this.wire = wire;
        this.kind = kind;
        this.usual = usual;
    }

    /// What it is called in conditions and in snapshots.
    public String wire() {
        return wire;
    }

    public Kind kind() {
        return kind;
    }

    /// What examples mean that do not mention it.
    public Object usual() {
        return usual;
    }

    static Map<String, Feature> byWire() {
        return BY_WIRE;
    }
}
