package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTests {

    private record Said(int code, String answer, String progress) {}

    @TempDir Path folder;

    @Test
    void helpNamesEveryCommandAndOption() {
        var help = run("help");

        assertThat(help.code()).isZero();
        assertThat(help.answer()).contains("./folkmoot serve", "./folkmoot backup FILE");
        for (var option : Option.values()) {
            assertThat(help.answer()).contains("  " + option.usage());
        }
    }

    @Test
    void devKnowsWhereTheSourcesAre() {
        var before = System.getProperty("folkmoot.home");
        System.setProperty("folkmoot.home", Path.of("..").toString());
        try {
            assertThat(Sources.settings())
                    .containsOnlyKeys("folkmoot.templates", "folkmoot.static");
            assertThat(Path.of(Sources.settings().get("folkmoot.templates"), "site/page.jte"))
                    .isRegularFile();
            assertThat(Path.of(Sources.settings().get("folkmoot.static"), "app.css"))
                    .isRegularFile();
        } finally {
            if (before == null) {
                System.clearProperty("folkmoot.home");
            } else {
                System.setProperty("folkmoot.home", before);
            }
        }
    }

    @Test
    void anUnknownCommandIsToldWhichExist() {
        var said = run("sevre");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.progress()).contains("no command sevre", "serve", "backup", "restore");
    }

    @Test
    void listeningElsewhereNeedsBrokers() {
        assertThat(run("listen").progress()).contains("Say where brokers are", "--kafka BROKERS");
        assertThat(run("listen", "--kafka", "127.0.0.1:1", "--threads", "none").progress())
                .contains("none is no number of threads");
        var said = run("listen", "--kafka", "nowhere");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.progress()).contains("No use of nowhere");
        assertThat(run("serve", "--port", "0", "--kafka", "nowhere").progress())
                .contains("nowhere names no brokers", "--kafka takes host:port,host:port");
    }

    @Test
    void anUnknownOptionIsToldWhichExist() {
        var said = run("serve", "--prot", "80");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.progress())
                .contains("Unknown option --prot", "[--port N]", "[--data DIR]")
                .doesNotContain("Exception");
    }

    @Test
    void anOptionOfAnotherCommandIsUnknown() {
        assertThat(run("backup", "x.zip", "--port", "80").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "serve --port, --port needs a value",
        "serve --port eighty, eighty is not a port",
        "serve --port 70000, 70000 is not a port",
        "serve --url talk.example, talk.example is not the address",
        "serve --url https://talk.example/forum, without a path",
        "serve --address nowhere.invalid, nowhere.invalid is not an address",
        "serve --port 0 --smtp mail.example, must look like smtp://",
        "serve here, Usage: ./folkmoot serve",
        "backup, Usage: ./folkmoot backup FILE",
        "import, There is no command import",
        "import votes FILE, There is no command import votes",
        "import reviews, Usage: ./folkmoot import reviews FILE",
        "import reviews pom.xml --map stars, say what each column is",
        "import reviews pom.xml --delimiter two, say one character",
        "import reviews pom.xml --encoding klingon, --encoding klingon is not known",
        "import products pom.xml --map stars, say what each column is"
    })
    void whatCannotBeMeantIsSaid(String typed, String answer) {
        var said = run((typed + data(typed)).split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.progress()).contains(answer);
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            var said = run("serve", "--port", port, "--data", folder.resolve("new").toString());

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.progress()).contains("Port " + port + " is taken", "--port");
            assertThat(folder.resolve("new")).doesNotExist();
        }
    }

    @Test
    void aBackupOfNothingIsRefused() {
        var said = run("backup", "x.zip", "--data", folder.resolve("none").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.progress()).contains("There is no place in " + folder.resolve("none"));
    }

    @Test
    void whatIsNotTypedStandsInTheEnvironment() {
        var environment = Map.of("FOLKMOOT_PORT", "81", "FOLKMOOT_DATABASE_URL", "postgres://x");
        var words = Words.of(serve(), List.of("--port=82"), environment);

        assertThat(words.port()).isEqualTo(82);
        assertThat(words.get(Option.DATABASE_URL)).isEqualTo("postgres://x");
        assertThat(Words.of(serve(), List.of(), environment).port()).isEqualTo(81);
    }

    @Test
    void whatIsSaidAboutOneFileIsNotTakenFromTheEnvironment() {
        var command = new ImportReviews(CommandsTests.class);
        var environment = Map.of("FOLKMOOT_YES", "1", "FOLKMOOT_MAP", "stars=x");
        var words = Words.of(command, List.of("f", "--no-header", "--stars", "0-10"), environment);

        assertThat(words.aboutFile()).isEqualTo(Map.of("no-header", "", "stars", "0-10"));
        assertThat(words.get(Option.MAP)).isNull();
    }

    @Test
    void aMailServerIsEncryptedUnlessItAsksForNothing() {
        assertThat(Smtp.settings("smtp://robin:se:cret@mail.example"))
                .containsEntry("spring.mail.host", "mail.example")
                .containsEntry("spring.mail.port", 587)
                .containsEntry("spring.mail.username", "robin")
                .containsEntry("spring.mail.password", "se:cret")
                .containsEntry("spring.mail.properties.mail.smtp.starttls.required", true);
        assertThat(Smtp.settings("smtps://mail.example"))
                .containsEntry("spring.mail.port", 465)
                .containsEntry("spring.mail.properties.mail.smtp.ssl.enable", true);
    }

    @Test
    void thePasswordOfAMailServerIsNotRepeated() {
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> Smtp.settings("smtp://robin:secret@"))
                .withMessageNotContaining("secret");
    }

    private static Command serve() {
        return new Serve(CommandsTests.class);
    }

    private String data(String typed) {
        return typed.startsWith("serve ") ? " --data " + folder.resolve("new") : "";
    }

    private static Said run(String... words) {
        var out = System.out;
        var err = System.err;
        var answer = new ByteArrayOutputStream();
        var progress = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(answer, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(progress, true, StandardCharsets.UTF_8));
            var code = new Commands(CommandsTests.class).run(words, Map.of());
            return new Said(
                    code,
                    answer.toString(StandardCharsets.UTF_8),
                    progress.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
