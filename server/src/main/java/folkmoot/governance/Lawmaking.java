package folkmoot.governance;

import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.people.Staff;
import java.util.List;

/// Making rules, for modules above: the same verbs that the pages call. Whatever is refused there
/// is an [IllegalStateException] with the reason here.
public interface Lawmaking {

    /// A draft of a new rule, as its text is.
    ProposalId propose(Actor.Member author, String text, String rationale);

    void sign(Actor.Member person, ProposalId proposal);

    void publish(Actor.Member author, ProposalId proposal);

    /// Those who may vote, fixed when it was published.
    List<Actor.Member> electorate(ProposalId proposal);

    /// False when it has enough support already.
    boolean support(Actor.Member person, ProposalId proposal);

    void say(Actor.Member person, ProposalId proposal, String statement);

    /// Agrees (1), disagrees (-1) or passes (0) on the statement with that number, from 0.
    void think(Actor.Member person, ProposalId proposal, int statement, int value);

    void answer(Staff staff, ProposalId proposal, String words);

    /// `choice` is `yes`, `no` or `abstain`.
    void vote(Actor.Member person, ProposalId proposal, String choice, String reason);

    /// `ground` is one of the log's: `MATERIAL_HARM`.
    void veto(Lead lead, ProposalId proposal, String ground, String reason);

    /// False when enough have demanded it already.
    boolean demand(Actor.Member person, ProposalId proposal);

    /// Asks members whether a version of a rule that is doubted shall end; nothing when it is not
    /// in force, or that is discussed already. Needs a running transaction.
    void reconsider(String rule, int version);

    /// The same of a rule that has been doubted for a while: nothing when members were asked about
    /// that version before.
    void remember(String rule, int version);

    /// Lets everything go on whose time has come.
    void advance();
}
