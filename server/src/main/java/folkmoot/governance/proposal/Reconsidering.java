package folkmoot.governance.proposal;

import static folkmoot.site.Texts.say;

import folkmoot.governance.ProposalId;
import folkmoot.governance.bill.Bill;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.electorate.Electorate;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Detail;

/// Brings a rule whose decisions do not last before the members by itself: whether it shall end is
/// discussed at once, as nobody has to ask for it (shared/research/uniques.md, section 1, step 8).
@Component
public class Reconsidering {

    private static final Logger LOG = LoggerFactory.getLogger(Reconsidering.class);

    private final Proposals proposals;
    private final Proposing proposing;
    private final Bills bills;
    private final Electorate electorate;
    private final PageCache pages;
    private final Clock clock;

    Reconsidering(
            Proposals proposals,
            Proposing proposing,
            Bills bills,
            Electorate electorate,
            PageCache pages,
            Clock clock) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.bills = bills;
        this.electorate = electorate;
        this.pages = pages;
        this.clock = clock;
    }

    /// Nothing when that version is not in force, or its end is discussed already.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reconsider(String rule, int version) {
        var standing = bills.standing(rule);
        if (standing == null || standing.ref().version() != version || proposals.ends(rule)) {
            return;
        }
        switch (bills.read(Detail.Purpose.REPEAL, standing.canonical())) {
            case Bills.Reading.Read(var bill) -> discuss(bill);
            case Bills.Reading.Flawed(var flaws) ->
                    LOG.error(
                            "Decisions by {} do not last, and it cannot be asked whether it shall"
                                    + " end: {}",
                            standing.ref(),
                            flaws);
        }
    }

    /// The same for one that was doubted before: unless members were asked about that version.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(String rule, int version) {
        if (!proposals.asked(rule, version) && proposals.alone()) {
            reconsider(rule, version);
        }
    }

    private void discuss(Bill bill) {
        var now = clock.instant();
        var id = new ProposalId(Ids.next(now));
        var why = say("governance.reconsidered", bill.title());
        proposals.add(id, null, new Draft(Detail.Purpose.REPEAL, bill, why), now);
        var active = electorate.fix(id.value(), bills.order().constitution(), now);
        var order = bills.order().constitution();
        proposals.publish(id, now, active, order.support(active, proposals.open()));
        proposing.deliberate(proposals.one(id), now);
        Proposing.drop(pages, id);
    }
}
