package folkmoot.transparency.page;

import folkmoot.site.Texts;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;
import tlog.entry.Entry;
import tlog.entry.Minute;
import tlog.json.Json;

/// A line of the log in words; `what` says more of it where the entry does.
public record EntryView(
        long index,
        Instant at,
        String time,
        String act,
        String by,
        @Nullable String kind,
        @Nullable String rule,
        int version,
        @Nullable String what,
        @Nullable Instant until,
        List<Long> prev) {

    // A rule stops by itself, or somebody lets it go on.
    private static final Pattern RULE = Pattern.compile("(refuse|grant) rule-(.+)");

    /// What people call a rule.
    public static String ruleName(String id) {
        var key = "rule." + id + ".name";
        return Texts.has(key) ? Texts.say(key) : id.replace('-', ' ');
    }

    public String ruleName() {
        return rule == null ? "" : ruleName(rule);
    }

    /// What was done in words of its own, where there are any: "Hat given: expert".
    public String title() {
        if (saysWhat()) {
            return Texts.say(ofKind());
        }
        var words = what == null ? "" : what;
        var rule = RULE.matcher(words);
        if (rule.matches()) {
            return Texts.say(
                    "transparency.what." + rule.group(1) + ".rule", ruleName(rule.group(2)));
        }
        var key = whatKey(words);
        return Texts.has(key) ? Texts.say(key) : Texts.say("transparency.act." + act);
    }

    /// Whether that says it all.
    public boolean isTold() {
        return what == null || RULE.matcher(what).matches() || Texts.has(whatKey(what));
    }

    private static String whatKey(String what) {
        return "transparency.what." + what.replace(' ', '.');
    }

    /// All of that in one line.
    String line() {
        var kind = this.kind == null || this.kind.equals(act) ? "" : kindName();
        return Stream.of(title(), kind, ruleName(), isTold() || !kind.isEmpty() ? "" : what)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String kindName() {
        return kind == null || saysWhat() ? "" : kind.replace('-', ' ');
    }

    private boolean saysWhat() {
        return Texts.has(ofKind());
    }

    // Words of its own for what is done to just that.
    private String ofKind() {
        return "transparency.act." + act + "." + kind;
    }

    static EntryView of(Lines.Line line) {
        return of(line.index(), Entry.parse(line.bytes()));
    }

    static EntryView of(long index, Entry entry) {
        var obj = entry.obj();
        var rule = entry.rule();
        var until = entry.until();
        return new EntryView(
                index,
                instant(entry.t()),
                entry.t().toString(),
                entry.act().wire(),
                entry.by().kind().wire(),
                obj == null ? null : obj.kind(),
                rule == null ? null : rule.id(),
                rule == null ? 0 : rule.version(),
                entry.detail() instanceof Detail.Config(var values) ? words(values) : null,
                until == null ? null : instant(until),
                entry.prev());
    }

    private static Instant instant(Minute minute) {
        return Instant.ofEpochSecond(minute.sinceEpoch() * 60);
    }

    private static String words(Json.Members values) {
        var words = new StringBuilder();
        values.map()
                .forEach((name, value) -> {
                    if (value instanceof Json.Text(var text)) {
                        words.append(words.isEmpty() ? "" : " ").append(text);
                    }
                });
        return words.toString();
    }
}
