package tlog.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tlog.commit.Opening;
import tlog.entry.Act;
import tlog.entry.By;
import tlog.entry.Detail;
import tlog.entry.Draft;
import tlog.entry.Ground;
import tlog.entry.Minute;
import tlog.entry.RuleRef;
import tlog.entry.Settings;
import tlog.feed.Ballot;
import tlog.feed.Tombstone;
import tlog.lot.Draw;
import tlog.lot.Lots;
import tlog.note.Algorithm;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.SigningKey;
import tlog.receipt.Enclosure;
import tlog.receipt.Receipt;
import tlog.tile.Growth;
import tlog.tile.Memory;
import tlog.tile.TileNodes;
import tlog.tree.Hash;
import tlog.tree.InclusionProof;

/// A place and its log, told step by step, honestly or not.
final class Chronicle {

    static final SigningKey KEY =
            SigningKey.of("talk.example/log", Algorithm.ED25519, new byte[32]);
    static final By VOTE = By.of(By.Kind.VOTE, "community");
    static final By RULE = By.of(By.Kind.RULE, "community");
    static final By SERVER = By.of(By.Kind.SERVER);
    static final By BRAND = By.of(By.Kind.STAFF, "brand");
    static final RuleRef CONSTITUTION = ref("constitution", 1);
    static final RuleRef SPAM = ref("no-spam", 1);
    static final RuleRef LINKS = ref("no-drive-by-links", 1);
    static final int HOUR = 60;
    static final int DAY = 24 * HOUR;

    final List<byte[]> entries = new ArrayList<>();
    final List<Tombstone> tombstones = new ArrayList<>();
    final Map<Long, Opening> objects = new LinkedHashMap<>();

    /// What ballots say.
    final Map<Long, Opening> cast = new TreeMap<>();

    private final Map<Long, String> ids = new HashMap<>();

    /// Further files of the place, by their paths.
    final Map<String, byte[]> files = new LinkedHashMap<>();

    Minute now = Minute.parse("2026-02-02T08:00Z");

    static RuleRef ref(String id, int version) {
        return new RuleRef(id, version, "%064x".formatted(id.hashCode() * 31L + version & 0xFFFF));
    }

    /// A constitution and one rule, both from the founding.
    static Chronicle founded() {
        var it = new Chronicle();
        it.found(CONSTITUTION, new Detail.Law(Detail.Level.CONSTITUTION, Settings.STARTER));
        it.found(SPAM, new Detail.Law(Detail.Level.RULE, null));
        return it;
    }

    Chronicle pass(long minutes) {
        now = now.plus(minutes);
        return this;
    }

    Draft draft(Act act, By by) {
        return Draft.of(act, now, by);
    }

    long add(Draft draft) {
        return add(draft.entry().bytes());
    }

    long add(byte[] entry) {
        entries.add(entry);
        return entries.size() - 1;
    }

    long found(RuleRef rule, Detail.Law law) {
        return add(draft(Act.RULE_ENACT, By.of(By.Kind.FOUNDING)).rule(rule).detail(law));
    }

    long openVote(String id, Detail.Purpose purpose, RuleRef rule) {
        var vote =
                new Detail.Vote(
                        id,
                        purpose,
                        Detail.Method.YES_NO,
                        rule.id().equals("constitution")
                                ? Detail.Level.CONSTITUTION
                                : Detail.Level.RULE,
                        100,
                        CONSTITUTION);
        var open = add(draft(Act.VOTE_OPEN, SERVER).rule(rule).detail(vote));
        ids.put(open, id);
        return open;
    }

    /// Also in the place of an earlier one.
    long ballot(long open, String role, String choice, Long... earlier) {
        var says = "{\"choice\":\"%s\",\"vote\":\"%s\"}".formatted(choice, ids.get(open));
        var opening = Opening.fresh(says);
        var prev = new ArrayList<>(List.of(open));
        prev.addAll(List.of(earlier));
        cast.put((long) entries.size(), opening);
        return add(
                draft(Act.BALLOT, By.of(By.Kind.AUTHOR, role))
                        .object("ballot", opening.commitment())
                        .prev(prev.toArray(Long[]::new)));
    }

    void ballots(long open, int members, String choice) {
        for (var i = 0; i < members; i++) {
            ballot(open, "member", choice);
        }
    }

    static Detail.Tally tally(String id, int yes, int no, int abstain, boolean accepted) {
        return new Detail.Tally(
                id,
                new Detail.Count(yes, no, abstain),
                new Detail.Count(0, 0, 0),
                yes + no + abstain,
                0,
                100,
                accepted,
                Detail.Gate.NONE);
    }

    long close(long open, Detail.Tally tally) {
        return add(draft(Act.VOTE_CLOSE, SERVER).prev(open).detail(tally));
    }

    /// A whole vote on a rule, with as many ballots as are counted.
    long voted(String id, Detail.Purpose purpose, RuleRef rule, int yes, int no, boolean accepted) {
        var open = openVote(id, purpose, rule);
        ballots(open, yes, "yes");
        ballots(open, no, "no");
        pass(7 * DAY);
        return close(open, tally(id, yes, no, 0, accepted));
    }

    long enact(Act act, RuleRef rule, long close) {
        return add(
                draft(act, VOTE)
                        .rule(rule)
                        .prev(close)
                        .detail(new Detail.Law(Detail.Level.RULE, null)));
    }

