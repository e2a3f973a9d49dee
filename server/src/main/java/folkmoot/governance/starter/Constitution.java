package folkmoot.governance.starter;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tlog.Malformed;
import tlog.entry.Detail;
import tlog.entry.Fraction;
import tlog.entry.Settings;
import tlog.json.Canonical;
import tlog.json.Fields;
import tlog.json.Json;
import tlog.json.JsonReader;

/// How rules are made: the settings that the log carries and its verifier computes with, and the
/// other [Term]s. The bounds of [Settings] are those of the log's format; those here are narrower
/// where people need time.
public final class Constitution {

    public static final String ID = "constitution";

    public static final Constitution STARTER = new Constitution(Settings.STARTER, starter());

    private static final int LEAST_VOTE_HOURS = 72;
    private static final int LEAST_COOLING_HOURS = 24;
    private static final int LARGEST = 10_000;
    private static final String SETTINGS = "settings";
    private static final String TERMS = "terms";

    private final Settings settings;
    private final EnumMap<Term, Integer> terms;

    private Constitution(Settings settings, EnumMap<Term, Integer> terms) {
        within(settings.voteHours() >= LEAST_VOTE_HOURS, "vote_hours");
        within(settings.coolingHours() >= LEAST_COOLING_HOURS, "cooling_hours");
        for (var term : Term.values()) {
            var value = terms.getOrDefault(term, -1);
            within(value >= term.least() && value <= term.most(), term.wire());
        }
        this.settings = settings;
        this.terms = terms;
    }

    private static EnumMap<Term, Integer> starter() {
        var terms = new EnumMap<Term, Integer>(Term.class);
        for (var term : Term.values()) {
            terms.put(term, term.starter());
        }
        return terms;
    }

    public Settings settings() {
        return settings;
    }

    public int get(Term term) {
        return terms.getOrDefault(term, term.starter());
    }

    public Constitution with(Settings changed) {
        return new Constitution(changed, terms);
    }

    public Constitution with(Term term, int value) {
        var changed = new EnumMap<>(terms);
        changed.put(term, value);
        return new Constitution(settings, changed);
    }

    /// Supporters that a draft needs, of so many active members and with so many proposals open.
    public long support(long active, int open) {
        var percent =
                Math.min(
                        100,
                        get(Term.SUPPORT_PERCENT) + Math.max(0, open - get(Term.OPEN_PROPOSALS)));
        return Math.max(get(Term.SUPPORT_LEAST), Math.ceilDiv(active * percent, 100));
    }

    /// The law that the log carries.
    public Detail.Law law() {
        return new Detail.Law(Detail.Level.CONSTITUTION, settings);
    }

    /// As it is stored and hashed: the words that bind, and the numbers that they speak of.
    public String canonical(int version, String words) {
        var numbers = new LinkedHashMap<String, Json>();
        for (var term : Term.values()) {
            numbers.put(term.wire(), Json.of(get(term)));
        }
        var all = new LinkedHashMap<String, Json>();
        all.put("id", Json.of(ID));
        all.put("ver", Json.of(version));
        all.put("text", Json.of(words));
        all.put(SETTINGS, settingsJson());
        all.put(TERMS, new Json.Members(numbers));
        return Canonical.text(new Json.Members(all));
    }

    /// Throws [Malformed] for what is none, or is out of bounds.
    public static Constitution read(String json) {
        var all = Fields.of("constitution", JsonReader.read(json));
        all.text("id");
        all.small("ver");
        all.text("text");
        var settings = settings(all.fields(SETTINGS));
        var fields = all.fields(TERMS);
        all.end();
        var terms = new EnumMap<Term, Integer>(Term.class);
        for (var term : Term.values()) {
            terms.put(term, fields.small(term.wire()));
        }
        fields.end();
        return new Constitution(settings, terms);
    }

    private Json settingsJson() {
        var members = new LinkedHashMap<String, Json>();
        fractions()
                .forEach((name, it) ->
                        members.put(
                                name,
                                new Json.Array(List.of(Json.of(it.over()), Json.of(it.under())))));
        members.put("quorum_min", Json.of(settings.quorumMin()));
        members.put("cooling_hours", Json.of(settings.coolingHours()));
        members.put("vote_hours", Json.of(settings.voteHours()));
        members.put("vetoes", Json.of(settings.vetoes()));
        return new Json.Members(members);
    }

    private Map<String, Fraction> fractions() {
        var all = new LinkedHashMap<String, Fraction>();
        all.put("quorum", settings.quorum());
        all.put("majority", settings.majority());
        all.put("supermajority", settings.supermajority());
        all.put("override", settings.override());
        all.put("override_quorum", settings.overrideQuorum());
        return all;
    }

    private static Settings settings(Fields fields) {
        var settings =
                new Settings(
                        fraction(fields, "quorum"),
                        fields.small("quorum_min"),
                        fraction(fields, "majority"),
                        fraction(fields, "supermajority"),
                        fraction(fields, "override"),
                        fraction(fields, "override_quorum"),
                        fields.small("cooling_hours"),
                        fields.small("vote_hours"),
                        fields.small("vetoes"));
        fields.end();
        return settings;
    }

    private static Fraction fraction(Fields fields, String name) {
        var numbers = fields.counts(name);
        within(numbers.size() == 2 && numbers.stream().allMatch(it -> it <= LARGEST), name);
        return new Fraction(numbers.getFirst().intValue(), numbers.getLast().intValue());
    }

    private static void within(boolean good, String name) {
        if (!good) {
            throw new Malformed("No constitution can set " + name + " to that");
        }
    }
}
