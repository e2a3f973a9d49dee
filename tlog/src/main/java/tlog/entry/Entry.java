package tlog.entry;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tlog.Malformed;
import tlog.Nullable;
import tlog.commit.Commitment;
import tlog.json.Canonical;

/// One line of the public log: what was done, by whom, on what ground, and nothing about persons.
/// Long, because it is the whole format; made with [Draft], read with [#parse].
public record Entry(
        Minute t,
        Act act,
        @Nullable Thing obj,
        @Nullable Commitment subj,
        By by,
        @Nullable RuleRef rule,
        @Nullable Ground ground,
        @Nullable Dsa dsa,
        @Nullable Commitment why,
        List<Long> prev,
        @Nullable Minute until,
        @Nullable String provision,
        Detail detail) {

    public static final int LONGEST = 4096;

    private static final int MOST_PREV = 64;
    private static final Pattern PROVISION = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    public Entry {
        prev = List.copyOf(prev);
        has(Field.OBJ, obj != null, act);
        has(Field.SUBJ, subj != null, act);
        has(Field.RULE, rule != null, act);
        has(Field.GROUND, ground != null, act);
        has(Field.DSA, dsa != null, act);
        has(Field.WHY, why != null, act);
        has(Field.PREV, !prev.isEmpty(), act);
        has(Field.UNTIL, until != null, act);
        has(Field.PROVISION, provision != null, act);
        has(Field.LAW, detail instanceof Detail.Law, act);
        has(Field.VOTE, detail instanceof Detail.Vote, act);
        has(Field.TALLY, detail instanceof Detail.Tally, act);
        has(Field.OUTCOME, detail instanceof Detail.Decided, act);
        has(Field.KEY, detail instanceof Detail.Rotation, act);
        has(Field.CONFIG, detail instanceof Detail.Config, act);
        has(Field.REPORT, detail instanceof Detail.Report, act);
        has(Field.ROLL, detail instanceof Detail.Roll, act);
        if (prev.size() > MOST_PREV || Set.copyOf(prev).size() != prev.size()) {
            throw new Malformed("Earlier entries are named once each, at most 64");
        }
        if (provision != null && !PROVISION.matcher(provision).matches()) {
            throw new Malformed("A provision is cited in at most 200 letters");
        }
        if (until != null && !until.isAfter(t)) {
            throw new Malformed("It ends before it began");
        }
        if (decides(act) && rule == null && by.kind() != By.Kind.LAW) {
            throw new Malformed("A decision cites the rule it is made by");
        }
    }

    /// Reads the bytes of a leaf; they have to be canonical JSON.
    public static Entry parse(byte[] bytes) {
        return EntryReader.read(bytes);
    }

    /// The bytes of the leaf. They are stored as they are and never written anew.
    public byte[] bytes() {
        var bytes = Canonical.bytes(EntryWriter.json(this));
        if (bytes.length > LONGEST) {
            throw new Malformed("An entry is longer than 4 KiB");
        }
        return bytes;
    }

    /// The commitment that an opening of a field has to fit.
    public @Nullable Commitment commitment(String field) {
        return switch (field) {
            case "obj" -> obj == null ? null : obj.c();
            case "subj" -> subj;
            case "why" -> why;
            default -> null;
        };
    }

    /// Whether it is a decision that somebody may appeal.
    public boolean decides() {
        return decides(act);
    }

    private static boolean decides(Act act) {
        return act.imposes() && act != Act.ERASE && act != Act.LEGAL_ORDER;
    }

    private static void has(Field field, boolean there, Act act) {
        if (there ? !act.knows(field) : act.needs(field)) {
            throw new Malformed(act.wire() + (there ? " has no " : " needs ") + field.wire());
        }
    }
}
