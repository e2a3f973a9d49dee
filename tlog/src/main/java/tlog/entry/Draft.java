package tlog.entry;

import java.util.List;
import tlog.Nullable;
import tlog.commit.Commitment;

/// An entry in the making: `Draft.of(Act.HIDE, minute, by).object("comment", c)….entry()`.
public final class Draft {

    private final Minute t;
    private final Act act;
    private final By by;
    private @Nullable Thing obj;
    private @Nullable Commitment subj;
    private @Nullable RuleRef rule;
    private @Nullable Ground ground;
    private @Nullable Dsa dsa;
    private @Nullable Commitment why;
    private List<Long> prev = List.of();
    private @Nullable Minute until;
    private @Nullable String provision;
    private Detail detail = new Detail.None();

    private Draft(Act act, Minute t, By by) {
        this.act = act;
        this.t = t;
        this.by = by;
    }

    public static Draft of(Act act, Minute t, By by) {
        return new Draft(act, t, by);
    }

    public Draft object(String kind, Commitment c) {
        obj = new Thing(kind, c);
        return this;
    }

    public Draft subject(Commitment c) {
        subj = c;
        return this;
    }

    public Draft rule(@Nullable RuleRef cited) {
        rule = cited;
        return this;
    }

    public Draft ground(Ground given) {
        ground = given;
        return this;
    }

    public Draft dsa(Dsa words) {
        dsa = words;
        return this;
    }

    public Draft why(Commitment c) {
        why = c;
        return this;
    }

    public Draft prev(Long... indexes) {
        prev = List.of(indexes);
        return this;
    }

    public Draft until(Minute end) {
        until = end;
        return this;
    }

    public Draft provision(String cited) {
        provision = cited;
        return this;
    }

    public Draft detail(Detail more) {
        detail = more;
        return this;
    }

    /// Throws [tlog.Malformed] where the act misses something or does not know it.
    public Entry entry() {
        return new Entry(
                t, act, obj, subj, by, rule, ground, dsa, why, prev, until, provision, detail);
    }
}
