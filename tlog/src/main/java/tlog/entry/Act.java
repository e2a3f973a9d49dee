package tlog.entry;

import static tlog.entry.Field.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tlog.Malformed;

/// What was done. Each act says which fields its entry must and may have; others it may not.
public enum Act {
    HIDE("hide", EnumSet.of(OBJ, BY, GROUND, WHY), EnumSet.of(SUBJ, RULE, DSA, PREV)),
    HOLD("hold", EnumSet.of(OBJ, BY, GROUND, WHY, UNTIL), EnumSet.of(SUBJ, RULE, DSA, PREV)),
    RELEASE("release", EnumSet.of(BY, PREV), EnumSet.of(OBJ, SUBJ, RULE, GROUND, DSA, WHY)),
    RESTORE("restore", EnumSet.of(BY, PREV), EnumSet.of(OBJ, SUBJ, RULE, GROUND, DSA, WHY)),
    /// By its author.
    WITHDRAW("withdraw", EnumSet.of(BY, PREV), EnumSet.of(OBJ, SUBJ)),
    /// With an end where it says that something is looked at.
    LABEL("label", EnumSet.of(OBJ, BY, GROUND, WHY), EnumSet.of(SUBJ, RULE, DSA, PREV, UNTIL)),
    LOCK("lock", EnumSet.of(OBJ, BY, GROUND, WHY), EnumSet.of(SUBJ, RULE, DSA, PREV)),
    EDIT_BY_STAFF(
            "edit_by_staff", EnumSet.of(OBJ, BY, GROUND, WHY), EnumSet.of(SUBJ, RULE, DSA, PREV)),
    SUSPEND("suspend", EnumSet.of(SUBJ, BY, GROUND, WHY, UNTIL), EnumSet.of(OBJ, RULE, DSA, PREV)),
    UNSUSPEND("unsuspend", EnumSet.of(BY, PREV), EnumSet.of(SUBJ, RULE, GROUND, WHY)),
    BAN("ban", EnumSet.of(SUBJ, BY, GROUND, WHY), EnumSet.of(OBJ, RULE, DSA, PREV)),
    LEGAL_ORDER(
            "legal_order",
            EnumSet.of(OBJ, BY, GROUND, WHY, PROVISION),
            EnumSet.of(SUBJ, RULE, DSA, PREV)),
    ERASE("erase", EnumSet.of(BY, GROUND, PREV), EnumSet.of(OBJ, SUBJ, WHY)),
    RULE_ENACT("rule.enact", EnumSet.of(BY, RULE, LAW), EnumSet.of(WHY, PREV, UNTIL, PROVISION)),
    RULE_AMEND("rule.amend", EnumSet.of(BY, RULE, LAW), EnumSet.of(WHY, PREV, UNTIL, PROVISION)),
    RULE_REPEAL("rule.repeal", EnumSet.of(BY, RULE, LAW), EnumSet.of(WHY, PREV, PROVISION)),
    VOTE_OPEN("vote.open", EnumSet.of(BY, VOTE), EnumSet.of(OBJ, RULE, WHY, PREV)),
    VOTE_CLOSE("vote.close", EnumSet.of(BY, PREV, TALLY), EnumSet.noneOf(Field.class)),
    BALLOT("ballot", EnumSet.of(OBJ, BY, PREV), EnumSet.noneOf(Field.class)),
    VETO("veto", EnumSet.of(BY, RULE, GROUND, WHY, PREV), EnumSet.of(PROVISION)),
    VETO_OVERRIDE("veto.override", EnumSet.of(BY, RULE, PREV), EnumSet.noneOf(Field.class)),
    APPEAL_OPEN("appeal.open", EnumSet.of(BY, PREV), EnumSet.of(OBJ, SUBJ, RULE, WHY)),
    APPEAL_DECIDE(
            "appeal.decide",
            EnumSet.of(BY, PREV, OUTCOME),
            EnumSet.of(OBJ, SUBJ, RULE, GROUND, WHY)),
    JURY_DRAW("jury.draw", EnumSet.of(BY, PREV, REPORT), EnumSet.noneOf(Field.class)),
    SLA_REPORT("sla.report", EnumSet.of(BY, REPORT), EnumSet.of(PREV)),
    CONFIG_CHANGE("config.change", EnumSet.of(BY, CONFIG), EnumSet.of(WHY, PREV)),
    KEY_ROTATE("key.rotate", EnumSet.of(BY, KEY), EnumSet.of(PREV)),
    /// What everybody could read from then on, as a list of commitments.
    PUBLISH("publish", EnumSet.of(BY, ROLL), EnumSet.noneOf(Field.class)),
    /// What its author took back of that, or took along.
    UNPUBLISH("unpublish", EnumSet.of(BY, ROLL), EnumSet.of(GROUND));

    private static final Map<String, Act> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toMap(Act::wire, Function.identity()));

    private final String wire;
    private final EnumSet<Field> must;
    private final EnumSet<Field> may;

    Act(String wire, EnumSet<Field> must, EnumSet<Field> may) {
        this.wire = wire;
        this.must = must;
        this.may = may;
    }

    public static Act parse(String wire) {
        var act = BY_WIRE.get(wire);
        if (act == null) {
            throw new Malformed("There is no act " + wire);
        }
        return act;
    }

    /// What it is called in the log.
    public String wire() {
        return wire;
    }

    /// Whether it restricts something or somebody until another act ends it.
    public boolean imposes() {
        return switch (this) {
            case HIDE, HOLD, LABEL, LOCK, EDIT_BY_STAFF, SUSPEND, BAN, LEGAL_ORDER, ERASE -> true;
            default -> false;
        };
    }

    /// Whether it ends what an earlier act imposed, if it names it in `prev`. A hold is not ended
    /// by another hold: nobody is held for longer than was said at first.
    public boolean ends(Act earlier) {
        return switch (earlier) {
            case HOLD -> one(RELEASE, RESTORE, WITHDRAW, HIDE, LEGAL_ORDER, ERASE);
            case HIDE, LABEL, LOCK, EDIT_BY_STAFF -> one(RESTORE, WITHDRAW, LEGAL_ORDER, ERASE);
            case LEGAL_ORDER -> one(RESTORE, ERASE);
            case SUSPEND -> one(UNSUSPEND, BAN, ERASE);
            case BAN -> one(UNSUSPEND, ERASE);
            default -> false;
        };
    }

    private boolean one(Act... acts) {
        return Arrays.asList(acts).contains(this);
    }

    boolean needs(Field field) {
        return must.contains(field);
    }

    boolean knows(Field field) {
        return must.contains(field) || may.contains(field);
    }
}
