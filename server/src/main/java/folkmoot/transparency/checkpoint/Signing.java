package folkmoot.transparency.checkpoint;

import folkmoot.site.Intact;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import folkmoot.transparency.CheckpointSigned;
import folkmoot.transparency.Sealing;
import folkmoot.transparency.leaf.Sequencer;
import folkmoot.transparency.leaf.Tree;
import folkmoot.transparency.roll.Enrolling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.VerifierKey;

/// Signs what is committed, and nothing else: the head is read in a transaction after the one that
/// wrote it, so no signature ever stands for leaves that a power cut could take back.
@Component
public class Signing implements Intact, Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);
    private static final Duration WHEN_GROWN = Duration.ofSeconds(10);
    private static final Duration OTHERWISE = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Enrolling enrolling;
    private final Sequencer sequencer;
    private final Tree tree;
    private final Checkpoints checkpoints;
    private final Keys keys;
    private final Asking asking;
    private final PageCache pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable Signed newest;
    private volatile Instant asked = Instant.EPOCH;
    private volatile boolean complained;

    Signing(
            Enrolling enrolling,
            Sequencer sequencer,
            Tree tree,
            Checkpoints checkpoints,
            Keys keys,
            Asking asking,
            PageCache pages,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionTemplate transaction) {
        this.enrolling = enrolling;
        this.sequencer = sequencer;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.asking = asking;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void tick() {
        sequencer.sequence();
        sign(false);
    }

    /// Everything that was committed is in the log and signed when this returns, what was published
    /// in its lists.
    @Override
    public void now() {
        enrolling.enrol();
        sequencer.catchUp();
        sign(true);
    }

    @Override
    public @Nullable Long place(long entry) {
        return sequencer.place(entry);
    }

    /// Null before the first.
    public @Nullable Signed newest() {
        var known = newest;
        return known == null ? learn(checkpoints.newest()) : known;
    }

    /// Not there before the first checkpoint: nobody who only looks makes one.
    public VerifierKey key() {
        if (!keys.kept()) {
            throw new NotThere("key");
        }
        return keys.log().verifier();
    }

    @Override
    public @Nullable Long entries() {
        var known = newest;
        return known == null ? null : known.size();
    }

    private void sign(boolean atOnce) {
        var signed = transaction.execute(_ -> Optional.ofNullable(sign(tree.head(), atOnce)));
        if (signed != null && signed.isPresent()) {
            learn(signed.get());
            ask(signed.get());
        } else if (atOnce || Duration.between(asked, clock.instant()).compareTo(AGAIN) >= 0) {
            askAgain();
        }
    }

    // Whoever could not be reached is asked again, also where nothing has been added since.
    private void askAgain() {
        var known = newest;
        if (known != null && asking.cosigned(known.note()).size() < asking.witnesses().size()) {
            ask(known);
        }
    }

    private void ask(Signed signed) {
        asked = clock.instant();
        asking.ask(signed, this::cosigned);
    }

    // Null when there is nothing to sign.
    private @Nullable Signed sign(Tree.Head head, boolean atOnce) {
        var last = checkpoints.newest();
        if (!due(head, last, atOnce)) {
            learn(last);
            return null;
        }
        checkpoints.alone();
        var meanwhile = checkpoints.newest();
        if (!due(head, meanwhile, atOnce) || meanwhile != null && meanwhile.size() > head.size()) {
            return null;
        }
        if (last != null && !keys.kept()) {
            complain();
            return null;
        }
        var key = keys.log();
        var text = new Checkpoint(key.verifier().name().name(), head.size(), head.root()).text();
        var signed = new Signed(head.size(), Note.sign(text, key), clock.instant());
        checkpoints.keep(signed.size(), signed.note(), signed.at());
        tell(head);
        return signed;
    }

    private void tell(Tree.Head head) {
        events.publishEvent(new CheckpointSigned(head.size(), head.root()));
    }

    private boolean due(Tree.Head head, @Nullable Signed last, boolean atOnce) {
        if (last == null) {
            return head.size() > 0;
        }
        var age = Duration.between(last.at(), clock.instant());
        var grown = head.size() > last.size();
        return grown && (atOnce || age.compareTo(WHEN_GROWN) >= 0) || age.compareTo(OTHERWISE) >= 0;
    }

    /// What a witness has to say about it, unless there is a newer one by now.
    private void cosigned(Signed signed, Note note) {
        transaction.executeWithoutResult(_ -> {
            checkpoints.alone();
            var last = checkpoints.newest();
            if (last != null && last.note().text().equals(signed.note().text())) {
                var all = last.note();
                for (var line : note.signatures()) {
                    all = all.with(line);
                }
                checkpoints.keep(last.size(), all, last.at());
            }
        });
        learn(checkpoints.newest());
    }

    private @Nullable Signed learn(@Nullable Signed signed) {
        var before = newest;
        newest = signed;
        if (signed != null && !signed.equals(before)) {
            pages.drop("log");
        }
        return signed;
    }

    private void complain() {
        if (!complained) {
            LOG.error("secrets/log.key is gone: the log goes on, but nobody can check it any more");
            complained = true;
        }
    }
}
