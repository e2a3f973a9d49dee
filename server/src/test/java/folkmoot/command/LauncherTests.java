package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script at the root of the repository, as far as it goes without building.
class LauncherTests {

    private record Said(int code, String words) {}

    private static final Path HOME = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Path SCRIPT = HOME.resolve("folkmoot");

    @TempDir Path folder;

    @BeforeAll
    static void isThere() {
        assumeTrue(Files.isExecutable(SCRIPT), "not run from the sources");
    }

    @Test
    void helpIsTheSameAsTheProgramsOwn() throws Exception {
        var help = getClass().getResource("/folkmoot/command/help.txt");

        assertThat(run(SCRIPT, "help"))
                .isEqualTo(
                        new Said(
                                0,
                                new String(
                                        help.openStream().readAllBytes(), StandardCharsets.UTF_8)));
    }

    @Test
    void anUnknownCommandLeadsToHelp() throws Exception {
        var said = run(SCRIPT, "sevre");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.words()).contains("no command sevre", "./folkmoot help");
    }

    @Test
    void anUnknownModuleIsToldWhichExist() throws Exception {
        var said = run(SCRIPT, "test", "peopel");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("no module peopel", "people", "talk");
    }

    @Test
    void withoutAJdkItSaysWhatToDo() throws Exception {
        var demanding = folder.resolve("folkmoot");
        Files.writeString(demanding, Files.readString(SCRIPT).replace("needed=25", "needed=99"));
        Files.setPosixFilePermissions(demanding, Files.getPosixFilePermissions(SCRIPT));

        var said = run(demanding, "serve");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("needs a JDK 99", "apt-get install", "JAVA_HOME=");
    }

    private static Said run(Path script, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), said);
    }
}
