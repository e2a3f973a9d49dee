package folkmoot.governance.deliberation;

import folkmoot.governance.ProposalId;
import folkmoot.governance.map.Landscape;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.proposal.Step;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import folkmoot.site.Texts;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Members say what they think of a proposal, a sentence at a time, and answer one another.
@Component
public class Deliberating implements Erasable {

    public static final int LONGEST = 280;
    private static final int MOST = 5;
    private static final double SHARED = 0.6;
    private static final SecureRandom LOT = new SecureRandom();

    private final Statements statements;
    private final Proposals proposals;
    private final Doorkeeper door;
    private final PageCache pages;
    private final Clock clock;

    Deliberating(
            Statements statements,
            Proposals proposals,
            Doorkeeper door,
            PageCache pages,
            Clock clock) {
        this.statements = statements;
        this.proposals = proposals;
        this.door = door;
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional
    public Step say(Actor.Member person, ProposalId proposal, String words) {
        if (proposals.one(proposal).stage() != Stage.DELIBERATION) {
            return new Step.Refused(Texts.say("governance.late"));
        }
        var said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return new Step.Refused(Texts.say("governance.statement.wrong", LONGEST));
        }
        if (statements.by(proposal, person.id()) >= MOST) {
            return new Step.Refused(Texts.say("governance.statement.most", MOST));
        }
        var rule = door.introduces(person, said);
        if (rule != null) {
            return new Step.Refused(rule);
        }
        var id = new StatementId(Ids.next(clock.instant()));
        if (!statements.add(id, proposal, person.id(), said, clock.instant())) {
            return new Step.Refused(Texts.say("governance.statement.twice"));
        }
        statements.think(id, person.id(), 1, clock.instant());
        Proposing.drop(pages, proposal);
        return Step.TAKEN;
    }

    /// Agrees (1), disagrees (-1) or passes (0); can be changed until the words stand still.
    @Transactional
    public Step think(Actor.Member person, StatementId statement, int value) {
        var proposal = about(statement);
        if (proposals.one(proposal).stage() != Stage.DELIBERATION) {
            return new Step.Refused(Texts.say("governance.late"));
        }
        statements.think(statement, person.id(), Integer.signum(value), clock.instant());
        Proposing.drop(pages, proposal);
        return Step.TAKEN;
    }

    /// Which proposal it was said about.
    public ProposalId about(StatementId statement) {
        var proposal = statements.proposal(statement);
        if (proposal == null) {
            throw new NotThere(statement);
        }
        return proposal;
    }

    /// The whole discussion, and what this reader is asked next.
    public MapView seen(ProposalId proposal, @Nullable PersonId reader) {
        var said = statements.of(proposal);
        var opinions = statements.opinions(proposal);
        var landscape = landscape(said, opinions);
        var mine =
                reader == null
                        ? Map.<String, Integer>of()
                        : opinions.getOrDefault(reader.toString(), Map.of());
        var open =
                IntStream.range(0, said.size())
                        .filter(it -> !mine.containsKey(said.get(it).id().toString()))
                        .boxed()
                        .toList();
        var next =
                reader == null || open.isEmpty() ? null : said.get(landscape.draw(open, LOT)).id();
        return view(said, landscape, next, reader);
    }

    private static MapView view(
            List<Statements.Said> said,
            Landscape landscape,
            @Nullable StatementId next,
            @Nullable PersonId reader) {
        var views = new ArrayList<StatementView>();
        for (var i = 0; i < said.size(); i++) {
            var it = landscape.statements().get(i);
            views.add(
                    new StatementView(
                            said.get(i).id(),
                            said.get(i).words(),
                            it.agree(),
                            it.disagree(),
                            it.seen() - it.agree() - it.disagree(),
                            it.consensus(),
                            isShared(it, landscape.groups().size())));
        }
        var asked = views.stream().filter(it -> it.id().equals(next)).findFirst().orElse(null);
        return new MapView(
                views,
                landscape.groups().size() < 2 ? List.of() : landscape.dots(),
                landscape.groups().size() < 2 ? List.of() : landscape.groups(),
                asked,
                reader == null ? "" : reader.toString());
    }

    // Consensus is the product of the groups' smoothed shares; their mean says the same for two
    // groups and for five.
    private static boolean isShared(Landscape.Shared it, int groups) {
        return it.agree() > it.disagree()
                && Math.pow(it.consensus(), 1.0 / Math.max(1, groups)) >= SHARED;
    }

    /// In which opinion group everybody is, by their last opinions.
    public Map<PersonId, Integer> groups(ProposalId proposal) {
        var landscape = landscape(statements.of(proposal), statements.opinions(proposal));
        var groups = new HashMap<PersonId, Integer>();
        if (landscape.groups().size() > 1) {
            landscape.groupOf().forEach((person, group) -> groups.put(PersonId.of(person), group));
        }
        return groups;
    }

    private static Landscape landscape(
            List<Statements.Said> said, Map<String, Map<String, Integer>> opinions) {
        return Landscape.of(
                opinions.keySet().stream().sorted().toList(),
                said.stream().map(it -> it.id().toString()).toList(),
                opinions);
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        statements.erase(person);
    }
}
