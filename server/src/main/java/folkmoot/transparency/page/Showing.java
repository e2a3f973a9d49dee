package folkmoot.transparency.page;

import static java.util.stream.Collectors.joining;

import folkmoot.site.NotThere;
import folkmoot.transparency.Receipts;
import folkmoot.transparency.Restricting;
import folkmoot.transparency.checkpoint.Asking;
import folkmoot.transparency.checkpoint.Signed;
import folkmoot.transparency.checkpoint.Signing;
import folkmoot.transparency.leaf.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.commit.Opening;
import tlog.entry.Act;
import tlog.entry.By;
import tlog.entry.Entry;
import tlog.feed.Tombstone;
import tlog.receipt.Enclosure;
import tlog.receipt.Receipt;
import tlog.tile.TileNodes;
import tlog.tree.InclusionProof;

/// What the log shows, and to whom. Everybody sees every entry; what commitments hide is seen while
/// it has its effect, later only by the person concerned. What a ballot says is seen by nobody
/// before its vote is closed, then by everybody.
@Component
class Showing implements Receipts {

    private static final int PAGE = 50;
    private static final int RESTRICTED = 500;
    private static final List<String> DECIDERS =
            Arrays.stream(By.Kind.values()).map(By.Kind::wire).toList();

    private final Lines lines;
    private final Tree tree;
    private final Signing signing;
    private final Asking asking;
    private final List<Restricting> restricting;

    Showing(Lines lines, Tree tree, Signing signing, Asking asking, List<Restricting> restricting) {
        this.lines = lines;
        this.tree = tree;
        this.signing = signing;
        this.asking = asking;
        this.restricting = restricting;
    }

    Signed signed() {
        var newest = signing.newest();
        if (newest == null) {
            throw new NotThere("checkpoint");
        }
        return newest;
    }

    @Transactional(readOnly = true)
    LogView page(SiftForm form, long before) {
        var newest = signing.newest();
        var size = newest == null ? 0 : newest.size();
        var found = lines.page(Sifting.of(form), Math.min(before, size), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new LogView(
                shown.stream().map(EntryView::of).toList(),
                form,
                lines.acts(),
                lines.rules(),
                DECIDERS,
                size,
                newest == null ? 0 : asking.cosigned(newest.note()).size(),
                found.size() > PAGE ? Sifting.address(form, shown.getLast().index()) : null);
    }

    @Transactional(readOnly = true)
    LeafView leaf(long index, @Nullable UUID reader) {
        var size = signed().size();
        var line = there(index, size);
        var entry = Entry.parse(line.bytes());
        var later = lines.later(index, size);
        var openings = open(index, entry, later, reader, size);
        return new LeafView(
                EntryView.of(index, entry),
                new String(line.bytes(), StandardCharsets.UTF_8),
                text(openings.get("obj")),
                text(openings.get("why")),
                openings.isEmpty() && (entry.obj() != null || entry.why() != null),
                entry.prev().stream().map(it -> EntryView.of(there(it, size))).toList(),
                later.stream().map(EntryView::of).toList(),
                size);
    }

    @Transactional(readOnly = true)
    List<EntryView> newest(int most) {
        var newest = signing.newest();
        var size = newest == null ? 0 : newest.size();
        var all = Sifting.of(new SiftForm("", "", "", "", ""));
        return lines.page(all, size, most).stream().map(EntryView::of).toList();
    }

    HowView how(String url) {
        var newest = signed();
        return new HowView(
                signing.key().toString(),
                url,
                newest.size(),
                asking.witnesses().size(),
                asking.cosigned(newest.note()).size());
    }

    /// What somebody keeps to prove that an entry was here.
    @Transactional(readOnly = true)
    String receipt(long index, @Nullable UUID reader) {
        var signed = signed();
        var line = there(index, signed.size());
        var own = reader != null && reader.equals(lines.subject(index));
        var counted = isCounted(line, signed.size());
        return receipt(
                line, signed, own || counted ? lines.openings(index) : new LinkedHashMap<>());
    }

    private String receipt(Lines.Line line, Signed signed, SequencedMap<String, Opening> openings) {
        var nodes = new TileNodes(tree, signed.size());
        var proof = InclusionProof.of(line.index(), signed.size(), nodes);
        return new Receipt(new Enclosure(line.bytes(), openings).text(), proof, signed.note())
                .text();
    }

    private boolean isCounted(Lines.Line line, long size) {
        var entry = Entry.parse(line.bytes());
        return entry.act() == Act.BALLOT && !isSecret(entry, size);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Long place(long entry) {
        var newest = signing.newest();
        var place = lines.place(entry);
        return place == null || newest == null || place >= newest.size() ? null : place;
    }

    @Override
    @Transactional(readOnly = true)
    public String opened(long entry) {
        var signed = signed();
        var place = place(entry);
        if (place == null) {
            throw new NotThere("entry " + entry);
        }
        return receipt(there(place, signed.size()), signed, lines.openings(place));
    }

    /// What is restricted right now, a line each, by their numbers in the log.
    @Transactional(readOnly = true)
    String restricted(long after) {
        var entries = restricting.stream().flatMap(it -> it.entries().stream()).toList();
        var feed = new StringBuilder();
        for (var line : lines.of(entries, after, RESTRICTED)) {
            feed.append(tombstone(line).line()).append('\n');
        }
        return feed.toString();
    }

    /// The ballots of all votes that are closed, a line each, by their numbers in the log.
    @Transactional(readOnly = true)
    String ballots(long after) {
        return lines.ballots(after, signed().size(), RESTRICTED).stream()
                .map(it -> it.line() + "\n")
                .collect(joining());
    }

    private Tombstone tombstone(Lines.Line line) {
        var entry = Entry.parse(line.bytes());
        var open = lines.openings(line.index());
        // Whose it is, is nobody's business.
        open.remove("subj");
        var path = text(open.get("obj"));
        return new Tombstone(
                line.index(),
                entry.obj() == null ? "person" : entry.obj().kind(),
                state(entry.act()),
                path == null ? "/log/" + line.index() : path,
                open);
    }

    private static Tombstone.State state(Act act) {
        return Arrays.stream(Tombstone.State.values())
                .filter(it -> it.act() == act)
                .findFirst()
                .orElseThrow();
    }

    private SequencedMap<String, Opening> open(
            long index, Entry entry, List<Lines.Line> later, @Nullable UUID reader, long size) {
        if (isSecret(entry, size)) {
            return new LinkedHashMap<>();
        }
        var ended =
                entry.act().imposes()
                        && later.stream()
                                .anyMatch(it -> Entry.parse(it.bytes()).act().ends(entry.act()));
        var own = reader != null && reader.equals(lines.subject(index));
        return ended && !own ? new LinkedHashMap<>() : lines.openings(index);
    }

    private boolean isSecret(Entry entry, long size) {
        return entry.act() == Act.BALLOT && !lines.isClosed(entry.prev().getFirst(), size);
    }

    private Lines.Line there(long index, long size) {
        var line = index < 0 || index >= size ? null : lines.one(index);
        if (line == null) {
            throw new NotThere("entry " + index);
        }
        return line;
    }

    private static @Nullable String text(@Nullable Opening opening) {
        return opening == null ? null : opening.text();
    }
}
