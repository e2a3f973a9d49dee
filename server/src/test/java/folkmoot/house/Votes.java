package folkmoot.house;

import static org.awaitility.Awaitility.await;

import folkmoot.governance.ProposalId;
import folkmoot.governance.course.Days;
import folkmoot.moderation.jury.Clerk;
import folkmoot.people.Hat;
import folkmoot.site.Ids;
import folkmoot.transparency.checkpoint.Signing;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What members discuss and vote on.
@TestComponent
public class Votes extends Making {

    private final Clerk clerk;
    private final Days days;
    private final Signing signing;

    Votes(
            World world,
            MockMvcTester browser,
            Clerk clerk,
            Days days,
            Signing signing,
            JdbcClient sql) {
        super(world, browser, sql);
        this.clerk = clerk;
        this.days = days;
        this.signing = signing;
    }

    @Override
    Map<String, Supplier<Things.Thing>> makers() {
        return Map.of(
                "/elections/{id}",
                () -> thing("{id}", election()),
                "/elections/{id}/receipt",
                this::electing,
                "/proposals/{id}",
                this::draft,
                "/proposals/{id}/receipt",
                this::voting,
                "/said/{id}",
                this::statement,
                "/statements/{statement}",
                this::statement);
    }

    private Things.Thing draft() {
        var author = world.person();
        return thing("{id}", world.proposal(author), author);
    }

    private String election() {
        return last(
                send(
                        world.person(Hat.LEAD),
                        "/elections",
                        "task",
                        "moderators",
                        "title",
                        "Moderators " + World.words().substring(0, 80),
                        "seats",
                        "1",
                        "term",
                        "90"));
    }

    // A voter's.
    private Things.Thing electing() {
        var voter = person(clerk.townsman());
        var candidate = person(clerk.townsman());
        var election = election();
        var id = Ids.of(election);
        send(candidate, "/elections/" + election + "/candidates", "words", World.words());
        sql.sql("UPDATE governance.election SET stands_until = now() WHERE id = ?")
                .param(id)
                .update();
        pass("SELECT opened IS NOT NULL FROM governance.election WHERE id = ?", id);
        send(voter, "/elections/" + election + "/ballots", "rank-1", "1");
        signing.now();
        return thing("{id}", election, voter);
    }

    // A voter's.
    private Things.Thing voting() {
        var voter = person(clerk.townsman());
        var proposal = published(world.person());
        stage(proposal, "freeze", "0 days");
        pass("SELECT stage = 'vote' FROM governance.proposal WHERE id = ?", proposal.value());
        send(voter, "/proposals/" + proposal + "/ballots", "choice", "yes");
        signing.now();
        return thing("{id}", proposal, voter);
    }

    private Things.Thing statement() {
        var author = world.person();
        var proposal = published(author);
        stage(proposal, "deliberation", "7 days");
        var words = World.words().substring(0, 200);
        send(author, "/proposals/" + proposal + "/statements", "words", words);
        var said =
                Ids.text(
                        id(
                                "SELECT id FROM governance.statement WHERE proposal = ?",
                                proposal.value()));
        return new Things.Thing(
                Map.of("{id}", said, "{statement}", said), Map.of("value", "1"), author);
    }

    private ProposalId published(World.Person author) {
        var proposal = world.proposal(author);
        send(world.person(), "/proposals/" + proposal + "/signatures");
        send(world.person(), "/proposals/" + proposal + "/signatures");
        send(author, "/proposals/" + proposal + "/publications");
        return proposal;
    }

    private void stage(ProposalId proposal, String stage, String left) {
        sql.sql(
                        """
                        UPDATE governance.proposal SET stage = ?, ends_at = now() + CAST(? AS interval) WHERE id = ?
                        """)
                .params(stage, left, proposal.value())
                .update();
    }

    // By the clock it may just be done: then we are not let in.
    private void pass(String done, UUID id) {
        await().until(() -> {
            days.pass();
            return sql.sql(done).param(id).query(Boolean.class).single();
        });
    }
}