    Draft decision(Act act, RuleRef rule) {
        var obj = Opening.fresh("/comments/" + entries.size());
        objects.put((long) entries.size(), obj);
        return draft(act, RULE)
                .object("comment", obj.commitment())
                .rule(rule)
                .ground(Ground.COMMUNITY_RULE)
                .why(Opening.fresh("Because.").commitment());
    }

    /// Something hidden, with its tombstone.
    long hide(RuleRef rule) {
        var index = add(decision(Act.HIDE, rule));
        bury(index, Tombstone.State.HIDDEN);
        return index;
    }

    long hold(RuleRef rule, long minutes) {
        return add(decision(Act.HOLD, rule).until(now.plus(minutes)));
    }

    void bury(long index, Tombstone.State state) {
        var open = new LinkedHashMap<String, Opening>();
        var obj = objects.get(index);
        if (obj != null) {
            open.put("obj", obj);
        }
        tombstones.add(
                new Tombstone(index, "comment", state, obj == null ? "/?" : obj.text(), open));
    }

    long veto(long close, RuleRef rule, Ground ground) {
        return add(
                draft(Act.VETO, BRAND)
                        .rule(rule)
                        .ground(ground)
                        .why(Opening.fresh("x".repeat(200)).commitment())
                        .prev(close));
    }

    /// A little of everything, all of it in order.
    static Chronicle honest() {
        var it = founded();
        it.pass(DAY).hide(SPAM);
        var held = it.hold(SPAM, DAY);
        it.pass(HOUR);
        it.add(it.draft(Act.RELEASE, By.of(By.Kind.JURY)).prev(held).rule(SPAM));
        var close = it.voted("v1", Detail.Purpose.ENACT, LINKS, 30, 10, true);
        it.pass(3 * DAY).enact(Act.RULE_ENACT, LINKS, close);
        it.hide(LINKS);
        var two = ref("no-drive-by-links", 2);
        var amended = it.pass(DAY).voted("v2", Detail.Purpose.AMEND, two, 15, 5, true);
        var veto = it.pass(DAY).veto(amended, two, Ground.MATERIAL_HARM);
        var again = it.voted("v3", Detail.Purpose.OVERRIDE, two, 25, 5, true);
        it.add(it.draft(Act.VETO_OVERRIDE, VOTE).rule(two).prev(veto, again));
        it.pass(3 * DAY).enact(Act.RULE_AMEND, two, amended);
        it.voted("v4", Detail.Purpose.ENACT, ref("loser", 1), 5, 20, false);
        var hidden = it.add(it.decision(Act.HIDE, two));
        var appeal = it.add(it.draft(Act.APPEAL_OPEN, By.of(By.Kind.AUTHOR)).prev(hidden));
        it.jury(appeal);
        it.add(
                it.pass(HOUR)
                        .draft(Act.APPEAL_DECIDE, By.of(By.Kind.JURY))
                        .prev(appeal)
                        .detail(new Detail.Decided(Detail.Outcome.REVERSED)));
        it.add(it.draft(Act.RESTORE, By.of(By.Kind.JURY)).prev(hidden).ground(Ground.APPEAL));
        return it;
    }

    static final Draw.Pool POOL = new Draw.Pool(12, Hash.leaf(new byte[] {7}));

    long pool(long about) {
        return add(draft(Act.JURY_DRAW, SERVER).prev(about).detail(POOL.report()));
    }

    Hash root() {
        return Growth.of(new Memory(), 0, entries).root();
    }

    long drawn(long about, long pool, List<Integer> places, long checkpoint) {
        var draw = new Draw.Drawn(places, checkpoint);
        return add(draft(Act.JURY_DRAW, SERVER).prev(about, pool).detail(draw.report()));
    }

    /// Five of twelve, and one more for somebody who did not answer.
    void jury(long about) {
        var pool = pool(about);
        var order = Lots.order(root(), POOL.root(), POOL.size());
        var size = entries.size();
        drawn(about, pool, order.subList(0, 5), size);
        hide(SPAM);
        drawn(about, pool, order.subList(5, 6), size);
    }

    Memory tiles() {
        var memory = new Memory();
        Growth.of(memory, 0, entries).writeTo(memory);
        return memory;
    }

    Note checkpoint() {
        var root = Growth.of(new Memory(), 0, entries).root();
        return Note.sign(new Checkpoint("talk.example/log", entries.size(), root).text(), KEY);
    }

    Receipt receipt(long index) {
        var openings = new LinkedHashMap<String, Opening>();
        var obj = objects.get(index);
        if (obj != null) {
            openings.put("obj", obj);
        }
        var enclosure = new Enclosure(entries.get((int) index), openings);
        var size = entries.size();
        var proof = InclusionProof.of(index, size, new TileNodes(tiles(), size));
        return new Receipt(enclosure.text(), proof, checkpoint());
    }

    String feed() {
        var out = new StringBuilder();
        tombstones.forEach(it -> out.append(it.line()).append('\n'));
        return out.toString();
    }

    String opened() {
        var out = new StringBuilder();
        cast.forEach((index, it) -> out.append(new Ballot(index, it).line()).append('\n'));
        return out.toString();
    }

    Path write(Path folder) throws IOException {
        var log = Files.createDirectories(folder.resolve("log"));
        for (var file : tiles().files.entrySet()) {
            var path = log.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.write(log.resolve("checkpoint"), checkpoint().bytes());
        Files.writeString(log.resolve("key"), KEY.verifier() + "\n");
        Files.writeString(log.resolve("tombstones.jsonl"), feed());
        Files.writeString(log.resolve("ballots.jsonl"), opened());
        return folder;
    }
}
