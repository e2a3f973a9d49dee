package folkmoot.governance.page;

import static folkmoot.site.Texts.has;
import static folkmoot.site.Texts.say;

import folkmoot.governance.Fitness;
import folkmoot.governance.Trial;
import folkmoot.governance.Upkeep;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.sentence.Sentence;
import folkmoot.governance.starter.Constitution;
import folkmoot.site.NotThere;
import folkmoot.transparency.Annals;
import folkmoot.transparency.Annals.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.json.Json;
import tlog.json.JsonReader;

/// What is in force, put into words.
@Component
class Showing {

    private final Annals annals;
    private final Upkeep upkeep;

    Showing(Annals annals, Upkeep upkeep) {
        this.annals = annals;
        this.upkeep = upkeep;
    }

    @Transactional(readOnly = true)
    RulesView all() {
        var rules = new ArrayList<RuleView>();
        var procedures = new ArrayList<LawView>();
        LawView constitution = null;
        var inForce = annals.inForce();
        var fitness = upkeep.of(inForce.stream().map(Version::ref).toList());
        for (var it : inForce) {
            var rule = rule(it);
            if (rule != null) {
                rules.add(view(rule, it, fitness.getOrDefault(it.ref(), Fitness.FINE)));
            } else if (it.ref().id().equals(Constitution.ID)) {
                constitution = law(it);
            } else {
                procedures.add(law(it));
            }
        }
        return new RulesView(constitution, rules, procedures);
    }

    /// The newest version, in force or not.
    @Transactional(readOnly = true)
    @Nullable StandingRuleView whole(String id) {
        var versions = versions(id);
        var newest = rule(versions.getFirst());
        if (newest == null) {
            return null;
        }
        var ref = versions.getFirst().ref();
        var fitness = upkeep.of(List.of(ref)).getOrDefault(ref, Fitness.FINE);
        var view = view(newest, versions.getFirst(), fitness);
        var overruns = view.ended() == null && Trial.overruns(newest);
        return new StandingRuleView(view, RuleText.write(newest), overruns, earlier(versions));
    }

    @Transactional(readOnly = true)
    LawView law(String id) {
        return law(versions(id).getFirst());
    }

    private List<Version> versions(String id) {
        var versions = annals.of(id);
        if (versions.isEmpty()) {
            throw new NotThere("rule " + id);
        }
        return versions;
    }

    private static List<EarlierView> earlier(List<Version> versions) {
        var all = new ArrayList<EarlierView>();
        for (var i = 1; i < versions.size(); i++) {
            var old = rule(versions.get(i));
            var next = rule(versions.get(i - 1));
            if (old != null && next != null) {
                all.add(earlier(versions.get(i), old, versions.get(i - 1).since(), next));
            }
        }
        return all;
    }

    private static EarlierView earlier(Version it, Rule old, Instant until, Rule next) {
        var a = old.wording();
        var b = next.wording();
        return new EarlierView(
                it.ref().version(),
                it.since(),
                until,
                PartView.between(a.plainText(), b.plainText()),
                PartView.between(Sentence.of(old), Sentence.of(next)),
                PartView.between(a.rationale(), b.rationale()));
    }

    private static RuleView view(Rule rule, Version it, Fitness fitness) {
        return new RuleView(
                rule,
                it.ref().hash(),
                it.since(),
                by(it),
                it.sunset(),
                it.ended(),
                it.number(),
                fitness);
    }

    private static LawView law(Version it) {
        return new LawView(
                it.ref().id(),
                it.ref().version(),
                name(it.ref().id()),
                words(it.canonical()),
                it.since(),
                by(it),
                it.number(),
                it.ref().hash());
    }

    private static String by(Version it) {
        return say("governance.by." + it.by().name().toLowerCase(Locale.ROOT));
    }

    private static String name(String id) {
        if (id.equals(Constitution.ID)) {
            return say("governance.constitution.name");
        }
        var key = "rule." + id + ".name";
        var spaced = id.replace('-', ' ');
        return has(key)
                ? say(key)
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static String words(String canonical) {
        return JsonReader.read(canonical) instanceof Json.Members(var members)
                        && members.get("text") instanceof Json.Text(var words)
                ? words
                : canonical;
    }

    private static @Nullable Rule rule(Version it) {
        return RuleText.read(it.canonical()) instanceof RuleText.Outcome.Read(var rule)
                ? rule
                : null;
    }
}
