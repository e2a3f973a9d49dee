package folkmoot.listening.action;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Planted;
import folkmoot.people.Staff;
import folkmoot.reviews.Read;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What staff do about a topic stands on it, in their name.
@FolkmootTest
class ActionTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired StandingPanel panel;
    @Autowired Deeds deeds;
    @Autowired JdbcClient sql;

    private Planted planted;
    private UUID forum;

    @BeforeEach
    void nothingElse() {
        planted = new Planted(sql);
        planted.nothingElse();
        forum = planted.source("file");
    }

    private long seats(UUID source) {
        return planted.topic(source, "child \"seat\"", 3, "desire", "Where does a child sit?");
    }

    @Test
    void whatIsBegunLeadsThereAndStandsOnTheTopic() {
        var topic = seats(forum);
        var path = "/strategy/topics/" + topic;
        assertThat(post(cast.ann(), path + "/actions", "action", "rule")).hasStatus(403);
        assertThat(post(cast.bert(), path + "/actions", "action", "nonsense")).hasStatus(404);
        assertThat(post(cast.bert(), "/strategy/topics/1/actions", "action", "rule"))
                .hasStatus(404);

        assertThat(Read.location(post(cast.bert(), path + "/actions", "action", "rule")))
                .startsWith("/rules/new?");
        assertThat(Read.text(browser, path, cast.cleo().cookie()))
                .contains("Bert began a proposal about it");
    }

    @Test
    void aNoteComesBackAsTypedUntilItSaysSomething() {
        var topic = seats(forum);
        var path = "/strategy/topics/" + topic;
        assertThat(Read.location(post(cast.bert(), path + "/actions", "action", "why-not")))
                .isEqualTo(path + "/notes/new");
        assertThat(deeds.of(List.of(topic))).isEmpty();

        var refused =
                post(
                        cast.bert(),
                        path + "/notes",
                        "action",
                        "answered",
                        "words",
                        "",
                        "address",
                        "javascript:alert(1)",
                        "open",
                        "yes");
        assertThat(refused).hasStatus(422);
        var form = Read.page(refused);
        assertThat(form.select("#words-wrong, #address-wrong")).hasSize(2);
        assertThat(form.select("[name=address]").val()).isEqualTo("javascript:alert(1)");
        assertThat(form.select("[name=open][checked], [value=answered][checked]")).hasSize(2);

        assertThat(post(cast.bert(), path + "/notes", "action", "why-not", "words", "Too heavy."))
                .hasStatus(303);
        assertThat(Read.text(browser, path, cast.cleo().cookie()))
                .contains("Bert said why not", "among ourselves", "Too heavy.");
    }

    @Test
    void whoeverLeavesTakesTheirWordsAlong() {
        var topic = seats(forum);
        var path = "/strategy/topics/" + topic;
        post(cast.bert(), path + "/notes", "words", "Too heavy.", "open", "yes");
        assertThat(deeds.export(cast.bert().id()).toString()).contains("Too heavy.");

        deeds.erase(cast.bert().id());

        assertThat(Read.text(browser, path, cast.cleo().cookie()))
                .contains("said why not")
                .doesNotContain("Too heavy.");
    }

    @Test
    void anotherPageOfTheTopicShowsTheSame() {
        var drawn = new StringOutput();
        panel.of(seats(forum), new Staff(cast.bert().actor())).writeTo(drawn);

        var part = Jsoup.parse(drawn.toString());
        assertThat(part.text()).contains("Blind spot", "Propose a rule", "Nothing yet.");
        assertThat(part.select("form[action$=/actions]")).hasSize(3);
    }

    private MvcTestResult post(Cast.Player by, String path, String... fields) {
        var request = browser.post().uri(path).cookie(by.cookie());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
