package folkmoot.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    @Test
    void aNameIsKeptOnOneLineWithoutTricks() {
        assertThat(Names.clean("  Ann \t\n Whitcombe ")).isEqualTo("Ann Whitcombe");
        assertThat(Names.clean("Ann\u202Egpj.exe")).isEqualTo("Anngpj.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "李小龙", "محمد", "O’Neill-Świętek Jr.", "🚲", "Jo", "X"})
    void peopleAreCalledManyThings(String name) {
        assertThat(Names.wrong(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'...', empty",
        "www.spam.example, advert",
        "ann@post.example, advert"
    })
    void whatIsNoNameIsSaid(String name, String why) {
        assertThat(Names.wrong(name)).isEqualTo(why);
    }

    @Test
    void sixtyCharactersAreEnough() {
        assertThat(Names.wrong("a".repeat(60))).isNull();
        assertThat(Names.wrong("a".repeat(61))).isEqualTo("long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@post.example", "a.b+c@sub.post.example", "o'neill@post.example"})
    void lettersReachAddresses(String email) {
        assertThat(Names.reachable(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@post.example",
                "ann@post",
                "a b@post.example",
                "ann@post.example,eve@post.example",
                "ann@post.example\nBcc: eve@post.example",
                "<ann@post.example>",
                "ann@@post.example"
            })
    void andNothingElse(String email) {
        assertThat(Names.reachable(email)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Ann Whitcombe, ann", "Żółć, zolc", "Дмитрий, dmitrij", "李小龙, li", "🚲, person"})
    void handlesAreMadeOfNames(String name, String handle) {
        assertThat(Handles.from(name).getFirst()).isEqualTo(handle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Ann", "ann-w", "guest_12", "erased_1", "staff", "ann whitcombe"})
    void notEverythingIsAHandle(String handle) {
        assertThat(Handles.usable(handle)).isFalse();
    }
}
