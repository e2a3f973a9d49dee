package folkmoot.moderation.judging;

import folkmoot.governance.Judgement;
import folkmoot.governance.rule.Action;

/// What no rule does, whatever it says: reviews are hidden by people alone, for the reasons of a
/// closed list (16 CFR 465.7(b)). A rule lets them look.
final class Bounds {

    private static final Action LOOK = new Action.Hold("moderators", Action.LONGEST_HOLD);

    private Bounds() {}

    static Judgement.Effect within(String kind, Judgement.Effect it) {
        return kind.equals("review") && it.action() instanceof Action.Hide
                ? new Judgement.Effect(LOOK, it.rule(), it.level())
                : it;
    }
}
