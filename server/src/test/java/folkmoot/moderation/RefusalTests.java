package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.governance.rule.Rule;
import folkmoot.media.picture.Samples;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.people.account.Erasing;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.transparency.checkpoint.Signing;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tlog.entry.Entry;
import tlog.meaning.Meaning;

/// What a rule does not let through where nothing can wait: its entry, its statement, its appeal.
@FolkmootTest
class RefusalTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String HOLD =
            "{\"hold\": {\"queue\": \"moderators\", \"release_after\": \"P1D\"}}";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bar bar;
    @Autowired Bench bench;
    @Autowired Signing signing;
    @Autowired Erasing erasing;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient sql;

    private final List<Rule> rules = new ArrayList<>();
    private Cast.Player person;
    private String word;

    @BeforeEach
    void somebody() {
        person = cast.somebody();
        word = "Quibble" + NUMBER.incrementAndGet() + "x" + System.nanoTime() % 1_000_000;
    }

    @AfterEach
    void repeal() {
        rules.forEach(bar::repeal);
    }

    @Test
    void aNameIsRefusedWithAStatementAndLetThroughOnAppeal() {
        aboutNames();
        var name = "Ann " + word;

        var refused = call(person, name);

        assertThat(refused).hasStatus(422);
        var decision = decisions(person).getFirst();
        assertThat(Read.page(refused).select("#name-wrong a").attr("href"))
                .isEqualTo("/decisions/" + decision);
        assertThat(Read.page(refused).select("input[name=name]").val()).isEqualTo(name);
        assertThat(bar.read("/decisions", person)).contains("A name of yours was refused");
        assertThat(bar.read("/decisions/" + decision, person))
                .contains(
                        name, "No drive-by links", "Nobody decided this, the rule did.", "Appeal");
        assertThat(bar.status("/decisions/" + decision, cast.somebody())).isEqualTo(404);
        assertThat(leaves(decision)).hasSize(1).allMatch(it -> !it.contains(word));
        assertThat(meaning(decision)).isEmpty();
        assertThat(bar.read("/log", person)).contains("Refused");

        assertThat(call(person, name)).hasStatus(422);
        assertThat(decisions(person)).as("the very same").containsExactly(decision);

        var appeal = bar.appeal(person, decision, "It is the name that my mother gave me.");
        var moderator = cast.moderator();
        assertThat(bar.status("/decisions/" + decision, moderator)).isEqualTo(404);
        assertThat(bar.status(appeal, moderator)).isEqualTo(404);
        bar.claim(moderator, Bar.id(appeal));
        assertThat(bar.read("/decisions/" + decision, moderator)).contains(name);
        assertThat(bar.status(appeal, moderator)).isEqualTo(200);
        var other = cast.moderator();
        assertThat(bar.status("/decisions/" + decision, other)).isEqualTo(404);
        assertThat(bar.status(appeal, other)).isEqualTo(404);
        assertThat(bar.read("/moderation", moderator)).contains(name);
        assertThat(bar.verdict(moderator, Bar.id(appeal), "reverse", "", "So it is."))
                .hasStatus(303);

        assertThat(bar.read("/decisions/" + decision, person)).contains("do it again");
        assertThat(call(person, name)).hasStatus(303);
        assertThat(Read.text(browser, "/people/" + person.handle())).contains(name);
        assertThat(call(person, name + "s and " + word)).as("other words").hasStatus(422);
        assertThat(call(cast.somebody(), name)).as("somebody else").hasStatus(422);
        assertThat(leaves(decision)).hasSize(4);
        assertThat(meaning(decision)).isEmpty();
    }

    @Test
    void whatPeopleSayOfThemselvesAndWhatTheBrandSaysIsNoOther() {
        aboutNames();
        var lead = cast.cleo();
        assertThat(
                        bar.post(
                                lead,
                                "/settings/place",
                                "brand",
                                "Brand " + word,
                                "colour",
                                "#114488",
                                "line",
                                ""))
                .hasStatus(422);
        introduce(person, "All about " + word);

        assertThat(words(lead)).contains("Brand " + word);
        assertThat(words(person)).containsExactly("All about " + word);
        assertThat(bar.read("/decisions", person)).contains("Words of yours were refused");
    }

    @Test
    void nobodyFillsTheLog() {
        aboutNames();

        MvcTestResult last = null;
        for (var i = 0; i < 12; i++) {
            last = call(person, "Number " + i + " " + word);
            assertThat(last).hasStatus(422);
        }

        assertThat(decisions(person)).hasSize(10);
        assertThat(last).bodyText().contains("the last of 10 statements");
        assertThat(call(person, "Somebody else")).hasStatus(303);
    }

    @Test
    void aPictureIsKeptForItsOwnerAndThoseWhoDecide() {
        var picture = Samples.jpeg(300 + NUMBER.incrementAndGet(), 200);
        aboutPictures();

        var refused = show(person, picture);

        assertThat(refused).hasStatus(422).bodyText().contains("picture-wrong", "/decisions/");
        var decision = decisions(person).getFirst();
        var image = image("/decisions/" + decision, person);
        assertThat(bar.status(image, person)).isEqualTo(200);
        assertThat(bar.status(image, cast.somebody())).isEqualTo(404);
        assertThat(show(person, picture)).hasStatus(422);
        assertThat(decisions(person)).hasSize(1);
        assertThat(pictures(person)).as("the very same is not stored again").isEqualTo(1);

        var other = cast.somebody();
        assertThat(show(other, picture)).as("another rule's").hasStatus(303);
        assertThat(prints(person)).doesNotContainAnyElementsOf(prints(other));

        var appeal = bar.appeal(person, decision, "It is my dog.");
        var moderator = cast.moderator();
        assertThat(bar.status(image, moderator)).as("not claimed").isEqualTo(404);
        bar.claim(moderator, Bar.id(appeal));
        assertThat(image("/moderation", moderator)).isEqualTo(image);
        assertThat(
                        Read.page(browser, "/moderation", moderator.cookie())
                                .select("img.case__picture")
                                .attr("alt"))
                .contains("was refused");
        assertThat(bar.status(image, moderator)).isEqualTo(200);
        bar.verdict(moderator, Bar.id(appeal), "reverse", "", "It is a dog.");

        assertThat(bar.status(image, moderator)).isEqualTo(404);
        assertThat(show(person, picture)).hasStatus(303);
        assertThat(show(person, Samples.jpeg(301 + NUMBER.incrementAndGet(), 210)))
                .as("another")
                .hasStatus(422);
    }

    @Test
    void marksAndThanksAreNoOther() {
        var mark = ofThisPerson("reaction.created");
        var review = bench.review(cast.somebody(), bench.product(), 4, "Sturdy " + word);

        var path = "/posts/" + review + "/marks";
        assertThat(bar.post(person, path, "helpful", "none")).as("taken back").hasStatus(303);

        var marked = bar.post(person, path, "helpful", "yes");

        assertThat(marked).hasStatus(403).bodyText().contains(mark.wording().plainText());
        assertThat(bar.read("/decisions", person)).contains("A mark of yours was refused");
        assertThat(bar.read("/decisions/" + decisions(person).getFirst(), person))
                .contains("/posts/" + review);

        rules.add(
                bar.enact(
                        word.toLowerCase(Locale.ROOT),
                        HOLD,
                        "hasWord(text, 'mark')",
                        "comment.created"));
        assertThat(
                        bar.post(
                                person,
                                "/people/" + cast.ann().handle() + "/thanks",
                                "line",
                                "For the " + word))
                .hasStatus(403);
        assertThat(words(person)).contains("For the " + word);
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM moderation.decision WHERE person = ? AND effect = 'hold'")
                                .param(person.id().value())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whoHasNoAccountReadsTheRuleAndWhereToObject() {
        aboutNames();
        var rule = rules.getFirst();
        var name = "Ann " + word;

        var refused = signUp(name);

        var where = "/report?what=/rules/" + rule.id();
        assertThat(refused).hasStatus(422);
        assertThat(Read.page(refused).text()).contains(rule.wording().plainText());
        assertThat(Read.page(refused).select("#name-wrong a").attr("href")).isEqualTo(where);
        assertThat(Read.page(refused).select("input[name=name]").val()).isEqualTo(name);
        assertThat(signUp(name)).hasStatus(422);
        var entries =
                sql.sql(
                                "SELECT coalesce(subject::text, '') || object || reason FROM transparency.entry WHERE rule = ? AND act = 'hide'")
                        .param(rule.id())
                        .query(String.class)
                        .list();
        assertThat(entries).as("the same words once").hasSize(1);
        assertThat(entries.getFirst()).startsWith("refusal:").doesNotContain(word);
        for (var i = 0; i < 12; i++) {
            assertThat(signUp(name + " " + i)).hasStatus(422);
        }
        assertThat(
                        sql.sql("SELECT count(*) FROM moderation.decision WHERE rule = ?")
                                .param(rule.id())
                                .query(Long.class)
                                .single())
                .isEqualTo(10);

        assertThat(Read.get(browser, where)).hasStatusOk();
        var receipt =
                Read.location(
                        browser.post()
                                .uri("/reports")
                                .param("what", "/rules/" + rule.id())
                                .param("category", "other")
                                .param("reasons", "It is the name that I have.")
                                .param("name", "Ann")
                                .param("email", "ann@stranger.example")
                                .param("honest", "yes")
                                .with(from(NUMBER.incrementAndGet()))
                                .exchange());
        assertThat(Read.text(browser, receipt)).contains("/rules/" + rule.id());
    }

    /// What the form tells strangers who are refused their name.
    @Test
    void whoComesUnderAnotherNameAppealsForTheirOwn() {
        aboutNames();
        var name = "Ann " + word;
        assertThat(Read.page(signUp(name)).select("#name-wrong").text())
                .contains("take another name for now", "in your settings", "appeal");

        var email = "ann" + System.nanoTime() + "@door.example";
        var stranger = signUp("Nobody in Particular", email);
        var confirmed =
                browser.post()
                        .uri(mailbox.link(email))
                        .cookie(Objects.requireNonNull(stranger.getResponse().getCookie("session")))
                        .exchange();
        var ann =
                player(email, Objects.requireNonNull(confirmed.getResponse().getCookie("session")));
        assertThat(call(ann, name)).hasStatus(422);
        var appeal = bar.appeal(ann, decisions(ann).getFirst(), "It is the name that I have.");
        bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "So it is.");

        assertThat(call(ann, name)).hasStatus(303);
        assertThat(Read.text(browser, "/people/" + ann.handle())).contains(name);
    }

    private Cast.Player player(String email, Cookie session) {
        var actor =
                sql.sql("SELECT id, handle, name FROM people.person WHERE email = ?")
                        .param(email)
                        .query((row, _) ->
                                new Actor.Member(
                                        new PersonId(
                                                Objects.requireNonNull(
                                                        row.getObject(1, UUID.class))),
                                        Objects.requireNonNull(row.getString(2)),
                                        Objects.requireNonNull(row.getString(3)),
                                        true,
                                        Set.of()))
                        .single();
        return new Cast.Player(actor, email, session);
    }

    private MvcTestResult signUp(String name) {
        return signUp(name, "stranger" + NUMBER.incrementAndGet() + "@door.example");
    }

    private MvcTestResult signUp(String name, String email) {
        return browser.post()
                .uri("/sign-up")
                .with(from(NUMBER.incrementAndGet()))
                .param("name", name)
                .param("email", email)
                .exchange();
    }

    private static RequestPostProcessor from(int number) {
        return request -> {
            request.setRemoteAddr("10.7.1." + number % 250);
            return request;
        };
    }

    @Test
    void itGoesWithThePerson() {
        aboutPictures();
        show(person, Samples.jpeg(350 + NUMBER.incrementAndGet(), 200));
        var decision = decisions(person).getFirst();
        var image = image("/decisions/" + decision, person);
        var appeal = bar.appeal(person, decision, "It is my dog.");
        var moderator = cast.moderator();
        bar.claim(moderator, Bar.id(appeal));
        assertThat(bar.status(image, moderator)).isEqualTo(200);
        assertThat(pictures(person)).isEqualTo(1);
        aboutNames();
        call(person, "Ann " + word);
        assertThat(words(person)).contains("Ann " + word);

        erasing.erase(person.id());

        assertThat(words(person)).isEmpty();
        assertThat(
                        sql.sql("SELECT count(*) FROM moderation.decision WHERE words LIKE ?")
                                .param("%" + word + "%")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        sql.sql("SELECT count(*) FROM moderation.refusal WHERE person = ?")
                                .param(person.id().value())
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(pictures(person)).isZero();
        assertThat(bar.status(image, moderator)).isEqualTo(404);
    }

    private long pictures(Cast.Player owner) {
        return sql.sql("SELECT count(*) FROM media.picture WHERE owner = ?")
                .param(owner.id().value())
                .query(Long.class)
                .single();
    }

    private List<UUID> prints(Cast.Player who) {
        var all =
                sql.sql(
                                "SELECT object FROM governance.deed WHERE person = ? AND trigger = 'media.created'")
                        .param(who.id().value())
                        .query(UUID.class)
                        .list();
        assertThat(all).isNotEmpty();
        return all;
    }

    @Test
    void whoeverTriesAgainDoesNotUseTheRuleUp() {
        var days = days();
        var condition = "author.age_days == " + days;
        rules.add(bar.capped(1, word, "{\"hide\": {}}", condition, "reaction.created"));
        rules.add(bar.capped(1, word, "{\"hide\": {}}", condition, "comment.created"));
        var review = bench.review(cast.somebody(), bench.product(), 4, "Sturdy " + word);
        var ann = "/people/" + cast.ann().handle() + "/thanks";

        for (var i = 0; i < 3; i++) {
            assertThat(bar.post(person, "/posts/" + review + "/marks", "helpful", "yes"))
                    .hasStatus(403);
            assertThat(bar.post(person, ann, "line", "For the " + word)).hasStatus(403);
        }

        assertThat(bar.post(person, ann, "line", "Another " + word)).as("the cap").hasStatus(303);
    }

    @Test
    void aRuleThatStoppedRefusesNobodysName() {
        var mark = word.toLowerCase(Locale.ROOT);
        var held = new String[] {"comment.created", "post.created"};
        rules.add(bar.capped(1, mark, HOLD, "hasWord(text, 'mark')", held));
        assertThat(call(person, "Ann " + word)).hasStatus(422);

        bar.comment(cast.somebody(), "One " + word);
        bar.comment(cast.somebody(), "Two " + word);

        assertThat(call(person, "Ann " + word)).hasStatus(303);
    }

    private void aboutNames() {
        rules.add(
                bar.enact(
                        word.toLowerCase(Locale.ROOT),
                        HOLD,
                        "hasWord(text, 'mark')",
                        "post.created"));
    }

    private void aboutPictures() {
        ofThisPerson("media.created");
    }

    // Nobody else has been here for just so long.
    private int days() {
        var days = 5000 + NUMBER.incrementAndGet();
        sql.sql(
                        "UPDATE people.person SET joined_at = now() - make_interval(days => ?) WHERE id = ?")
                .params(days, person.id().value())
                .update();
        return days;
    }

    private Rule ofThisPerson(String trigger) {
        var days = days();
        var rule =
                bar.enact(
                        word.toLowerCase(Locale.ROOT),
                        "{\"hide\": {}}",
                        "author.age_days == " + days,
                        trigger);
        rules.add(rule);
        return rule;
    }

    private MvcTestResult call(Cast.Player who, String name) {
        return bar.post(who, "/settings", "name", name, "handle", who.handle(), "about", "");
    }

    private void introduce(Cast.Player who, String about) {
        assertThat(
                        bar.post(
                                who,
                                "/settings",
                                "name",
                                who.name(),
                                "handle",
                                who.handle(),
                                "about",
                                about))
                .hasStatus(422);
    }

    private MvcTestResult show(Cast.Player who, byte[] picture) {
        return browser.post()
                .uri("/settings/pictures")
                .multipart()
                .file(new MockMultipartFile("picture", picture))
                .cookie(who.cookie())
                .exchange();
    }

    private String image(String path, Cast.Player who) {
        return Read.page(browser, path, who.cookie()).select("img.case__picture").attr("src");
    }

    private List<UUID> decisions(Cast.Player who) {
        return sql.sql(
                        "SELECT id FROM moderation.decision WHERE person = ? AND effect = 'refuse' ORDER BY at")
                .param(who.id().value())
                .query(UUID.class)
                .list();
    }

    private List<String> words(Cast.Player who) {
        return sql.sql(
                        "SELECT words FROM moderation.decision WHERE person = ? AND effect = 'refuse' AND words <> ''")
                .param(who.id().value())
                .query(String.class)
                .list();
    }

    private String object(UUID decision) {
        return "refusal:"
                + sql.sql("SELECT object FROM moderation.decision WHERE id = ?")
                        .param(decision)
                        .query(UUID.class)
                        .single();
    }

    private List<String> leaves(UUID decision) {
        signing.now();
        return sql.sql(
                        """
                        SELECT bytes FROM transparency.leaf JOIN transparency.entry ON entry.index = leaf.entry
                        WHERE object = ? ORDER BY leaf.index
                        """)
                .param(object(decision))
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }

    private List<String> meaning(UUID decision) {
        var object = object(decision);
        var meaning = new Meaning();
        var own = new ArrayList<String>();
        sql.sql(
                        """
                        SELECT leaf.index, bytes, coalesce(object, '') FROM transparency.leaf
                        LEFT JOIN transparency.entry ON entry.index = leaf.entry ORDER BY leaf.index
                        """)
                .query(row -> {
                    if (row.getString(3).equals(object)) {
                        own.add("entry " + row.getLong(1));
                    }
                    meaning.read(row.getLong(1), Entry.parse(row.getBytes(2)));
                });
        assertThat(own).isNotEmpty();
        return meaning.findings().all().stream()
                .filter(it -> own.contains(it.where()))
                .map(Object::toString)
                .toList();
    }
}
