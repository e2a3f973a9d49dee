package folkmoot.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTests {

    @ParameterizedTest
    @CsvSource({
        "short, short",
        "nine char, short",
        "password123, common",
        "PassWord123, common",
        "aaaaaaaaaaaa, common",
        "ababababababab, common",
        "ann@post.example, known",
        "ANN@post.example, known"
    })
    void whatEverybodyTriesFirstIsRefused(String password, String why) {
        assertThat(Passwords.wrong(password, "Ann", "ann@post.example")).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "the tide turns at noon",
        "пароль для всех нас",
        "😀🚲🌧️🌤️🌊🌍🚗🎉🍎🍐",
        "Tr0ub4dor&3x"
    })
    void lengthCountsNotWhatItIsMadeOf(String password) {
        assertThat(Passwords.wrong(password)).isNull();
    }

    @Test
    void veryLongOnesAreRefused() {
        assertThat(Passwords.wrong("0123456789abcdef".repeat(20))).isEqualTo("long");
    }

    @Test
    void aPasswordIsKeptAsArgon2id() {
        var passwords = new Passwords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());

        var hash = passwords.hash("the tide turns at noon");

        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("the tide turns at noon", hash)).isTrue();
        assertThat(passwords.matches("the tide turns at one", hash)).isFalse();
    }

    @Test
    void nobodyHasAPasswordThatFits() {
        var passwords = new Passwords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());

        assertThat(passwords.matches("the password of nobody", null)).isFalse();
    }

    /// Else it would take more or less time, and tell who has an account.
    @Test
    void theHashOfNobodyIsMadeAsAllOthers() {
        var hash =
                new Passwords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8())
                        .hash("the tide turns at noon");

        assertThat(parameters(Passwords.NOBODYS)).isEqualTo(parameters(hash));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(hash);
    }

    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf("p=1$"));
    }
}
