package folkmoot.governance.page;

import folkmoot.governance.bill.Bill;
import folkmoot.governance.bill.Difference;
import folkmoot.governance.deliberation.MapView;
import folkmoot.governance.dispute.DisputeView;
import folkmoot.governance.proposal.Proposal;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.trial.DryReport;
import folkmoot.governance.veto.VetoView;
import folkmoot.governance.vote.OwnView;
import folkmoot.governance.vote.ResultView;
import folkmoot.people.PersonView;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal with all that belongs to it, as one reader sees it.
///
/// @param signed and the like: how many so far, of how many
/// @param bar why this reader cannot vote; empty for those who can and for guests
public record ProposalView(
        Proposal proposal,
        Bill bill,
        @Nullable PersonView author,
        @Nullable Content hats,
        List<Difference.Line> difference,
        List<PersonView> signers,
        int signersNeeded,
        long supporters,
        long demands,
        long electorate,
        MapView map,
        List<ResultView> results,
        List<OwnView> own,
        List<Proposal> rivals,
        @Nullable VetoView veto,
        @Nullable DisputeView dispute,
        int letters,
        @Nullable String sentence,
        @Nullable DryReport report,
        boolean late,
        Map<UUID, Content> hidden,
        ReaderView reader) {

    /// Who reads: what they may do here.
    public record ReaderView(
            boolean member,
            boolean author,
            boolean staff,
            boolean lead,
            boolean signed,
            boolean supports,
            boolean demands,
            String bar) {}

    /// What stands in the place of its reasons, or of the brand's answer, when they cannot be read.
    public @Nullable Content hidden(UUID words) {
        return hidden.get(words);
    }

    static final List<Stage> WAY =
            List.of(
                    Stage.DRAFT,
                    Stage.ADMISSION,
                    Stage.DELIBERATION,
                    Stage.FREEZE,
                    Stage.VOTE,
                    Stage.COOLING,
                    Stage.ENACTED);

    /// The way that a proposal goes when nothing is in it.
    public List<Stage> way() {
        return WAY;
    }

    public Stage stage() {
        return proposal.stage();
    }

    public boolean isVoting() {
        return stage() == Stage.VOTE || stage() == Stage.OVERRIDE;
    }

    /// Whether the page has the form of that part for this reader: what was typed into it, and why
    /// it was refused, is drawn there.
    public boolean takes(String part) {
        return switch (part) {
            case "" -> true;
            case "draft" -> stage() == Stage.DRAFT;
            case "support" -> stage() == Stage.ADMISSION;
            case "ballot" -> isVoting() && reader.bar().isEmpty();
            case "veto" -> stage() == Stage.COOLING && veto == null && reader.lead();
            case "position" -> isAnswerable();
            case "statement" -> stage() == Stage.DELIBERATION && reader.member();
            default -> false;
        };
    }

    /// The brand can still say what it thinks of it, and has not.
    public boolean isAnswerable() {
        return reader.staff()
                && proposal.answer() == null
                && (stage() == Stage.DELIBERATION || stage() == Stage.FREEZE);
    }

    /// Competing drafts are ranked.
    public boolean isRanked() {
        return stage() == Stage.VOTE && !rivals.isEmpty();
    }
}
