package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
