package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import folkmoot.transparency.Act;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A store of words that is new is found here before anybody reads what it keeps: it asks on every
/// way in like those of [DoorTests], or it is excused below, with its reason.
class StoreTests {

    private static final Map<String, String> EXCUSED = excused();

    private static Map<String, String> excused() {
        var all = new HashMap<String, String>();
        // Asked where the words come in; what else gets here has none.
        all.put("governance.vote.Ballots.write", "a ranking has no reason");
        all.put("listening.action.Answers.settle", "where a comment stands that was asked about");
        all.put("listening.action.Deeds.put", "what was done, without words of anybody");
        all.put(
                "people.account.Accounts.confirm",
                "a handle made of the name that was asked about");
        all.put("people.account.Remains.empty", "a handle of nobody");
        // Said elsewhere, or here and asked about then.
        all.put("listening.mention.MentionRows.add", "said elsewhere, brought in as it is");
        all.put("listening.understanding.ReadingRows.store", "where sentences of mentions begin");
        all.put(
                "listening.understanding.Corrections.keep",
                "a sentence of a mention, to learn from");
        all.put(
                "listening.topic.TopicRows.put",
                "words that many said, and three sentences of theirs");
        all.put("listening.here.Overheard.put", "a copy of what stands here");
        all.put("listening.here.Overheard.remember", "a copy of what stands here");
        all.put("listening.alert.AlertRows.add", "what was counted");
        all.put("listening.report.Mondays.add", "what was counted");
        // Read by staff alone, or by whoever wrote it.
        all.put("listening.source.Sources.make", "the name of a source");
        all.put("listening.visit.Secrets.hide", "the name of a secret");
        all.put("listening.lookout.Lookouts.write", "what staff look for");
        all.put("listening.topic.MuteRows.add", "a word that staff hear no more of");
        all.put("listening.alert.OwnMutes.add", "what staff hear no more of");
        all.put("products.catalogue.Imports.add", "lines of a file, as they came");
        all.put("reviews.order.ApiTokens.add", "the name of a token");
        all.put("talk.draft.DraftRows.put", "a draft, asked about when it is sent");
        // Whoever objects is heard, whoever restricts says why (ADR 15).
        all.put("moderation.appeal.Appeals.add", "an appeal");
        all.put("moderation.appeal.Appeals.ask", "what is asked in an appeal");
        all.put("moderation.appeal.Appeals.answer", "the answer to that");
        all.put("moderation.appeal.Appeals.decide", "the reason of a decision");
        all.put("moderation.decision.Decisions.add", "the reason of a decision");
        all.put("moderation.jury.Juries.hear", "an author's words to a jury");
        all.put("moderation.jury.Juries.sit", "what a jury judges, as it stood");
        all.put("moderation.report.Flags.put", "a flag");
        all.put("moderation.report.Reports.add", "a report");
        all.put("moderation.report.Reports.decide", "the answer to a report");
        return all;
    }

    private static final Set<String> TAKES =
            Set.of(
                    "HOLD",
                    "HIDE",
                    "LABEL",
                    "LOCK",
                    "SUSPEND",
                    "LEGAL_ORDER",
                    "INVALIDATE",
                    "REVOKE",
                    "REFUSE",
                    "VETO");
    private static final Map<String, String> TAKING = taking();

    private static Map<String, String> taking() {
        var all = new HashMap<String, String>();
        // Not about what somebody said; each has its entry (ADR 15).
        all.put("governance.election.Tallying.left", "a candidate who cannot be elected");
        all.put("moderation.report.Trusting.end", "no trusted flagger any longer");
        all.put("people.hat.Granting.retire", "a term that is over");
        all.put("people.hat.Granting.withdraw", "a hat is taken off");
        all.put("reviews.review.Relabelling.revoke", "a badge that goes with its order");
        // Asked about its words where they are typed; takes a rule off, nothing from a person.
        all.put("governance.veto.Vetoing.entry", "a veto");
        return all;
    }

    @Test
    void whateverWritesWordsAsksOrIsExcused() {
        var open = new TreeSet<String>();
        for (var store : Stores.ofWords()) {
            if (!DoorTests.unguarded(store).isEmpty()) {
                open.add(store.substring("folkmoot.".length()));
            }
        }

        assertThat(open).isEqualTo(new TreeSet<>(EXCUSED.keySet()));
    }

    /// Whoever writes into the log that something was taken from somebody asked the rules, or is
    /// excused, with the reason.
    @Test
    void whateverWritesThatItRestrictsAsksOrIsExcused() {
        var open = new TreeSet<String>();
        for (var it : House.OURS) {
            if (it.getPackageName().startsWith(Act.class.getPackageName())) {
                // The log itself, which names them all.
                continue;
            }
            it.getCodeUnits().stream()
                    .filter(StoreTests::takes)
                    .filter(one -> !unguarded(one).isEmpty())
                    .forEach(one -> open.add(it.getName().substring(9) + "." + one.getName()));
        }

        assertThat(open).isEqualTo(new TreeSet<>(TAKING.keySet()));
    }

    private static boolean takes(JavaCodeUnit unit) {
        return unit.getFieldAccesses().stream()
                .map(JavaFieldAccess::getTarget)
                .filter(it -> it.getOwner().isEquivalentTo(Act.class))
                .anyMatch(it -> TAKES.contains(it.getName()));
    }

    private static List<String> unguarded(JavaCodeUnit unit) {
        return DoorTests.unguarded(List.of(unit), DoorTests::restricts);
    }

    /// The search finds those that are known to be.
    @Test
    void theStoresThatAreKnownAreFound() {
        assertThat(Stores.ofWords())
                .contains(
                        "folkmoot.talk.comment.Comments.add",
                        "folkmoot.talk.comment.Comments.replace",
                        "folkmoot.talk.post.PostRows.add",
                        "folkmoot.reviews.review.ReviewRows.replace",
                        "folkmoot.people.account.Accounts.rename",
                        "folkmoot.media.picture.PictureRows.describe",
                        "folkmoot.products.product.Drafts.put",
                        "folkmoot.governance.vote.Ballots.write",
                        "folkmoot.listening.pillar.Pillars.write")
                .hasSizeGreaterThan(60);
    }
}
