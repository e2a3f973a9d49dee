package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What somebody said is theirs: on their page, in their file, and gone when they are.
@FolkmootTest
class OwnWordsTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired Talking talking;
    @Autowired JdbcClient sql;

    private final String word = "w" + System.nanoTime();
    private Cast.Player extra;
    private PostId post;

    @BeforeEach
    void aPost() {
        extra = cast.somebody();
        post = notes.publish(cast.bert().actor(), "Winter tyres " + word);
    }

    @Test
    void everythingTheySaidIsInTheirFile() {
        var comment = talking.said(extra, post, "", "First " + word);
        talking.post(extra, "/comments/" + comment + "/edits", "body", "Second " + word);
        var own = notes.publish(extra.actor(), "My note " + word);
        talking.post(extra, "/posts/" + post + "/marks", "helpful", "yes");
        talking.post(extra, "/people/ann/thanks", "line", "for the salt " + word);
        talking.post(extra, "/drafts", "form", "/notes/new", "body", "half a thought");

        var file = file();

        assertThat(file.at("/comments/0/body").asString()).isEqualTo("Second " + word);
        assertThat(file.at("/comments/0/post").asString()).isEqualTo(post.toString());
        assertThat(file.at("/comments/0/earlier/0/html").asString()).contains("First " + word);
        assertThat(file.at("/posts/0/post").asString()).isEqualTo(own.toString());
        assertThat(file.at("/posts/0/title").asString()).isEqualTo("My note " + word);
        assertThat(file.at("/marks/0/object").asString()).isEqualTo(post.toString());
        assertThat(file.at("/marks/0/helpful").asBoolean()).isTrue();
        assertThat(file.at("/thanks/0/to").asString()).isEqualTo("Ann");
        assertThat(file.at("/thanks/0/line").asString()).contains(word);
        assertThat(file.at("/drafts/0/fields/body/0").asString()).isEqualTo("half a thought");
    }

    @Test
    void nothingOfOthersIsInTheirFile() {
        talking.said(cast.ann(), post, "", "Secret of ann " + word);

        assertThat(file().toString()).doesNotContain("Secret of ann");
    }

    @Test
    void whoeverLeavesTakesTheirWordsAlongAndOthersKeepTheirs() {
        var answered = talking.said(extra, post, "", "Hasty " + word);
        talking.post(extra, "/comments/" + answered + "/edits", "body", "Hastier " + word);
        talking.said(cast.ann(), post, answered, "An answer");
        var own = talking.said(extra, post, answered, "My own answer " + word);
        var note = notes.publish(extra.actor(), "My note " + word);
        assertThat(talking.read("/search?q=" + word)).contains("My own answer", "My note");

        leave();

        assertThat(talking.read("/posts/" + post))
                .contains("took their words along", "An answer", "1 comment")
                .doesNotContain("Hast", "My own answer");
        assertThat(talking.read("/comments/" + answered)).doesNotContain("Hast", extra.name());
        assertThat(talking.status("/comments/" + own)).isEqualTo(404);
        assertThat(talking.status("/comments/" + answered + "/history")).isEqualTo(404);
        assertThat(talking.status("/posts/" + note)).isEqualTo(404);
        assertThat(talking.read("/search?q=" + word)).doesNotContain("My own answer", "My note");
        assertThat(rowsWithTheirWords()).isZero();
    }

    @Test
    void theirMarksThanksAndDraftsGoToo() {
        var comment = talking.said(cast.ann(), post, "", "Put salt on it " + word);
        talking.post(extra, "/posts/" + post + "/marks", "helpful", "no");
        talking.post(extra, "/comments/" + comment + "/marks", "helpful", "yes");
        talking.post(extra, "/people/ann/thanks", "line", "for the salt " + word);
        talking.post(cast.dov(), "/people/" + extra.handle() + "/thanks", "line", "you " + word);
        talking.post(extra, "/drafts", "form", "/notes/new", "body", "half a thought");
        assertThat(marks()).isEqualTo("0 1 1");
        assertThat(talking.read("/people/ann")).contains("for the salt " + word);

        leave();

        assertThat(marks()).isEqualTo("0 0 0");
        assertThat(talking.read("/people/ann")).doesNotContain("for the salt " + word);
        assertThat(count("talk.thanks WHERE line LIKE '%" + word + "'")).isZero();
        assertThat(count("talk.mark WHERE person = '" + extra.id().value() + "'")).isZero();
        assertThat(count("talk.draft WHERE person = '" + extra.id().value() + "'")).isZero();
    }

    @Test
    void theirPageShowsWhatTheySaidLately() {
        assertThat(talking.read("/people/" + extra.handle())).contains("not said anything");

        var comment = talking.said(extra, post, "", "They hum at 90 " + word);
        assertThat(talking.read("/people/" + extra.handle()))
                .contains("On Winter tyres " + word, "They hum at 90", "/comments/" + comment);

        talking.post(extra, "/comments/" + comment + "/withdrawals");
        assertThat(talking.read("/people/" + extra.handle())).doesNotContain("They hum");
    }

    @Test
    void theirPageShowsNobodyWhatIsHeld() {
        talking.say(
                extra,
                post,
                "",
                "http://a.example http://b.example http://c.example http://d.example " + word);

        assertThat(talking.read("/people/" + extra.handle())).doesNotContain("d.example");
        assertThat(talking.read(extra, "/people/" + extra.handle())).doesNotContain("d.example");
        assertThat(file().at("/comments/0/state").asString()).isEqualTo("held");
    }

    private JsonNode file() {
        var answer = browser.get().uri("/settings/data/export").cookie(extra.cookie()).exchange();
        assertThat(answer).hasStatusOk();
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }

    private void leave() {
        assertThat(
                        talking.post(
                                extra,
                                "/settings/erasures",
                                "current",
                                Cast.PASSWORD,
                                "sure",
                                "yes"))
                .hasStatus(303);
    }

    private int rowsWithTheirWords() {
        return sql.sql(
                        """
                        SELECT (SELECT count(*) FROM talk.comment WHERE body || html LIKE :word)
                             + (SELECT count(*) FROM talk.post
                                WHERE title || body || html LIKE :word AND author = :person)
                             + (SELECT count(*) FROM talk.version WHERE html LIKE :word)
                             + (SELECT count(*) FROM search.document WHERE body LIKE '%My %' AND body LIKE :word)
                        """)
                .param("word", "%" + word + "%")
                .param("person", extra.id().value())
                .query(Integer.class)
                .single();
    }

    private String marks() {
        return sql.sql(
                        """
                        SELECT helpful || ' ' || unhelpful || ' '
                               || (SELECT sum(helpful) FROM talk.comment WHERE post = talk.post.id)
                        FROM talk.post WHERE id = ?
                        """)
                .param(post.value())
                .query(String.class)
                .single();
    }

    private int count(String from) {
        return sql.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }
}
