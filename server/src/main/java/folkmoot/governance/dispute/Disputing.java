package folkmoot.governance.dispute;

import folkmoot.governance.Disputes;
import folkmoot.governance.ProposalId;
import folkmoot.governance.proposal.Proposal;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.veto.Vetoing;
import folkmoot.governance.vote.Counting;
import folkmoot.governance.vote.Vote;
import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a dispute does to the proposal: it waits, it ends, or it goes on where it was.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Disputing implements Disputes {

    private final DisputeRows rows;
    private final Proposals proposals;
    private final Counting counting;
    private final Vetoing vetoing;
    private final PageCache pages;
    private final Clock clock;

    Disputing(
            DisputeRows rows,
            Proposals proposals,
            Counting counting,
            Vetoing vetoing,
            PageCache pages,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.counting = counting;
        this.vetoing = vetoing;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Result find(ProposalId id) {
        var it = proposals.one(id);
        return counting.closed(it).stream()
                .filter(Vote::accepted)
                .max(Comparator.comparing(Vote::openedAt))
                .map(vote ->
                        new Result(
                                id,
                                it.title(),
                                it.rationale(),
                                it.author(),
                                Objects.requireNonNull(vote.closedAt()),
                                vote.members().yes(),
                                vote.members().no(),
                                vote.newcomers()))
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> late(ProposalId id) {
        var it = proposals.one(id);
        return counting.late(proposals.one(it.voted()), counting.closed(it).getFirst());
    }

    @Override
    public void hold(ProposalId id, long entry) {
        put(id, DisputeView.State.WAITS, entry);
    }

    @Override
    public void setAside(ProposalId id, long entry) {
        var it = proposals.locked(id);
        put(id, DisputeView.State.SET_ASIDE, entry);
        if (it.stage() == Stage.COOLING || it.stage() == Stage.VETOED) {
            step(it, Stage.REJECTED, null);
        }
    }

    /// What was set aside, and was taken back on appeal, has the rest of the time for a veto, if
    /// any is left.
    @Override
    public void let(ProposalId id, long entry) {
        var it = proposals.locked(id);
        var before = rows.of(id);
        put(id, DisputeView.State.STANDS, entry);
        if (it.stage() == Stage.REJECTED
                && before != null
                && before.setAside()
                && vetoing.of(id) == null) {
            var cooling = Duration.ofHours(counting.settings(it).coolingHours());
            var cooled = counting.closedAt(it, it.kind()).plus(cooling);
            var now = clock.instant();
            step(it, Stage.COOLING, cooled.isAfter(now) ? cooled : now);
        }
    }

    private void put(ProposalId id, DisputeView.State state, long entry) {
        rows.put(id, state, entry, clock.instant());
        Proposing.drop(pages, id);
    }

    private void step(Proposal it, Stage stage, @Nullable Instant ends) {
        proposals.step(it.id(), stage, clock.instant(), ends);
        pages.drop("list:posts");
    }
}
