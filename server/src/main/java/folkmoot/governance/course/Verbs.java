package folkmoot.governance.course;

import folkmoot.governance.Lawmaking;
import folkmoot.governance.ProposalId;
import folkmoot.governance.deliberation.Deliberating;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.proposal.Drafting;
import folkmoot.governance.proposal.ProposalForm;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Reconsidering;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.veto.Objecting;
import folkmoot.governance.veto.VetoForm;
import folkmoot.governance.veto.Vetoing;
import folkmoot.governance.vote.BallotForm;
import folkmoot.governance.vote.Voting;
import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.people.People;
import folkmoot.people.Staff;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class Verbs implements Lawmaking {

    private final Proposing proposing;
    private final Proposals proposals;
    private final Electorate electorate;
    private final Deliberating deliberating;
    private final Voting voting;
    private final Vetoing vetoing;
    private final Reconsidering reconsidering;
    private final Course course;
    private final People people;

    Verbs(
            Proposing proposing,
            Proposals proposals,
            Electorate electorate,
            Deliberating deliberating,
            Voting voting,
            Vetoing vetoing,
            Reconsidering reconsidering,
            Course course,
            People people) {
        this.proposing = proposing;
        this.proposals = proposals;
        this.electorate = electorate;
        this.deliberating = deliberating;
        this.voting = voting;
        this.vetoing = vetoing;
        this.reconsidering = reconsidering;
        this.course = course;
        this.people = people;
    }

    @Override
    public ProposalId propose(Actor.Member author, String text, String rationale) {
        return switch (proposing.draft(author, new ProposalForm("enact", "", text, rationale))) {
            case Drafting.Drafted(var id) -> id;
            case Drafting.Wrong(var fields) -> throw new IllegalStateException(fields.toString());
        };
    }

    @Override
    public void sign(Actor.Member person, ProposalId proposal) {
        taken(proposing.sign(person, proposal));
    }

    @Override
    public void publish(Actor.Member author, ProposalId proposal) {
        taken(proposing.publish(author, proposal));
    }

    @Override
    public List<Actor.Member> electorate(ProposalId proposal) {
        return people.members(electorate.all(proposal.value()).keySet()).values().stream()
                .sorted(Comparator.comparing(Actor.Member::handle))
                .toList();
    }

    @Override
    public boolean support(Actor.Member person, ProposalId proposal) {
        var waits = proposals.one(proposal).stage() == Stage.ADMISSION;
        if (waits) {
            taken(proposing.support(person, proposal));
        }
        return waits;
    }

    @Override
    public void say(Actor.Member person, ProposalId proposal, String statement) {
        taken(deliberating.say(person, proposal, statement));
    }

    @Override
    public void think(Actor.Member person, ProposalId proposal, int statement, int value) {
        var said = deliberating.seen(proposal, null).statements();
        taken(deliberating.think(person, said.get(statement).id(), value));
    }

    @Override
    public void answer(Staff staff, ProposalId proposal, String words) {
        taken(proposing.answer(staff, proposal, words));
    }

    @Override
    public void vote(Actor.Member person, ProposalId proposal, String choice, String reason) {
        taken(voting.cast(person, proposal, new BallotForm(choice, reason, Map.of())));
    }

    @Override
    public void veto(Lead lead, ProposalId proposal, String ground, String reason) {
        var objecting = vetoing.veto(lead, proposal, new VetoForm(ground, "", reason));
        if (!(objecting instanceof Objecting.Vetoed)) {
            throw new IllegalStateException(objecting.toString());
        }
    }

    @Override
    public boolean demand(Actor.Member person, ProposalId proposal) {
        var waits = proposals.one(proposal).stage() == Stage.VETOED;
        if (waits) {
            taken(vetoing.demand(person, proposal));
        }
        return waits;
    }

    @Override
    public void reconsider(String rule, int version) {
        reconsidering.reconsider(rule, version);
    }

    @Override
    public void remember(String rule, int version) {
        reconsidering.remember(rule, version);
    }

    @Override
    public void advance() {
        course.run();
    }

    private static void taken(Step step) {
        if (step instanceof Step.Refused(var why)) {
            throw new IllegalStateException(why);
        }
    }
}
