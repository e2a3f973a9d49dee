package folkmoot.governance.deliberation;

import folkmoot.governance.ProposalId;
import folkmoot.governance.Spoken;
import folkmoot.governance.map.Landscape;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.spoken.Hidden;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import folkmoot.site.Texts;
import gg.jte.Content;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Members say what they think of a proposal, a sentence at a time, and answer one another.
@Component
public class Deliberating implements Erasable {

    public static final int LONGEST = 280;
    private static final int MOST = 5;

    /// More nobody answers, and the map of more takes too long.
    private static final int MOST_IN_ALL = 300;

    private static final int MOST_OPINIONS = 300;
    private static final int MOST_DOTS = 500;
    private static final double SHARED = 0.6;
    private static final SecureRandom LOT = new SecureRandom();

    private final Statements statements;
    private final Overviews overviews;
    private final Hidden hidden;
    private final Proposals proposals;
    private final Doorkeeper door;
    private final Limits limits;
    private final PageCache pages;
    private final Clock clock;

    Deliberating(
            Statements statements,
            Overviews overviews,
            Hidden hidden,
            Proposals proposals,
            Doorkeeper door,
            Limits limits,
            PageCache pages,
            Clock clock) {
        this.statements = statements;
        this.overviews = overviews;
        this.hidden = hidden;
        this.proposals = proposals;
        this.door = door;
        this.limits = limits;
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional
    public Step say(Actor.Member person, ProposalId proposal, String words) {
        var stage = proposals.one(proposal).stage();
        if (stage != Stage.DELIBERATION) {
            return new Step.Refused(late(stage, "governance.statement.over"));
        }
        var said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return new Step.Refused(Texts.say("governance.statement.wrong", LONGEST));
        }
        if (statements.by(proposal, person.id()) >= MOST) {
            return new Step.Refused(Texts.say("governance.statement.most", MOST));
        }
        if (statements.count(proposal) >= MOST_IN_ALL) {
            return new Step.Refused(Texts.say("governance.statement.full", MOST_IN_ALL));
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
        var stage = proposals.one(proposal).stage();
        if (stage != Stage.DELIBERATION) {
            return new Step.Refused(late(stage, "governance.opinion.over"));
        }
        limits.hourly("opinion", person.id().toString(), MOST_OPINIONS);
        statements.think(statement, person.id(), Integer.signum(value), clock.instant());
        Proposing.drop(pages, proposal);
        return Step.TAKEN;
    }

    private static String late(Stage stage, String over) {
        var early = stage.ordinal() < Stage.DELIBERATION.ordinal();
        return Texts.say(early ? "governance.late" : over);
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
        var overview = overviews.of(proposal);
        var said = overview.said();
        var opinions = overview.opinions();
        var landscape = overview.landscape();
        var unread =
                hidden.among(
                        Spoken.Kind.STATEMENT, said.stream().map(it -> it.id().value()).toList());
        var mine =
                reader == null
                        ? Map.<String, Integer>of()
                        : opinions.getOrDefault(reader.toString(), Map.of());
        var open =
                IntStream.range(0, said.size())
                        .filter(it -> !mine.containsKey(said.get(it).id().toString()))
                        .filter(it -> !unread.containsKey(said.get(it).id().value()))
                        .boxed()
                        .toList();
        var next =
                reader == null || open.isEmpty() ? null : said.get(landscape.draw(open, LOT)).id();
        return view(overview, unread, next, reader);
    }

    private static MapView view(
            Overviews.Overview overview,
            Map<UUID, Content> hidden,
            @Nullable StatementId next,
            @Nullable PersonId reader) {
        var said = overview.said();
        var landscape = overview.landscape();
        var views = new ArrayList<StatementView>();
        for (var i = 0; i < said.size(); i++) {
            var it = counted(said.get(i), overview.opinions(), landscape.statements().get(i));
            views.add(
                    new StatementView(
                            said.get(i).id(),
                            said.get(i).words(),
                            it.agree(),
                            it.disagree(),
                            it.seen() - it.agree() - it.disagree(),
                            it.consensus(),
                            isShared(it, landscape.groups().size()),
                            hidden.get(said.get(i).id().value())));
        }
        var asked = views.stream().filter(it -> it.id().equals(next)).findFirst().orElse(null);
        return new MapView(
                views,
                landscape.groups().size() < 2 ? List.of() : drawn(landscape.dots(), reader),
                landscape.groups().size() < 2 ? List.of() : landscape.groups(),
                asked,
                reader == null ? "" : reader.toString());
    }

    // As it is now, whatever the map is of.
    private static Landscape.Shared counted(
            Statements.Said said,
            Map<String, Map<String, Integer>> opinions,
            Landscape.Shared mapped) {
        var id = said.id().toString();
        var values = opinions.values().stream().map(it -> it.get(id)).filter(Objects::nonNull);
        var all = values.toList();
        var agree = (int) all.stream().filter(it -> it > 0).count();
        var disagree = (int) all.stream().filter(it -> it < 0).count();
        return new Landscape.Shared(agree, disagree, all.size(), mapped.consensus());
    }

    // Of a crowd every so manieth, and the reader: more letters than that are a blot.
    private static List<Landscape.Dot> drawn(List<Landscape.Dot> dots, @Nullable PersonId reader) {
        var step = dots.size() / MOST_DOTS + 1;
        var own = reader == null ? "" : reader.toString();
        return IntStream.range(0, dots.size())
                .filter(it -> it % step == 0 || dots.get(it).person().equals(own))
                .mapToObj(dots::get)
                .toList();
    }

    // Consensus is the product of the groups' smoothed shares; their mean says the same for two
    // groups and for five.
    private static boolean isShared(Landscape.Shared it, int groups) {
        return it.agree() > it.disagree()
                && Math.pow(it.consensus(), 1.0 / Math.max(1, groups)) >= SHARED;
    }

    /// In which opinion group everybody is, by their last opinions.
    public Map<PersonId, Integer> groups(ProposalId proposal) {
        var landscape = overviews.exact(proposal).landscape();
        var groups = new HashMap<PersonId, Integer>();
        if (landscape.groups().size() > 1) {
            landscape.groupOf().forEach((person, group) -> groups.put(PersonId.of(person), group));
        }
        return groups;
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        statements.saidOf(person).forEach(it -> Proposing.drop(pages, it));
        statements.erase(person);
    }
}
