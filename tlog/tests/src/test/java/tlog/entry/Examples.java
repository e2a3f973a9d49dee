package tlog.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tlog.commit.Commitment;
import tlog.commit.Opening;
import tlog.json.Json;
import tlog.lot.Draw;
import tlog.note.Algorithm;
import tlog.note.SigningKey;
import tlog.tree.Hash;

/// An entry of every act.
final class Examples {

    private static final Minute T = Minute.parse("2026-11-23T10:04Z");
    private static final RuleRef RULE = new RuleRef("no-drive-by-links", 3, "5f".repeat(32));
    private static final RuleRef CONSTITUTION = new RuleRef("constitution", 1, "c0".repeat(32));
    private static final By BY_RULE = By.of(By.Kind.RULE, "community");
    private static final By JURY = By.of(By.Kind.JURY);
    private static final By SERVER = By.of(By.Kind.SERVER);
    private static final By VOTE = By.of(By.Kind.VOTE, "community");
    private static final Dsa DSA =
            new Dsa("DECISION_VISIBILITY_CONTENT_DISABLED", true, "FULLY", null);

    private Examples() {}

    static List<Entry> all() {
        var all = new ArrayList<Entry>();
        all.add(decision(Act.HIDE).dsa(DSA).prev(7311L).entry());
        all.add(decision(Act.HOLD).until(T.plus(1440)).entry());
        all.add(draft(Act.RELEASE, BY_RULE).prev(7312L).rule(RULE).ground(Ground.EXPIRED).entry());
        all.add(draft(Act.RESTORE, JURY).prev(7311L).rule(RULE).ground(Ground.APPEAL).entry());
        all.add(draft(Act.WITHDRAW, By.of(By.Kind.AUTHOR)).prev(7312L).entry());
        all.add(decision(Act.LABEL).entry());
        all.add(decision(Act.LOCK).entry());
        all.add(decision(Act.EDIT_BY_STAFF).entry());
        all.add(person(Act.SUSPEND).until(T.plus(30 * 1440)).entry());
        all.add(draft(Act.UNSUSPEND, JURY).prev(7320L).entry());
        all.add(person(Act.BAN).entry());
        all.add(
                draft(Act.LEGAL_ORDER, By.of(By.Kind.LAW))
                        .object("review", c("obj"))
                        .ground(Ground.LEGAL_ORDER)
                        .provision("LG Hamburg, order of 2026-11-20; DSA Art. 9")
                        .why(c("why"))
                        .entry());
        all.add(
                draft(Act.ERASE, By.of(By.Kind.STAFF, "privacy"))
                        .ground(Ground.ERASURE)
                        .prev(7311L)
                        .entry());
        all.add(
                draft(Act.RULE_ENACT, By.of(By.Kind.FOUNDING))
                        .rule(CONSTITUTION)
                        .detail(new Detail.Law(Detail.Level.CONSTITUTION, Settings.STARTER))
                        .entry());
        all.add(
                draft(Act.RULE_ENACT, VOTE)
                        .rule(RULE)
                        .prev(8812L)
                        .until(T.plus(180 * 1440))
                        .detail(new Detail.Law(Detail.Level.RULE, null))
                        .entry());
        all.add(
                draft(Act.RULE_AMEND, VOTE)
                        .rule(RULE)
                        .prev(8812L)
                        .detail(new Detail.Law(Detail.Level.RULE, null))
                        .entry());
        all.add(
                draft(Act.RULE_REPEAL, VOTE)
                        .rule(RULE)
                        .prev(8812L)
                        .detail(new Detail.Law(Detail.Level.RULE, null))
                        .entry());
        all.add(
                draft(Act.VOTE_OPEN, SERVER)
                        .rule(RULE)
                        .detail(
                                new Detail.Vote(
                                        "p-231",
                                        Detail.Purpose.AMEND,
                                        Detail.Method.YES_NO,
                                        Detail.Level.RULE,
                                        412,
                                        CONSTITUTION))
                        .entry());
        all.add(
                draft(Act.BALLOT, By.of(By.Kind.AUTHOR, "member"))
                        .object("ballot", c("ballot"))
                        .prev(8700L)
                        .entry());
        all.add(
                draft(Act.VOTE_CLOSE, SERVER)
                        .prev(8700L)
                        .detail(
                                new Detail.Tally(
                                        "p-231",
                                        new Detail.Count(71, 24, 5),
                                        new Detail.Count(2, 1, 0),
                                        107,
                                        4,
                                        412,
                                        true,
                                        Detail.Gate.PASSED))
                        .entry());
        all.add(
                draft(Act.VETO, By.of(By.Kind.STAFF, "brand"))
                        .rule(RULE)
                        .ground(Ground.LAW)
                        .provision("UWG § 5a")
                        .why(c("why"))
                        .prev(8812L)
                        .entry());
        all.add(draft(Act.VETO_OVERRIDE, VOTE).rule(RULE).prev(8813L, 8990L).entry());
        all.add(draft(Act.APPEAL_OPEN, By.of(By.Kind.AUTHOR)).prev(7312L).entry());
        all.add(
                draft(Act.APPEAL_DECIDE, JURY)
                        .prev(7400L)
                        .detail(new Detail.Decided(Detail.Outcome.REVERSED))
                        .entry());
        all.add(
                draft(Act.JURY_DRAW, SERVER)
                        .prev(7400L)
                        .detail(new Draw.Pool(120, c("pool").hash()).report())
                        .entry());
        all.add(
                draft(Act.JURY_DRAW, SERVER)
                        .prev(7400L, 7401L)
                        .detail(new Draw.Drawn(List.of(17, 3, 88, 54, 119), 7404).report())
                        .entry());
        all.add(
                draft(Act.SLA_REPORT, SERVER)
                        .detail(new Detail.Report(numbers("met", 97, "missed", 3)))
                        .entry());
        all.add(
                draft(Act.CONFIG_CHANGE, By.of(By.Kind.STAFF, "operator"))
                        .detail(new Detail.Config(numbers("federation", 1, "sign_up", 1)))
                        .entry());
        var key = SigningKey.of("talk.example/log", Algorithm.ED25519, new byte[32]);
        all.add(draft(Act.KEY_ROTATE, SERVER).detail(new Detail.Rotation(key.verifier())).entry());
        var root = Hash.leaf(new byte[32]);
        all.add(draft(Act.PUBLISH, SERVER).detail(new Detail.Roll(1, root)).entry());
        all.add(
                draft(Act.UNPUBLISH, By.of(By.Kind.AUTHOR))
                        .ground(Ground.ERASURE)
                        .detail(new Detail.Roll(1, root))
                        .entry());
        return all;
    }

    static Draft decision(Act act) {
        return draft(act, BY_RULE)
                .object("comment", c("obj"))
                .subject(c("subj"))
                .rule(RULE)
                .ground(Ground.COMMUNITY_RULE)
                .why(c("why"));
    }

    private static Draft person(Act act) {
        return draft(act, JURY)
                .subject(c("subj"))
                .rule(RULE)
                .ground(Ground.COMMUNITY_RULE)
                .why(c("why"));
    }

    static Draft draft(Act act, By by) {
        return Draft.of(act, T, by);
    }

    static Commitment c(String payload) {
        return new Opening(new byte[32], payload.getBytes()).commitment();
    }

    private static Json.Members numbers(String one, int first, String other, int second) {
        var numbers = new LinkedHashMap<String, Json>();
        numbers.put(one, Json.of(first));
        numbers.put(other, Json.of(second));
        return new Json.Members(numbers);
    }
}
