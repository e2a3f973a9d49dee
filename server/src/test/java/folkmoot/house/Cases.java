package folkmoot.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.here.Ear;
import folkmoot.moderation.Bar;
import folkmoot.moderation.Hearing;
import folkmoot.moderation.jury.Clerk;
import folkmoot.people.Hat;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is decided about what people say, and by whom.
@TestComponent
public class Cases extends Making {

    private static final String SPAM = "Best casino, click here: https://bit.ly/now";
    private static final String WHY = "It is my own shop.";

    private final Bar bar;
    private final Bench bench;
    private final Clerk clerk;
    private final Conversation conversation;
    private final Ear ear;
    private final Hearing hearing;
    private String forStaff = "";

    Cases(
            World world,
            MockMvcTester browser,
            Bar bar,
            Bench bench,
            Clerk clerk,
            Conversation conversation,
            Ear ear,
            Hearing hearing,
            JdbcClient sql) {
        super(world, browser, sql);
        this.bar = bar;
        this.bench = bench;
        this.clerk = clerk;
        this.conversation = conversation;
        this.ear = ear;
        this.hearing = hearing;
    }

    @Override
    Map<String, Supplier<Things.Thing>> makers() {
        return Map.ofEntries(
                entry("/appeals/{id}", this::appeal),
                entry("/decisions/{id}", this::decision),
                entry("/decisions/{id}/words", this::heldForAJury),
                entry("/examinations/{id}", this::examination),
                entry("/handed/{id}", this::handed),
                entry("/juries/{id}", this::jury),
                entry("/jury/{id}", this::jury),
                entry("/matters/{id}", this::matter),
                entry("/reports/{receipt}", this::report));
    }

    private Things.Thing decision() {
        var author = world.person();
        return thing("{id}", held(author), author).sending("words", WHY);
    }

    private UUID held(World.Person author) {
        return bar.decision(bar.held(player(author)).value());
    }

    /// What nobody reads but its author, and whoever decides about it.
    record Held(List<String> words, List<UUID> decisions) {}

    /// Has a rule hold the author's review and comment. What nobody else reads from then on,
    /// neither as it was nor as it is, also where it was heard before.
    Held hold(World.Place place) {
        var review = "day " + System.nanoTime() + ", nobody answered";
        var comment = "number " + System.nanoTime() + " of them";
        for (var advertises : List.of("", SPAM)) {
            assertThat(
                            Filled.in(1, "Bad " + review)
                                    .with("text", "It broke on " + review + ". " + advertises)
                                    .with("attribute-comfort", "2")
                                    .send(
                                            browser,
                                            "/reviews/" + place.review() + "/edits",
                                            place.author().cookie()))
                    .hasStatus(303);
            var edits = "/comments/" + place.comment() + "/edits";
            send(place.author(), edits, "body", "On reflection, " + comment + ". " + advertises);
            ear.hear();
        }
        var decisions =
                Stream.of(place.review().value(), place.comment().value()).map(bar::decision);
        return new Held(List.of(review, comment), decisions.toList());
    }

    private Things.Thing heldForAJury() {
        var author = world.person();
        var hold = held(author);
        sql.sql("UPDATE moderation.decision SET detail = 'jury' WHERE id = ?").param(hold).update();
        clerk.jurors(5);
        clerk.go();
        clerk.dismiss();
        return thing("{id}", hold, author).sending("words", WHY);
    }

    // Whoever decides about it has asked its author something.
    private Things.Thing appeal() {
        var author = world.person();
        var appeal = Bar.id(bar.appeal(player(author), held(author), WHY));
        hearing.ask(world.person(Hat.MODERATOR).actor(), appeal, "Whose shop is it?");
        return thing("{id}", appeal, author).sending("words", "My own.");
    }

    // One of its jurors'.
    private Things.Thing jury() {
        var author = world.person();
        var willing = clerk.jurors(5);
        var appeal = Bar.id(bar.appeal(player(author), held(author), WHY));
        clerk.go();
        clerk.dismiss();
        var jury = clerk.about(appeal);
        var drawn = clerk.sitting(jury, willing).getFirst();
        return thing("{id}", jury, person(drawn)).sending("vote", "uphold");
    }

    private Things.Thing matter() {
        var author = world.person();
        var hold = held(author);
        Read.page(browser, "/moderation", world.person(Hat.MODERATOR).cookie());
        var matter = id("SELECT id FROM moderation.matter WHERE subject = ?", hold);
        return thing("{id}", matter, author).sending("verb", "appear");
    }

    private Things.Thing handed() {
        if (forStaff.isEmpty()) {
            forStaff = "walked" + System.nanoTime();
            bar.enact(
                    forStaff,
                    "{\"route_to_staff\": {\"hat\": \"service\"}}",
                    "hasWord(text, 'mark')",
                    "comment.created");
        }
        var author = world.person();
        var comment = new CommentId(Ids.next());
        var words = forStaff + " " + World.words();
        conversation.post(author.actor(), comment, world.review(), null, words);
        var brought = id("SELECT id FROM moderation.decision WHERE object = ?", comment.value());
        return thing("{id}", brought, author);
    }

    private Things.Thing report() {
        var reporter = world.person();
        var there =
                send(
                        reporter,
                        "/reports",
                        "what",
                        "/posts/" + world.review(),
                        "category",
                        "rights",
                        "reasons",
                        "It is all copied, word for word.",
                        "name",
                        "Walker",
                        "email",
                        "walker@folkmoot.example",
                        "honest",
                        "yes");
        return thing("{receipt}", last(there), reporter);
    }

    private Things.Thing examination() {
        var id = Ids.next();
        sql.sql(
                        """
                        INSERT INTO reviews.examination (id, product, from_at, to_at, side, mean, opened_at, ends_at)
                        VALUES (?, ?, now() - interval '1 hour', now() + interval '1 hour', 1, 3, now(),
                                now() + interval '14 days')
                        """)
                .params(id, bench.product().id().value())
                .update();
        return thing("{id}", id).sending("verb", "clear", "which", "all", "words", "I know them.");
    }
}
