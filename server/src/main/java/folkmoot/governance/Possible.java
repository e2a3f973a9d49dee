package folkmoot.governance;

import folkmoot.governance.rule.Action;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.Flaw;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a rule can do when something happens. A rule that would do less than it says is no rule.
final class Possible {

    /// What staff are called in rules; whoever wears that hat finds what is brought to them.
    private static final List<String> HATS =
            List.of("service", "staff", "lead", "expert", "moderator");

    /// It happens or not: there are no words that could wait, be changed or bear a label.
    private static final Set<Trigger> WORDLESS =
            EnumSet.of(
                    Trigger.MEDIA_CREATED,
                    Trigger.REACTION_CREATED,
                    Trigger.HIGHLIGHT_REQUESTED,
                    Trigger.RESTRICTION_MADE);

    private static final Set<Trigger> REVIEWS =
            EnumSet.of(Trigger.REVIEW_CREATED, Trigger.REVIEW_EDITED);

    /// Where nothing waits either, whatever is said there.
    private static final Set<String> OWN_PLACES = Set.of("people", "names");

    private Possible() {}

    static List<Flaw> flaws(Rule rule) {
        var flaws = new ArrayList<Flaw>();
        var triggers = rule.reach().triggers();
        for (var i = 0; i < triggers.size(); i++) {
            if (!triggers.get(i).isAsked()) {
                flaws.add(
                        new Flaw(1, "triggers[" + i + "]", "nothing asks rules when that happens"));
            }
        }
        for (var i = 0; i < rule.actions().size(); i++) {
            var wrong = wrong(rule, rule.actions().get(i));
            if (wrong != null) {
                flaws.add(new Flaw(1, "then[" + i + "]." + rule.actions().get(i).wire(), wrong));
            }
        }
        return flaws;
    }

    private static @Nullable String wrong(Rule rule, Action action) {
        if (action instanceof Action.RouteToStaff(var hat) && !HATS.contains(hat)) {
            return "nobody wears that hat; there are " + String.join(", ", HATS);
        }
        var reach = rule.reach();
        if (!reach.spaces().isEmpty()
                && OWN_PLACES.containsAll(reach.spaces())
                && !decides(rule, action)) {
            return "does nothing to names and to what people say about themselves: hold or hide"
                    + " refuse them";
        }
        return reach.triggers().stream()
                .map(it -> wrong(rule, action, it))
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String wrong(Rule rule, Action action, Trigger trigger) {
        if (trigger == Trigger.RESTRICTION_MADE && action instanceof Action.SlowDown) {
            return null;
        }
        if (WORDLESS.contains(trigger) && !decides(rule, action)) {
            return "does nothing when it is about " + trigger.wire() + ": hold or hide refuse that";
        }
        if (REVIEWS.contains(trigger) && action instanceof Action.Hide) {
            return "no rule hides a review, only people do, for the reasons of 16 CFR 465.7(b):"
                    + " hold lets them look";
        }
        if (trigger == Trigger.QUESTION_UNANSWERED && withholds(action)) {
            return "nothing is taken from its readers because nobody answered it";
        }
        return null;
    }

    // To be asked for something else is part of being refused.
    private static boolean decides(Rule rule, Action action) {
        return withholds(action)
                || action instanceof Action.Allow
                || action instanceof Action.AskEdit
                        && rule.actions().stream().anyMatch(Possible::withholds);
    }

    private static boolean withholds(Action action) {
        return action instanceof Action.Hold || action instanceof Action.Hide;
    }
}
