package folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class MembersTests {

    @Autowired Cast cast;
    @Autowired Members members;
    @Autowired People people;
    @Autowired MockMvcTester browser;
    @Autowired JdbcClient sql;

    @Test
    void theSameAddressIsTheSameMember() {
        var ann = cast.ann();

        var again = members.join("Somebody else", ann.email().toUpperCase(), null);

        assertThat(again.id()).isEqualTo(ann.id());
        assertThat(again.name()).isEqualTo("Ann");
    }

    @Test
    void handlesComeFromNamesInAnyScript() {
        assertThat(members.join("Żółć Źrebię", "zolc@folkmoot.example", null).handle())
                .isEqualTo("zolc");
        assertThat(members.join("Żółć Wrona", "zolc2@folkmoot.example", null).handle())
                .isEqualTo("zolc_w");
        assertThat(members.join("Дмитрий", "dmitri@folkmoot.example", null).handle())
                .isEqualTo("dmitrij");
        assertThat(members.join("🚲", "bike@folkmoot.example", null).handle()).isEqualTo("person");
    }

    @Test
    void aHatIsInTheLogOnce() {
        var person = cast.somebody();
        members.grant(person.id(), Hat.EXPERT, cast.cleo().id());
        members.grant(person.id(), Hat.EXPERT, cast.cleo().id());

        assertThat(
                        sql.sql(
                                        "SELECT act || ' ' || rule FROM transparency.entry WHERE subject = ?")
                                .param(person.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("grant hat-expert");
        assertThat(people.named(java.util.List.of(person.id())).get(person.id()).hats())
                .containsExactly(Hat.EXPERT);
    }

    @Test
    void somebodyFollows() {
        members.follow(cast.ann().id(), cast.bert().id());

        assertThat(people.followedBy(cast.ann().id())).contains(cast.bert().id());
    }

    @Test
    void thePlaceIsUp() {
        assertThat(browser.get().uri("/health")).hasStatusOk();
    }
}
