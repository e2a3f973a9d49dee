package folkmoot.governance.bill;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Trial;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.starter.Constitution;
import folkmoot.transparency.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tlog.Malformed;
import tlog.entry.Detail;
import tlog.entry.RuleRef;
import tlog.json.Json;
import tlog.json.JsonReader;

/// Reads what is proposed, and says what it would change.
@Component
public class Bills {

    private final Rulebook rules;

    Bills(Rulebook rules) {
        this.rules = rules;
    }

    /// What became of a text.
    public sealed interface Reading {

        record Read(Bill bill) implements Reading {}

        record Flawed(List<String> flaws) implements Reading {}
    }

    /// How rules are made now, and under which name the log has it.
    public record Order(Constitution constitution, RuleRef ref) {}

    public Order order() {
        return order(Objects.requireNonNull(standing(Constitution.ID)));
    }

    /// As it was in that version.
    public Order order(int version) {
        return order(Objects.requireNonNull(rules.version(Constitution.ID, version)));
    }

    private static Order order(Rulebook.Standing it) {
        return new Order(Constitution.read(it.canonical()), it.ref());
    }

    public Rulebook.@Nullable Standing standing(String id) {
        return rules.inForce().stream()
                .filter(it -> it.ref().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// What members can change: rules that a machine follows, and the constitution. What the
    /// product itself brings along as a procedure is not among it.
    public Map<String, Bill> inForce() {
        var all = new TreeMap<String, Bill>();
        for (var it : rules.inForce()) {
            var bill = bill(it.canonical());
            if (bill != null) {
                all.put(bill.id(), bill);
            }
        }
        return all;
    }

    private @Nullable Bill inForce(String id) {
        var there = standing(id);
        return there == null ? null : bill(there.canonical());
    }

    /// A version that is or was in force.
    public @Nullable Bill version(String id, int version) {
        var there = rules.version(id, version);
        return there == null ? null : bill(there.canonical());
    }

    /// A text that was read before.
    public static Bill known(String text) {
        return Objects.requireNonNull(bill(text));
    }

    private static @Nullable Bill bill(String text) {
        if (text.isBlank()) {
            return null;
        }
        var json = JsonReader.read(text);
        if (Bill.isConstitution(json)) {
            return constitution(json, text);
        }
        return RuleText.read(text) instanceof RuleText.Outcome.Read(var rule)
                ? Bill.of(rule)
                : null;
    }

    /// Reads what is proposed. A repeal is of the version in force, whatever its text says: one
    /// that could not be voted on any more ends like any other.
    public Reading read(Detail.Purpose kind, String text) {
        var ended = kind == Detail.Purpose.REPEAL ? ended(text) : null;
        if (ended != null) {
            return ended.id().equals(Constitution.ID)
                    ? flawed(say("governance.flaw.constitution"))
                    : new Reading.Read(ended);
        }
        var flaws = flaws(text);
        if (!flaws.isEmpty()) {
            return new Reading.Flawed(flaws);
        }
        var bill = known(text);
        var flaw = flaw(kind, bill, inForce(bill.id()));
        return flaw == null ? new Reading.Read(bill) : flawed(flaw);
    }

    private @Nullable Bill ended(String text) {
        try {
            var named = bill(text);
            return named == null ? null : inForce(named.id());
        } catch (Malformed e) {
            return null;
        }
    }

    private static Reading flawed(String flaw) {
        return new Reading.Flawed(List.of(flaw));
    }

    private static List<String> flaws(String text) {
        try {
            var json = JsonReader.read(text);
            if (Bill.isConstitution(json)) {
                constitution(json, text);
                return List.of();
            }
        } catch (Malformed e) {
            return List.of(Objects.toString(e.getMessage(), ""));
        }
        return Trial.of(text).stream().map(Object::toString).toList();
    }

    private @Nullable String flaw(Detail.Purpose kind, Bill bill, @Nullable Bill now) {
        if (now == null && standing(bill.id()) != null) {
            return say("governance.flaw.procedure", bill.id());
        }
        if (kind == Detail.Purpose.ENACT && now != null) {
            return say("governance.flaw.there", bill.id());
        }
        if (kind != Detail.Purpose.ENACT && now == null) {
            return say("governance.flaw.nothing", bill.id());
        }
        var next = next(bill.id());
        if (bill.version() != next) {
            return say("governance.flaw.version", bill.id(), String.valueOf(next));
        }
        var level = now == null ? bill.law().level() : now.law().level();
        var supreme = level == Detail.Level.CONSTITUTION;
        var fits =
                level != Detail.Level.LAW
                        && bill.law().level() == level
                        && supreme == (bill.law().settings() != null)
                        && supreme != isRule(bill);
        return fits ? null : say("governance.flaw.level", bill.law().level().wire());
    }

    private static boolean isRule(Bill bill) {
        return !bill.id().equals(Constitution.ID);
    }

    /// The number that the next version of this rule has.
    public int next(String id) {
        var next = 1;
        while (rules.version(id, next) != null) {
            next++;
        }
        return next;
    }

    /// Whether it would still change what it was written to change.
    public boolean stands(Detail.Purpose kind, Bill bill) {
        var now = standing(bill.id());
        return switch (kind) {
            case ENACT -> now == null && next(bill.id()) == bill.version();
            case AMEND -> now != null && now.ref().version() + 1 == bill.version();
            default -> now != null && now.ref().equals(bill.ref());
        };
    }

    /// The text to begin an amendment with: what is in force, as its next version.
    public String successor(Bill now) {
        if (JsonReader.read(now.text()) instanceof Json.Members(var members)) {
            var changed = new LinkedHashMap<>(members);
            changed.put(isRule(now) ? "version" : "ver", Json.of(next(now.id())));
            return RuleText.draft(new Json.Members(changed));
        }
        return now.text();
    }

    private static Bill constitution(Json json, String text) {
        var read = Constitution.read(text);
        var members = ((Json.Members) json).map();
        if (members.get("ver") instanceof Json.Numeral(var version)
                && members.get("text") instanceof Json.Text(var words)) {
            return Bill.of(read, (int) version, words);
        }
        throw new Malformed("A constitution has a version and words");
    }
}
