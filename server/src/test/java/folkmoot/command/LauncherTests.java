package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    void helpNamesEveryBenchmark() throws Exception {
        var line = run(SCRIPT, "help").words().lines().filter(it -> it.contains("bench NAME"));
        var named = line.findFirst().orElseThrow().replaceAll(".* bench NAME +|:.*", "");

        try (var files = Files.list(HOME.resolve("bench"))) {
            assertThat(named.split(", | or "))
                    .containsExactlyInAnyOrder(
                            files.map(it -> it.getFileName().toString())
                                    .filter(it -> it.endsWith(".java"))
                                    .map(it -> it.replace(".java", "").toLowerCase(Locale.ROOT))
                                    .toArray(String[]::new));
        }
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

    @Test
    void whatTestsNeedIsInstalledByRootAndMissedAloudByOthers() throws Exception {
        for (var tool : List.of("dirname", "readlink", "sed", "uname", "tr", "cat")) {
            Files.createSymbolicLink(folder.resolve(tool), find(tool));
        }
        program("id", "echo 1000");
        program("apt-get", "echo \"$@\" >>\"${0%/*}/asked\"");

        assertThat(alone("test", "peopel"))
                .contains("no chromium on the PATH", "no npm on the PATH", "are skipped");
        assertThat(folder.resolve("asked")).doesNotExist();

        program("id", "echo 0");
        assertThat(alone("test", "peopel")).contains("Installing npm").doesNotContain("skipped");
        assertThat(folder.resolve("asked")).content().contains("chromium", "npm");

        program("apt-get", "case $* in *npm*) exit 100 ;; esac");
        assertThat(alone("test", "peopel")).contains("no npm on the PATH", "no module peopel");
    }

    private static Path find(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(it -> Path.of(it, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private void program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(SCRIPT));
    }

    // With nothing on the PATH but what the test put there.
    private String alone(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(find("bash").toString(), SCRIPT.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("PATH", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return run(builder).words();
    }

    private static Said run(Path script, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        return run(new ProcessBuilder(command));
    }

    private static Said run(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), said);
    }
}
