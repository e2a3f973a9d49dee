package folkmoot.transparency.roll;

import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import folkmoot.transparency.Published;
import folkmoot.transparency.Published.Piece;
import folkmoot.transparency.Roll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.commit.Opening;
import tlog.entry.Detail;
import tlog.entry.Ground;
import tlog.feed.Publication;
import tlog.feed.Publication.Subject;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// What everybody can read is entered in a list, one entry for many; what its author takes back is
/// taken off, with an entry in the same transaction. Lists are made alone: nobody can take back
/// unnoticed what is being entered.
@Component
public class Enrolling implements Roll {

    private final Publications rows;
    // Looked for when needed: they may need what this is part of.
    private final ObjectProvider<Published> published;
    private final Log log;
    private final TransactionTemplate transaction;

    Enrolling(
            Publications rows,
            ObjectProvider<Published> published,
            Log log,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.published = published;
        this.log = log;
        this.transaction = transaction;
    }

    /// All that has become readable since the last time.
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
    public void enrol() {
        published.forEach(it -> {
            var more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> batch(it)));
            }
        });
    }

    private boolean batch(Published source) {
        rows.alone();
        var taken = source.take(Publication.MOST);
        if (taken.isEmpty()) {
            return false;
        }
        var known = rows.words(taken);
        var leaves =
                source.pieces(taken).stream()
                        .filter(Piece::isReadable)
                        .map(Enrolling::leaf)
                        .filter(it -> !it.subject().words().equals(known.get(it.object())))
                        .toList();
        if (!leaves.isEmpty()) {
            rows.add(log.append(publish(leaves)), leaves);
        }
        return taken.size() == Publication.MOST;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Collection<UUID> objects, @Nullable Ground ground) {
        rows.together();
        var commitments = rows.commitments(objects);
        if (!commitments.isEmpty()) {
            var entry =
                    new Entry(Act.UNPUBLISH, "roll:", null, Decider.AUTHOR, "roll", "")
                            .with(roll(commitments));
            rows.takeBack(log.append(ground == null ? entry : entry.on(ground)), objects);
        }
    }

    private static Entry publish(List<Leaf> leaves) {
        var commitments = leaves.stream().map(it -> it.opening().commitment().hash()).toList();
        return new Entry(Act.PUBLISH, "roll:", null, Decider.SYSTEM, "roll", "")
                .with(roll(commitments));
    }

    private static Detail roll(List<Hash> commitments) {
        var tree = new Frontier();
        commitments.forEach(it -> tree.add(Hash.leaf(it.bytes())));
        return new Detail.Roll(tree.size(), tree.root());
    }

    private static Leaf leaf(Piece piece) {
        var subject = new Subject(piece.path(), hash(piece.words()));
        return new Leaf(
                piece.id(),
                subject,
                Opening.fresh(new String(subject.payload(), StandardCharsets.UTF_8)));
    }

    /// As the lists have it.
    public static String hash(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
