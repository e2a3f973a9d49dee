package tlog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static tlog.audit.Chronicle.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tlog.commit.Opening;
import tlog.entry.Act;
import tlog.entry.By;
import tlog.entry.Detail;
import tlog.entry.Fraction;
import tlog.entry.Ground;
import tlog.entry.Minute;
import tlog.entry.RuleRef;
import tlog.entry.Settings;
import tlog.feed.Tombstone;
import tlog.finding.Fault;
import tlog.lot.Lots;

/// One lie at a time, each told to the verifier in a log that is signed and complete.
class MeaningTests {

    private static final RuleRef OTHER = ref("other", 1);

    @TempDir Path folder;

    @Test
    void anHonestLogPasses() throws IOException {
        var verdict = Verdict.on(honest(), folder);

        assertThat(verdict.said()).contains("Nothing is wrong.", "4 votes, 1 vetoes");
        assertThat(verdict.code()).isZero();
    }

    @Test
    void aTombstoneWithoutAnEntryIsFound() throws IOException {
        lie(Fault.TOMBSTONE, it -> it.bury(it.entries.size() - 1L, Tombstone.State.HIDDEN));
        lie(
                Fault.TOMBSTONE,
                it ->
                        it.tombstones.add(
                                new Tombstone(
                                        99_999,
                                        "comment",
                                        Tombstone.State.HIDDEN,
                                        "/comments/9",
                                        new LinkedHashMap<>())));
    }

    @Test
    void aTombstoneOfAnotherKindOrStateIsFound() throws IOException {
        lie(Fault.TOMBSTONE, it -> it.bury(it.hold(SPAM, DAY), Tombstone.State.HIDDEN));
        lie(
                Fault.TOMBSTONE,
                it -> {
                    var index = it.add(it.decision(Act.HIDE, SPAM));
                    it.tombstones.add(
                            new Tombstone(
                                    index,
                                    "review",
                                    Tombstone.State.HIDDEN,
                                    "/reviews/1",
                                    new LinkedHashMap<>()));
                });
    }

    @Test
    void oneEntryCannotStandForAnotherThing() throws IOException {
        lie(
                Fault.TOMBSTONE,
                it -> {
                    var index = it.add(it.decision(Act.HIDE, SPAM));
                    var open = new LinkedHashMap<String, Opening>();
                    open.put("obj", it.objects.get(index));
                    it.tombstones.add(
                            new Tombstone(
                                    index, "comment", Tombstone.State.HIDDEN, "/comments/x", open));
                });
        lie(
                Fault.MALFORMED,
                it -> {
                    var index = it.hide(SPAM);
                    it.bury(index, Tombstone.State.HIDDEN);
                });
    }

    @Test
    void whatWasRestoredHasNoTombstone() throws IOException {
        lie(
                Fault.TOMBSTONE,
                it -> {
                    var index = it.hide(SPAM);
                    it.add(it.draft(Act.RESTORE, By.of(By.Kind.JURY)).prev(index));
                });
    }

    @Test
    void anOpeningHasToFit() throws IOException {
        lie(
                Fault.OPENING,
                it -> {
                    var index = it.add(it.decision(Act.HIDE, SPAM));
                    it.objects.put(index, Opening.fresh("/comments/other"));
                    it.bury(index, Tombstone.State.HIDDEN);
                });
    }

    @Test
    void aRuleThatWasNeverEnactedIsNone() throws IOException {
        lie(Fault.RULE, it -> it.hide(OTHER));
        lie(Fault.RULE, it -> it.hide(new RuleRef("no-spam", 1, "0".repeat(64))));
        lie(Fault.RULE, it -> it.add(it.draft(Act.RELEASE, RULE).prev(0L).rule(OTHER)));
    }

