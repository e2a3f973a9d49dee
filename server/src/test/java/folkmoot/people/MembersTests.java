package folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
    void whereANameIsTakenOrReservedItGetsTheFirstFreeNumber() {
        assertThat(handles("X", "X")).containsExactly("x2", "x3");
        assertThat(handles("Admin")).containsExactly("admin2");
        assertThat(handles("Zbigniew Rak", "Zbigniew Rak", "Zbigniew Rak", "Zbigniew Rak"))
                .containsExactly("zbigniew", "zbigniew_r", "zbigniew_rak", "zbigniew2");
        assertThat(handles("Zbigniew", "Zbigniew Stolz"))
                .containsExactly("zbigniew3", "zbigniew_s");
        assertThat(handles("z".repeat(60), "z".repeat(60)))
                .containsExactly("z".repeat(26), "z".repeat(20) + "2");
    }

    private List<String> handles(String... names) {
        return Stream.of(names)
                .map(it -> members.join(it, UUID.randomUUID() + "@folkmoot.example", null).handle())
                .toList();
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
        assertThat(people.named(List.of(person.id())).get(person.id()).hats())
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
