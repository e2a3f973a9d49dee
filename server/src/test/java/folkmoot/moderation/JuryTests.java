package folkmoot.moderation;

import static folkmoot.site.Texts.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.moderation.jury.Clerk;
import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.reviews.Read;
import folkmoot.site.NotAllowed;
import folkmoot.talk.CommentId;
import folkmoot.transparency.checkpoint.Signing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tlog.commit.Commitment;
import tlog.commit.Opening;
import tlog.entry.Entry;
import tlog.finding.Fault;
import tlog.finding.Finding;
import tlog.lot.Lots;
import tlog.meaning.Meaning;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// Members drawn by lot decide where a rule says so.
@FolkmootTest
class JuryTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Bar bar;
    @Autowired Clerk clerk;
    @Autowired Hearing hearing;
    @Autowired People persons;
    @Autowired Signing signing;
    @Autowired JdbcClient sql;

    @AfterEach
    void dismiss() {
        clerk.dismiss();
    }

    @Test
    void aJuryTakesBackWhatARuleHeld() {
        var people = clerk.jurors(9);
        var author = cast.somebody();
        var comment = bar.held(author);
        var appeal = bar.appeal(author, bar.decision(comment.value()), "This is my own shop.");
        var jury = clerk.about(Bar.id(appeal));
        assertThat(bar.read(appeal, author)).contains("A jury of 5 members decides", "from 9");

        clerk.go();

        var sitting = clerk.sitting(jury, people);
        assertThat(sitting).hasSize(5);
        var path = "/jury/" + jury;
        assertThat(mailbox.letters(sitting.getFirst().email()).getFirst())
                .contains("drawn for a jury of 5", path, "Too many links");
        assertThat(bar.read("/", sitting.getFirst())).contains("You were drawn for a jury");
        assertThat(bar.read("/jury", sitting.getFirst())).contains("An appeal", "answer by");
        assertThat(bar.read(path, sitting.getFirst()))
                .contains("Best casino", "This is my own shop.", "two signs of advertising")
                .doesNotContain(author.name());

        vote(sitting.get(0), jury, "reverse", "It is an answer to a question.");
        vote(sitting.get(1), jury, "uphold", "It is advertising.");
        vote(sitting.get(2), jury, "reverse", "");
        vote(sitting.get(0), jury, "reverse", "It is an answer to a question.");
        again(sitting.get(0), jury, "reverse", "I wanted to say more.");
        again(sitting.get(1), jury, "reverse", "I thought again.");
        assertThat(bar.read(path, sitting.get(0))).contains("You voted to take it back");
        assertThat(bar.read(appeal, author)).doesNotContain("to uphold it");
        assertThat(bar.visible(comment)).isFalse();
        vote(sitting.get(3), jury, "reverse", "");

        assertThat(bar.visible(comment)).isTrue();
        assertThat(bar.read(appeal, author))
                .contains("taken back", "1 to uphold it, 3 to take it back.")
                .contains("3 votes to 1", "It is an answer to a question.")
                .doesNotContain("It is advertising.");
        assertThat(mailbox.letters(author.email()).getFirst()).contains("3 votes to 1");
        assertThat(acts(comment))
                .containsExactly(
                        "hold rule", "appeal_open author", "release jury", "appeal_decide jury");
        again(sitting.get(3), jury, "reverse", "");
        assertThat(
                        bar.post(
                                sitting.get(4),
                                path + "/votes",
                                "vote",
                                "uphold",
                                "words",
                                "Too late."))
                .hasStatus(409)
                .bodyText()
                .contains("Too late.");
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM moderation.seat WHERE jury = ? AND vote IS NOT NULL")
                                .param(jury)
                                .query(Integer.class)
                                .single())
                .as("nobody learns later who voted how")
                .isZero();
        assertThat(Read.text(browser, "/transparency")).contains("Juries", "Taken back");
    }

    @Test
    void whoeverWasNotDrawnNeitherSeesTheCaseNorVotes() {
        var people = clerk.jurors(7);
        var comment = bar.held(cast.somebody());
        var jury = appealed(comment);
        clerk.go();
        var sitting = clerk.sitting(jury, people);
        var others = new ArrayList<>(people);
        others.removeAll(sitting);

        for (var it : List.of(others.getFirst(), cast.moderator(), cast.cleo(), cast.somebody())) {
            assertThat(bar.status("/jury/" + jury, it)).isEqualTo(404);
            assertThat(bar.post(it, "/jury/" + jury + "/votes", "vote", "reverse")).hasStatus(404);
        }
        vote(sitting.getFirst(), jury, "reverse", "");
        again(sitting.getFirst(), jury, "uphold", "");
        assertThat(bar.post(sitting.get(1), "/jury/" + jury + "/votes", "words", "Hm"))
                .hasStatus(422);
        assertThat(clerk.state(jury)).isEqualTo("sitting");
        end(jury);
    }

    @Test
    void nobodyElseDecidesMeanwhile() {
        clerk.jurors(5);
        var comment = bar.held(cast.somebody());
        var jury = appealed(comment);
        var appeal = subject(jury);
        var moderator = cast.moderator();

        assertThat(bar.status("/moderation", moderator)).isEqualTo(200);
        assertThat(matters(appeal)).isZero();
        assertThatThrownBy(() -> hearing.decide(moderator.actor(), appeal, "upheld", "No."))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hearing.ask(moderator.actor(), appeal, "Why?"))
                .isInstanceOf(NotAllowed.class);
        end(jury);
    }

    @Test
    void whoeverIsSilentOrCannotJudgeIsReplacedByTheNextInTheDraw() {
        var people = clerk.jurors(8);
        var jury = appealed(bar.held(cast.somebody()));
        clerk.go();
        var first = clerk.sitting(jury, people);

        vote(first.get(0), jury, "unable", "");
        var second = clerk.sitting(jury, people);
        assertThat(second).hasSize(5).containsAll(first.subList(1, 5)).doesNotContain(first.get(0));
        assertThat(mailbox.letters(second.get(4).email()).getFirst()).contains("/jury/" + jury);

        clerk.silent(jury, first.get(1));
        assertThat(bar.post(first.get(1), "/jury/" + jury + "/votes", "vote", "uphold"))
                .hasStatus(409);
        clerk.go();
        var third = clerk.sitting(jury, people);
        assertThat(third).hasSize(5).doesNotContain(first.get(0), first.get(1));
        assertThat(bar.read("/jury/" + jury, first.get(1))).contains("Somebody else was drawn");

        assertThat(faults(jury)).as("all three draws follow from the seed").isEmpty();
        third.subList(0, 3).forEach(it -> vote(it, jury, "uphold", ""));
        assertThat(clerk.state(jury)).isEqualTo("decided");
        assertThat(
                        sql.sql("SELECT unable FROM moderation.jury WHERE id = ?")
                                .param(jury)
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void whereTooFewCanBeDrawnAModeratorDecidesAndThePageSaysWhy() {
        clerk.jurors(4);
        var author = cast.somebody();
        var comment = bar.held(author);
        var appeal = bar.appeal(author, bar.decision(comment.value()), "Please.");

        assertThat(bar.read(appeal, author))
                .contains("wants a jury of 5 members, but only 4 members can be drawn");
        assertThat(bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "Right."))
                .hasStatus(303);
        assertThat(bar.visible(comment)).isTrue();
    }

    @Test
    void whoeverHasToDoWithItIsNeverInThePool() {
        var people = clerk.jurors(8);
        var author = clerk.willing(clerk.townsman());
        var comment = bar.held(author);
        bar.post(people.get(0), "/people/" + author.handle() + "/blocks");
        bar.post(author, "/people/" + people.get(1).handle() + "/blocks");
        sql.sql(
                        """
                        INSERT INTO moderation.flag (object, person, kind, reason, at)
                        VALUES (?, ?, 'comment', 'spam', now())
                        """)
                .params(comment.value(), people.get(2).id().value())
                .update();
        clerk.willing(cast.bert());
        clerk.willing(cast.somebody());

        var jury = clerk.about(Bar.id(bar.appeal(author, bar.decision(comment.value()), "No.")));

        assertThat(clerk.pool(jury))
                .as(
                        "neither the author, those who block or are blocked, who flagged it, staff,"
                                + " nor newcomers")
                .containsExactlyInAnyOrderElementsOf(
                        people.subList(3, 8).stream().map(it -> it.id().value()).toList());
        clerk.go();
        var busy = appealed(bar.held(cast.somebody()));
        assertThat(clerk.state(busy)).as("five of them sit already").isEqualTo("small");
        end(jury);
    }

    @Test
    void whereMembersElectedAPoolItIsDrawnOfThat() {
        clerk.jurors(3);
        var elected = Stream.generate(clerk::townsman).limit(6).toList();
        clerk.elect(elected);

        var jury = appealed(bar.held(cast.somebody()));

        assertThat(clerk.pool(jury))
                .containsExactlyInAnyOrderElementsOf(
                        elected.stream().map(it -> it.id().value()).toList());
        assertThat(bar.read("/jury", elected.getFirst())).contains("Members elected you");
        clerk.go();
        assertThat(clerk.sitting(jury, elected)).hasSize(5);
        end(jury);
    }

    @Test
    void atTheEndThoseDecideWhoVotedAndInDoubtItIsTheAuthors() {
        var people = clerk.jurors(15);
        var upheld = bar.held(cast.somebody());
        var some = appealed(upheld);
        clerk.go();
        vote(clerk.sitting(some, people).getFirst(), some, "uphold", "");
        var nobody = bar.held(cast.somebody());
        var none = appealed(nobody);
        clerk.go();

        clerk.due(some);
        clerk.due(none);
        clerk.go();

        assertThat(bar.visible(upheld)).isFalse();
        assertThat(acts(upheld)).last().isEqualTo("appeal_decide jury");
        assertThat(bar.visible(nobody)).isTrue();
        assertThat(acts(nobody)).contains("release jury");
    }

    @Test
    void theAuthorOfSomethingHeldForAJuryIsHeardFirst() {
        var people = clerk.jurors(6);
        var author = cast.somebody();
        var comment = bar.held(author);
        var hold = bar.decision(comment.value());
        sql.sql("UPDATE moderation.decision SET detail = 'jury' WHERE id = ?").param(hold).update();
        var page = "/decisions/" + hold;

        clerk.go();
        clerk.go();
        var jury = clerk.about(hold);
        assertThat(clerk.state(jury)).as("nobody is drawn yet").isEqualTo("waiting");
        assertThat(mailbox.letters(author.email()).getFirst()).contains("You can say something");
        assertThat(bar.status("/moderation", cast.moderator())).isEqualTo(200);
        assertThat(matters(hold)).as("no moderator gets it").isZero();
        assertThat(bar.post(cast.somebody(), page + "/words", "words", "x")).hasStatus(404);
        assertThat(bar.post(author, page + "/words", "words", " ")).hasStatus(422);
        for (var click = 0; click < 2; click++) {
            assertThat(bar.post(author, page + "/words", "words", "I was asked for it."))
                    .hasStatus(303);
        }
        assertThat(bar.post(author, page + "/words", "words", "By two of them."))
                .hasStatus(409)
                .bodyText()
                .contains(say("moderation.jury.heard"), "By two of them.");
        clerk.go();

        var sitting = clerk.sitting(jury, people);
        assertThat(bar.read("/jury/" + jury, sitting.getFirst()))
                .contains("I was asked for it.", "Let it appear", "Hide it");
        sitting.subList(0, 3).forEach(it -> vote(it, jury, "uphold", ""));

        assertThat(bar.visible(comment)).isFalse();
        assertThat(acts(comment)).containsExactly("hold rule", "hide jury");
        var hidden = bar.decision(comment.value());
        assertThat(bar.read("/decisions/" + hidden, author))
                .contains("A jury of members decided this", "3 votes to 0");
    }

    @Test
    void aJuryDecidesAboutTheWordsThatItWasShown() {
        var people = clerk.jurors(9);
        var author = cast.somebody();
        var comment = bar.held(author);
        var appeal = bar.appeal(author, bar.decision(comment.value()), "Read it again.");
        var jury = clerk.about(Bar.id(appeal));
        clerk.go();
        var sitting = clerk.sitting(jury, people);
        vote(sitting.get(0), jury, "reverse", "");
        vote(sitting.get(1), jury, "reverse", "");

        bar.post(
                author,
                "/comments/" + comment + "/edits",
                "body",
                Bar.SPAM + System.nanoTime() + " and buy now");

        assertThat(bar.post(sitting.get(2), "/jury/" + jury + "/votes", "vote", "reverse"))
                .hasStatus(409);
        assertThat(clerk.state(jury)).isEqualTo("over");
        assertThat(bar.visible(comment)).isFalse();
        assertThat(bar.read(appeal, author)).as("moderators go on").doesNotContain("taken back");
    }

    @Test
    void aHoldThatEndsByItselfNeedsNoJury() {
        clerk.jurors(5);
        var author = cast.somebody();
        var comment = bar.held(author);
        var hold = bar.decision(comment.value());
        sql.sql("UPDATE moderation.decision SET detail = 'jury' WHERE id = ?").param(hold).update();
        clerk.go();
        bar.post(author, "/comments/" + comment + "/edits", "body", "Nothing but a comment");
        assertThat(bar.visible(comment)).isTrue();

        clerk.go();

        assertThat(clerk.state(clerk.about(hold))).isEqualTo("over");
    }

    @Test
    void anybodyCanDrawAgainAndAFalsifiedDrawIsFound() {
        var people = clerk.jurors(12);
        var jury = appealed(bar.held(cast.somebody()));
        clerk.go();
        var sitting = clerk.sitting(jury, people);
        var list =
                Read.body(Read.get(browser, "/juries/" + jury + "/pool"))
                        .lines()
                        .map(Commitment::parse)
                        .toList();
        var root =
                sql.sql("SELECT root FROM moderation.jury WHERE id = ?")
                        .param(jury)
                        .query(byte[].class)
                        .single();
        assertThat(Lots.root(list)).isEqualTo(Hash.of(root));
        var page = Read.page(browser, "/jury/" + jury, sitting.getFirst().cookie());
        var key = java.util.Base64.getDecoder().decode(page.select("code").getFirst().text());
        var own = new Opening(key, page.select("code").getLast().text().getBytes(UTF_8));
        assertThat(list).as("a juror finds themselves in it").contains(own.commitment());

        assertThat(faults(jury)).isEmpty();
        assertThat(faults(jury, "\"drawn\":[", "\"drawn\":[99,")).isNotEmpty();
        end(jury);
    }

    @Test
    void aLongListComesInParts() {
        clerk.jurors(5);
        var jury = appealed(bar.held(cast.somebody()));
        sql.sql(
                        """
                        INSERT INTO moderation.seat (jury, position, commitment)
                        SELECT ?, n, '\\x00' FROM generate_series(5, 1002) AS n
                        """)
                .param(jury)
                .update();
        sql.sql("UPDATE moderation.jury SET pool = 1003 WHERE id = ?").param(jury).update();

        var first = Read.get(browser, "/juries/" + jury + "/pool");
        var next = "/juries/" + jury + "/pool?from=1000";
        assertThat(Read.body(first).lines()).hasSize(1000);
        assertThat(first).hasHeader("Link", "<" + next + ">; rel=\"next\"");
        var second = Read.get(browser, next);
        assertThat(Read.body(second).lines()).hasSize(3);
        assertThat(second).doesNotContainHeader("Link");
        assertThat(Read.get(browser, "/juries/" + jury + "/pool?from=1003")).hasStatus(404);
        clerk.dismiss();
        sql.sql("UPDATE moderation.jury SET state = 'over' WHERE id = ?").param(jury).update();
    }

    @Test
    void onlyMembersAreWillingAndTheyCanStopBeingSo() {
        var somebody = clerk.townsman();
        assertThat(bar.read("/jury", somebody)).contains("I am willing", "Cases that wait");
        assertThat(bar.post(somebody, "/jury/pool")).hasStatus(303);
        assertThat(bar.read("/jury", somebody)).contains("You can be drawn.");
        assertThat(bar.post(somebody, "/jury/pool/ends")).hasStatus(303);
        assertThat(bar.read("/jury", somebody)).contains("I am willing");

        assertThat(bar.read("/jury", cast.somebody())).contains("You are not drawn yet");
        assertThat(bar.post(cast.bert(), "/jury/pool")).hasStatus(403);
        assertThat(bar.read("/jury", cast.bert())).contains("Staff of the brand do not sit");
    }

    private UUID appealed(CommentId comment) {
        var decision = bar.decision(comment.value());
        var author =
                sql.sql("SELECT person FROM moderation.decision WHERE id = ?")
                        .param(decision)
                        .query(UUID.class)
                        .single();
        return clerk.about(hearing.appeal(actor(author), comment.value(), "It is all right."));
    }

    private Actor.Member actor(UUID id) {
        var person = new PersonId(id);
        return Objects.requireNonNull(persons.members(List.of(person)).get(person));
    }

    private UUID subject(UUID jury) {
        return sql.sql("SELECT subject FROM moderation.jury WHERE id = ?")
                .param(jury)
                .query(UUID.class)
                .single();
    }

    private int matters(UUID subject) {
        return sql.sql(
                        "SELECT count(*) FROM moderation.matter WHERE subject = ? AND settled_at IS NULL")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private void vote(Cast.Player juror, UUID jury, String vote, String words) {
        assertThat(bar.post(juror, "/jury/" + jury + "/votes", "vote", vote, "words", words))
                .as(vote)
                .hasStatus(303);
    }

    private void again(Cast.Player juror, UUID jury, String vote, String words) {
        assertThat(bar.post(juror, "/jury/" + jury + "/votes", "vote", vote, "words", words))
                .hasStatus(409)
                .bodyText()
                .contains(say("moderation.jury.answered"), words);
    }

    private void end(UUID jury) {
        clerk.due(jury);
        clerk.go();
    }

    private List<String> acts(CommentId comment) {
        return sql.sql(
                        "SELECT act || ' ' || decider FROM transparency.entry WHERE object = ? ORDER BY index")
                .param("comment:" + comment.value())
                .query(String.class)
                .list();
    }

    private List<Finding> faults(UUID jury) {
        return faults(jury, "", "");
    }

    /// What a verifier has against this jury's draws, where its entries say something else.
    private List<Finding> faults(UUID jury, String said, String lie) {
        signing.now();
        var meaning = new Meaning();
        var tree = new Frontier();
        var own = new ArrayList<String>();
        sql.sql(
                        """
                        SELECT leaf.index, bytes, coalesce(object, '') FROM transparency.leaf
                        LEFT JOIN transparency.entry ON entry.index = leaf.entry ORDER BY leaf.index
                        """)
                .query(row -> {
                    var bytes = row.getBytes(2);
                    tree.add(Hash.leaf(bytes));
                    if (row.getString(3).equals("jury:" + jury)) {
                        own.add("entry " + row.getLong(1));
                        bytes = new String(bytes, UTF_8).replace(said, lie).getBytes(UTF_8);
                    }
                    meaning.read(row.getLong(1), Entry.parse(bytes));
                    if (meaning.awaitsRoot()) {
                        meaning.grown(tree.size(), tree.root());
                    }
                });
        assertThat(own).hasSizeGreaterThanOrEqualTo(2);
        return meaning.findings().all().stream()
                .filter(it -> it.fault() == Fault.DRAW && own.contains(it.where()))
                .toList();
    }
}