    @Test
    void aRuleCannotBeCitedBeforeItIsEnacted() throws IOException {
        lie(
                Fault.RULE,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.hide(OTHER);
                    it.pass(3 * DAY).enact(Act.RULE_ENACT, OTHER, close);
                });
    }

    @Test
    void aRuleCannotBeCitedAfterItIsAmendedOrRepealed() throws IOException {
        lie(
                Fault.RULE,
                it -> {
                    var two = ref("no-spam", 2);
                    var close = it.voted("v9", Detail.Purpose.AMEND, two, 30, 0, true);
                    it.pass(3 * DAY).enact(Act.RULE_AMEND, two, close);
                    it.pass(5).hide(SPAM);
                });
        lie(
                Fault.RULE,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.REPEAL, SPAM, 30, 0, true);
                    it.pass(3 * DAY).enact(Act.RULE_REPEAL, SPAM, close);
                    it.pass(5).hide(SPAM);
                });
    }

    @Test
    void whatWasHeldUnderAnOldVersionIsStillDecidedUnderIt() throws IOException {
        truth(it -> {
            var hidden = it.hide(SPAM);
            it.tombstones.removeLast();
            var two = ref("no-spam", 2);
            var close = it.voted("v9", Detail.Purpose.AMEND, two, 30, 0, true);
            it.pass(3 * DAY).enact(Act.RULE_AMEND, two, close);
            it.pass(5);
            it.add(
                    it.draft(Act.APPEAL_DECIDE, By.of(By.Kind.MODERATOR))
                            .prev(hidden)
                            .rule(SPAM)
                            .detail(new Detail.Decided(Detail.Outcome.REVERSED)));
            it.add(it.draft(Act.RESTORE, By.of(By.Kind.JURY)).prev(hidden).rule(SPAM));
        });
    }

    @Test
    void aRuleEndsAtItsSunset() throws IOException {
        Consumer<Chronicle> enacted =
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.pass(3 * DAY)
                            .add(
                                    it.draft(Act.RULE_ENACT, VOTE)
                                            .rule(OTHER)
                                            .prev(close)
                                            .until(it.now.plus(DAY))
                                            .detail(new Detail.Law(Detail.Level.RULE, null)));
                };
        lie(
                Fault.RULE,
                it -> {
                    enacted.accept(it);
                    it.pass(DAY + 5).hide(OTHER);
                });
        truth(it -> {
            enacted.accept(it);
            it.hide(OTHER);
            it.pass(DAY + 5)
                    .add(
                            it.draft(Act.RULE_REPEAL, SERVER)
                                    .rule(OTHER)
                                    .detail(new Detail.Law(Detail.Level.RULE, null)));
        });
    }

    @Test
    void rulesAreFoundedOnlyBeforeTheFirstVote() throws IOException {
        lie(Fault.RULE, it -> it.found(OTHER, new Detail.Law(Detail.Level.RULE, null)));
    }

    @Test
    void aVersionIsAmendedByTheNextAndKeepsItsLevel() throws IOException {
        lie(
                Fault.RULE,
                it -> {
                    var three = ref("no-spam", 3);
                    var close = it.voted("v9", Detail.Purpose.AMEND, three, 30, 0, true);
                    it.pass(3 * DAY).enact(Act.RULE_AMEND, three, close);
                });
        lie(
                Fault.RULE,
                it -> {
                    var two = ref("no-spam", 2);
                    var close = it.voted("v9", Detail.Purpose.AMEND, two, 30, 0, true);
                    it.pass(3 * DAY)
                            .add(
                                    it.draft(Act.RULE_AMEND, VOTE)
                                            .rule(two)
                                            .prev(close)
                                            .detail(new Detail.Law(Detail.Level.SPACE_NORM, null)));
                });
    }

    @Test
    void nobodyEnactsWithoutAVote() throws IOException {
        lie(
                Fault.TALLY,
                it ->
                        it.add(
                                it.draft(Act.RULE_ENACT, BRAND)
                                        .rule(OTHER)
                                        .detail(new Detail.Law(Detail.Level.RULE, null))));
        lie(Fault.TALLY, it -> it.enact(Act.RULE_ENACT, OTHER, 0));
        lie(
                Fault.RULE,
                it ->
                        it.add(
                                it.draft(Act.RULE_ENACT, By.of(By.Kind.LAW))
                                        .rule(OTHER)
                                        .detail(new Detail.Law(Detail.Level.LAW, null))));
    }

    @Test
    void aVoteThatWasLostChangesNothing() throws IOException {
        vote(5, 20, false, Fault.TALLY);
        vote(10, 10, false, Fault.TALLY);
        vote(15, 0, false, Fault.TALLY);
    }

    @Test
    void aResultHasToFollowFromItsNumbers() throws IOException {
        vote(10, 12, true, Fault.TALLY);
        vote(15, 0, true, Fault.TALLY);
        vote(30, 0, false, Fault.TALLY);
    }

    @Test
    void aConstitutionNeedsTwoThirds() throws IOException {
        var two = ref("constitution", 2);
        for (var yes : new int[] {20, 19}) {
            Consumer<Chronicle> amended =
                    it -> {
                        var close = it.voted("v9", Detail.Purpose.AMEND, two, yes, 10, true);
                        it.pass(3 * DAY)
                                .add(
                                        it.draft(Act.RULE_AMEND, VOTE)
                                                .rule(two)
                                                .prev(close)
                                                .detail(
                                                        new Detail.Law(
                                                                Detail.Level.CONSTITUTION,
                                                                Settings.STARTER)));
                    };
            if (yes == 20) {
                truth(amended);
            } else {
                lie(Fault.TALLY, amended);
            }
        }
    }

    @Test
    void everyBallotIsInTheLogAndCounted() throws IOException {
        lie(
                Fault.TALLY,
                it -> {
                    var open = it.openVote("v9", Detail.Purpose.ENACT, OTHER);
                    it.ballots(open, 29, "yes");
                    it.pass(7 * DAY).close(open, tally("v9", 30, 0, 0, true));
                });
        lie(
                Fault.TALLY,
                it -> {
                    var open = it.openVote("v9", Detail.Purpose.ENACT, OTHER);
                    it.ballots(open, 31, "yes");
                    it.pass(7 * DAY).close(open, tally("v9", 30, 0, 0, true));
                });
        lie(
                Fault.TALLY,
                it -> {
                    var open = it.openVote("v9", Detail.Purpose.ENACT, OTHER);
                    it.ballots(open, 29, "yes");
                    it.ballot(open, "staff", "yes");
                    it.pass(7 * DAY).close(open, tally("v9", 30, 0, 0, true));
                });
    }

    @Test
    void ballotsAreCountedAgainByWhatTheySay() throws IOException {
        Consumer<Chronicle> turned =
                it -> {
                    var open = it.openVote("v9", Detail.Purpose.ENACT, OTHER);
                    it.ballots(open, 14, "yes");
                    it.ballots(open, 16, "no");
                    var close = it.pass(7 * DAY).close(open, tally("v9", 16, 14, 0, true));
                    it.pass(3 * DAY).enact(Act.RULE_ENACT, OTHER, close);
                };
        lie(Fault.TALLY, turned);
        lie(
                Fault.TALLY,
                it -> {
                    var open = it.openVote("v9", Detail.Purpose.OTHER, OTHER);
                    it.ballot(open, "member", "perhaps");
                    it.pass(7 * DAY).close(open, tally("v9", 0, 0, 1, false));
                });
        lie(
                Fault.TALLY,
                it -> {
                    it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.cast.remove(it.cast.keySet().stream().max(Long::compare).orElseThrow());
                });
        lie(
                Fault.OPENING,
                it -> {
                    it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.cast.replaceAll((_, says) -> Opening.fresh(says.text()));
                });
        lie(
                Fault.TALLY,
                it -> {
                    var other = it.openVote("v8", Detail.Purpose.OTHER, OTHER);
                    var open = it.openVote("v9", Detail.Purpose.OTHER, OTHER);
                    it.ballot(other, "member", "yes");
                    var says = it.cast.get(it.entries.size() - 1L);
                    it.add(
                            it.draft(Act.BALLOT, By.of(By.Kind.AUTHOR, "member"))
                                    .object("ballot", says.commitment())
                                    .prev(open));
                    it.cast.put(it.entries.size() - 1L, says);
                    it.pass(7 * DAY).close(open, tally("v9", 1, 0, 0, false));
                });
        assertThat(Verdict.on(honest().write(folder)).said())
                .contains("ballots     4 of 4 votes counted again");
    }

    @Test
    void ballotsCanBeReplacedOnce() throws IOException {
        Consumer<Chronicle> replaced =
                it -> {
                    var open = it.openVote("v9", Detail.Purpose.OTHER, OTHER);
                    var first = it.ballot(open, "member", "yes");
                    it.ballot(open, "member", "no", first);
                    it.pass(7 * DAY)
                            .close(
                                    open,
                                    new Detail.Tally(
                                            "v9",
                                            new Detail.Count(0, 1, 0),
                                            new Detail.Count(0, 0, 0),
                                            2,
                                            1,
                                            100,
                                            false,
                                            Detail.Gate.NONE));
                };
        truth(replaced);
        lie(
                Fault.TALLY,
                it -> {
                    var open = it.openVote("v8", Detail.Purpose.OTHER, OTHER);
                    var by = By.of(By.Kind.AUTHOR, "member");
                    var c = Opening.fresh("no").commitment();
                    it.add(it.draft(Act.BALLOT, by).object("ballot", c).prev(open, 0L));
                });
    }

    @Test
    void votesTakeTheirTimeAndSoDoesTheirEffect() throws IOException {
        lie(
                Fault.TALLY,
                it -> {
                    var open = it.openVote("v9", Detail.Purpose.ENACT, OTHER);
                    it.ballots(open, 30, "yes");
                    it.pass(DAY).close(open, tally("v9", 30, 0, 0, true));
                });
        lie(
                Fault.TALLY,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.pass(DAY).enact(Act.RULE_ENACT, OTHER, close);
                });
    }

    @Test
    void aVoteChangesTheRuleItWasAbout() throws IOException {
        lie(
                Fault.TALLY,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.pass(3 * DAY).enact(Act.RULE_ENACT, ref("another", 1), close);
                });
    }

    @Test
    void aVoteStandsUnderAConstitutionInForce() throws IOException {
        lie(
                Fault.RULE,
                it -> {
                    var vote =
                            new Detail.Vote(
                                    "v9",
                                    Detail.Purpose.ENACT,
                                    Detail.Method.YES_NO,
                                    Detail.Level.RULE,
                                    10,
                                    ref("constitution", 7));
                    it.add(it.draft(Act.VOTE_OPEN, SERVER).rule(OTHER).detail(vote));
                });
    }

    @Test
    void aLabelWithAnEndEndsInTime() throws IOException {
        lie(
                Fault.HOLD,
                it -> {
                    it.add(it.decision(Act.LABEL, SPAM).until(it.now.plus(DAY)));
                    it.pass(DAY + 20).hide(SPAM);
                });
        truth(it -> {
            var label = it.add(it.decision(Act.LABEL, SPAM).until(it.now.plus(DAY)));
            it.pass(DAY + 5).add(it.draft(Act.RESTORE, SERVER).ground(Ground.EXPIRED).prev(label));
            it.pass(DAY).hide(SPAM);
        });
    }

    @Test
    void aHoldEndsInTime() throws IOException {
        lie(
                Fault.HOLD,
                it -> {
                    it.hold(SPAM, DAY);
                    it.pass(DAY + 20).hide(SPAM);
                });
        lie(
                Fault.HOLD,
                it -> {
                    var held = it.hold(SPAM, DAY);
                    it.pass(DAY + 20).add(it.draft(Act.RELEASE, RULE).prev(held));
                });
        lie(
                Fault.HOLD,
                it -> {
                    var held = it.hold(SPAM, DAY);
                    it.pass(HOUR)
                            .add(
                                    it.decision(Act.HOLD, SPAM)
                                            .until(it.now.plus(9 * DAY))
                                            .prev(held));
                    it.pass(2 * DAY).hide(SPAM);
                });
        truth(it -> it.hold(SPAM, DAY));
        truth(it -> {
            var held = it.hold(SPAM, DAY);
            it.pass(DAY + 10).add(it.decision(Act.HIDE, SPAM).prev(held));
            it.pass(DAY).hide(SPAM);
        });
    }

    @Test
    void aVetoNeedsOneOfThreeGrounds() throws IOException {
        veto(Ground.COMMUNITY_RULE, Fault.VETO);
        veto(Ground.LAW, Fault.VETO);
        veto(Ground.SAFETY, null);
    }

    @Test
    void aThirdVetoInAQuarterIsTooMany() throws IOException {
        lie(
                Fault.VETO,
                it -> {
                    it.now = Minute.parse("2026-07-01T00:00Z");
                    for (var name : new String[] {"a", "b", "c"}) {
                        var rule = ref(name, 1);
                        var close = it.voted(name, Detail.Purpose.ENACT, rule, 30, 0, true);
                        it.veto(close, rule, Ground.SAFETY);
                    }
                });
        truth(it -> {
            it.now = Minute.parse("2026-09-01T00:00Z");
            for (var name : new String[] {"a", "b", "c", "d"}) {
                var rule = ref(name, 1);
                var close = it.voted(name, Detail.Purpose.ENACT, rule, 30, 0, true);
                it.pass(DAY).veto(close, rule, Ground.SAFETY);
                it.pass(4 * DAY);
            }
        });
    }

    @Test
    void aVetoComesInTimeAndIsHeeded() throws IOException {
        lie(
                Fault.VETO,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.pass(4 * DAY).veto(close, OTHER, Ground.SAFETY);
                });
        lie(
                Fault.VETO,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.veto(close, OTHER, Ground.SAFETY);
                    it.pass(3 * DAY).enact(Act.RULE_ENACT, OTHER, close);
                });
        lie(Fault.VETO, it -> it.veto(0, OTHER, Ground.SAFETY));
    }

    @Test
    void aVetoByLawIsNotOverriddenAndOthersNeedTheirVote() throws IOException {
        lie(
                Fault.VETO,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    var why = Opening.fresh("x").commitment();
                    var veto =
                            it.add(
                                    it.draft(Act.VETO, BRAND)
                                            .rule(OTHER)
                                            .ground(Ground.LAW)
                                            .provision("UWG § 5")
                                            .why(why)
                                            .prev(close));
                    var again = it.voted("v10", Detail.Purpose.OVERRIDE, OTHER, 30, 0, true);
                    it.add(it.draft(Act.VETO_OVERRIDE, VOTE).rule(OTHER).prev(veto, again));
                });
        lie(
                Fault.TALLY,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    var veto = it.veto(close, OTHER, Ground.SAFETY);
                    var again = it.voted("v10", Detail.Purpose.OVERRIDE, OTHER, 29, 0, true);
                    it.add(it.draft(Act.VETO_OVERRIDE, VOTE).rule(OTHER).prev(veto, again));
                });
    }

    @Test
    void timeDoesNotGoBack() throws IOException {
        lie(Fault.BACKDATED, it -> it.pass(-5).hide(SPAM));
        truth(it -> it.pass(-2).hide(SPAM));
    }

    @Test
    void whatIsNoEntryIsSaidToBeNone() throws IOException {
        lie(Fault.MALFORMED, it -> it.add("{\"v\":2}".getBytes()));
        lie(Fault.MALFORMED, it -> it.add(new byte[0]));
        lie(Fault.MALFORMED, it -> it.add(it.draft(Act.RELEASE, RULE).prev(9999L)));
    }

    @Test
    void noConstitutionCanDoAwayWithVotes() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                new Settings(
                                        new Fraction(0, 1),
                                        1,
                                        new Fraction(1, 2),
                                        new Fraction(2, 3),
                                        new Fraction(2, 3),
                                        new Fraction(3, 2),
                                        0,
                                        0,
                                        2)))
                .isInstanceOf(tlog.Malformed.class);
    }

    private void vote(int yes, int no, boolean accepted, Fault fault) throws IOException {
        lie(
                fault,
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, yes, no, accepted);
                    it.pass(3 * DAY).enact(Act.RULE_ENACT, OTHER, close);
                });
    }

    private void veto(Ground ground, @tlog.Nullable Fault fault) throws IOException {
        Consumer<Chronicle> vetoed =
                it -> {
                    var close = it.voted("v9", Detail.Purpose.ENACT, OTHER, 30, 0, true);
                    it.veto(close, OTHER, ground);
                };
        if (fault == null) {
            truth(vetoed);
        } else {
            lie(fault, vetoed);
        }
    }

    @Test
    void whatAJurySetAsideIsNotEnacted() throws IOException {
        truth(it -> {
            var close = it.voted("v5", Detail.Purpose.ENACT, OTHER, 30, 10, true);
            var held = disputed(it, close);
            it.jury(held);
            it.add(it.draft(Act.RELEASE, By.of(By.Kind.JURY)).prev(held).rule(CONSTITUTION));
            it.pass(3 * DAY).enact(Act.RULE_ENACT, OTHER, close);
        });
        lie(
                Fault.TALLY,
                it -> {
                    var close = it.voted("v5", Detail.Purpose.ENACT, OTHER, 30, 10, true);
                    disputed(it, close);
                    it.pass(3 * DAY).enact(Act.RULE_ENACT, OTHER, close);
                });
        lie(
                Fault.TALLY,
                it -> {
                    var close = it.voted("v5", Detail.Purpose.ENACT, OTHER, 30, 10, true);
                    var held = disputed(it, close);
                    it.jury(held);
                    it.bury(
                            it.add(it.decision(Act.HIDE, CONSTITUTION).prev(held)),
                            Tombstone.State.HIDDEN);
                    it.pass(3 * DAY).enact(Act.RULE_ENACT, OTHER, close);
                });
    }

    private static long disputed(Chronicle it, long close) {
        return it.add(it.decision(Act.HOLD, CONSTITUTION).until(it.now.plus(3 * DAY)).prev(close));
    }

    @Test
    void aJuryIsDrawnAsItsSeedSaysOrFound() throws IOException {
        truth(it -> it.jury(appeal(it)));
        lie(
                Fault.DRAW,
                it -> {
                    var appeal = appeal(it);
                    var pool = it.pool(appeal);
                    var order = Lots.order(it.root(), POOL.root(), POOL.size());
                    it.drawn(appeal, pool, order.subList(1, 6), it.entries.size());
                });
        lie(
                Fault.DRAW,
                it -> {
                    var appeal = appeal(it);
                    var pool = it.pool(appeal);
                    var order = Lots.order(it.root(), POOL.root(), POOL.size());
                    var size = it.entries.size();
                    it.drawn(appeal, pool, order.subList(0, 5), size);
                    it.drawn(appeal, pool, order.subList(6, 7), size);
                });
    }

    @Test
    void aSeedFromBeforeThePoolOrAfterTheDrawIsFound() throws IOException {
        lie(
                Fault.DRAW,
                it -> {
                    var appeal = appeal(it);
                    var order = Lots.order(it.root(), POOL.root(), POOL.size());
                    var size = it.entries.size();
                    it.drawn(appeal, it.pool(appeal), order.subList(0, 5), size);
                });
        lie(
                Fault.DRAW,
                it -> {
                    var appeal = appeal(it);
                    var pool = it.pool(appeal);
                    it.drawn(appeal, pool, List.of(1, 2, 3, 4, 5), it.entries.size() + 1L);
                });
    }

    @Test
    void aCaseHasOneJuryAndNoneDecidesThatWasNotDrawn() throws IOException {
        lie(
                Fault.DRAW,
                it -> {
                    var appeal = appeal(it);
                    it.pool(appeal);
                    it.jury(appeal);
                });
        lie(
                Fault.DRAW,
                it ->
                        it.add(
                                it.draft(Act.APPEAL_DECIDE, By.of(By.Kind.JURY))
                                        .prev(appeal(it))
                                        .detail(new Detail.Decided(Detail.Outcome.UPHELD))));
        lie(Fault.DRAW, it -> it.jury(it.hide(SPAM)));
    }

    @Test
    void anotherCheckpointThanTheFirstIsFoundByWhoeverSawThatOne() throws IOException {
        var chronicle = honest();
        var appeal = appeal(chronicle);
        var pool = chronicle.pool(appeal);
        var place = chronicle.pass(1).write(folder.resolve("place"));
        var state = folder.resolve("state").toString();
        assertThat(Verdict.on(place, "--state", state).code()).isZero();
        chronicle.hide(SPAM);
        var order = Lots.order(chronicle.root(), POOL.root(), POOL.size());
        chronicle.drawn(appeal, pool, order.subList(0, 5), chronicle.entries.size());

        chronicle.write(place);

        assertThat(Verdict.on(place).code()).as("who saw nothing").isZero();
        assertThat(Verdict.on(place, "--state", state).code()).isEqualTo(Fault.DRAW.code());
    }

    private static long appeal(Chronicle it) {
        return it.add(it.draft(Act.APPEAL_OPEN, By.of(By.Kind.AUTHOR)).prev(it.hide(SPAM)));
    }

    private void lie(Fault fault, Consumer<Chronicle> lie) throws IOException {
        var verdict = told(lie);

        assertThat(verdict.said()).contains("WRONG (" + fault.code() + ")");
        assertThat(verdict.code()).as(verdict.said()).isEqualTo(fault.code());
    }

    private void truth(Consumer<Chronicle> more) throws IOException {
        var verdict = told(more);

        assertThat(verdict.code()).as(verdict.said()).isZero();
    }

    private Verdict told(Consumer<Chronicle> more) throws IOException {
        var chronicle = honest();
        more.accept(chronicle);
        var place = java.nio.file.Files.createTempDirectory(folder, "log");
        return Verdict.on(chronicle.pass(1), place);
    }
}
