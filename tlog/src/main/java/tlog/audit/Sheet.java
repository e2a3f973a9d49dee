package tlog.audit;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import tlog.Malformed;
import tlog.Nullable;
import tlog.entry.Detail;
import tlog.feed.Feed;
import tlog.feed.Publication;
import tlog.finding.Fault;
import tlog.finding.Finding;
import tlog.meaning.Publications.Entered;
import tlog.source.Source;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// The list that an entry `publish` counts, or what is wrong with it.
record Sheet(Entered of, List<Publication> lines, @Nullable Finding wrong) {

    static Sheet read(Source source, Entered of) {
        var path = "log/roll/" + of.index();
        try {
            var bytes = source.read(path, Publication.MOST * Publication.LONGEST);
            if (bytes.isEmpty()) {
                return bad(of, Fault.MISSING, path, "The list is not there");
            }
            var lines = new ArrayList<Publication>();
            Feed.read(
                    new ByteArrayInputStream(bytes.get()),
                    Publication.LONGEST,
                    line -> {
                        lines.add(Publication.parse(line));
                        return lines.getLast().n();
                    });
            if (lines.isEmpty()
                    || lines.getLast().n() != lines.size() - 1
                    || !roll(lines).equals(of.roll())) {
                var words = "Its list is not the one that was signed: %,d of %,d lines";
                return bad(of, Fault.ROLL, path, words.formatted(lines.size(), of.roll().count()));
            }
            return new Sheet(of, lines, null);
        } catch (Malformed e) {
            return bad(of, Fault.MALFORMED, path, String.valueOf(e.getMessage()));
        }
    }

    /// What an entry says of these.
    static Detail.Roll roll(List<Publication> lines) {
        var tree = new Frontier();
        lines.forEach(it -> tree.add(Hash.leaf(it.c().hash().bytes())));
        return new Detail.Roll(tree.size(), tree.root());
    }

    private static Sheet bad(Entered of, Fault fault, String path, String what) {
        return new Sheet(of, List.of(), new Finding(fault, path, what));
    }
}
