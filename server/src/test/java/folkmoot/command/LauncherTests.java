package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        var said = run(demanding(), "serve");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("needs a JDK 99", "apt-get install", "JAVA_HOME=");
    }

    @Test
    void whatTestsNeedIsInstalledByRootAndMissedAloudByOthers() throws Exception {
        for (var tool : List.of("bash", "dirname", "readlink", "sed", "uname", "tr", "cat")) {
            Files.createSymbolicLink(folder.resolve(tool), find(tool));
        }
        program(folder.resolve("id"), "echo 1000\n");
        program(folder.resolve("apt-get"), "echo \"$@\" >>\"${0%/*}/asked\"\n");

        assertThat(alone("test", "reviews"))
                .contains("no chromium on the PATH", "no npm on the PATH", "are skipped");
        assertThat(alone("test", "peopel")).doesNotContain("on the PATH");
        assertThat(folder.resolve("asked")).doesNotExist();

        program(folder.resolve("id"), "echo 0\n");
        assertThat(alone("test", "reviews")).contains("Installing npm").doesNotContain("skipped");
        assertThat(folder.resolve("asked")).content().contains("chromium", "npm");

        program(folder.resolve("apt-get"), "case $* in *npm*) exit 100 ;; esac\n");
        assertThat(alone("test", "reviews")).contains("no npm on the PATH");
        assertThat(alone("test", "people")).doesNotContain("npm");
    }

    // With nothing on the PATH but what the test put there.
    private String alone(String... words) throws IOException, InterruptedException {
        var java = System.getProperty("java.home");
        return run(Map.of("PATH", folder.toString(), "JAVA_HOME", java), SCRIPT, words).words();
    }

    private static Path find(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(it -> Path.of(it, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTooOldOrNoWholeJdkIsNotTaken() throws Exception {
        var script = demanding();
        var old = jdk("old", 98);
        var half = jdk("half", 99);
        Files.delete(half.resolve("bin/javac"));

        for (var home : List.of(old, half, folder.resolve("nowhere"))) {
            var said = run(Map.of("JAVA_HOME", home.toString()), script, "serve");
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.words()).contains("needs a JDK 99", "JAVA_HOME=/path/to/jdk");
        }
    }

    @Test
    void theFirstJdkThatIsNewEnoughIsTaken() throws Exception {
        var script = verifier(demanding());
        var old = jdk("old", 98).toString();
        var named = jdk("named", 99).toString();
        var onPath = jdk("on path", 100);
        Files.delete(onPath.resolve("release"));
        var path = onPath.resolve("bin") + ":" + System.getenv("PATH");

        assertThat(run(Map.of("JAVA_HOME", named, "PATH", path), script, "verify", "x").words())
                .startsWith(named + "/bin/java -jar ");
        assertThat(run(Map.of("JAVA_HOME", old, "PATH", path), script, "verify", "x").words())
                .as("asked how old it is, for no file says it")
                .startsWith(onPath + "/bin/java -jar ");
    }

    @Test
    void whileItBuildsItSaysHowFarItIsAndWhyItFailed() throws Exception {
        var script = demanding();
        var jdk = jdk("named", 99);
        program(
                folder.resolve("bin/mvn"),
                """
                for i in $(seq 100); do echo "Downloaded from central: $i"; done
                echo "[INFO] --- jte:3.2.3:generate (default) @ folkmoot-server ---"
                echo "[INFO] --- compiler:3.15.0:compile (default-compile) @ folkmoot-server ---"
                echo "[INFO] --- spring-boot:4.1.2:repackage (repackage) @ folkmoot-server ---"
                echo "[ERROR] There is a semicolon too many"
                exit 1
                """);
        var path = folder.resolve("bin") + ":" + System.getenv("PATH");

        var said = run(Map.of("JAVA_HOME", jdk.toString(), "PATH", path), script, "serve");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .isEqualTo(
                        """
                        Building Folkmoot with %s
                          fetched 50 files of libraries
                          fetched 100 files of libraries
                          drawing up the templates
                          compiling
                          packing
                        [ERROR] There is a semicolon too many
                        The build failed; its whole log is %s/.folkmoot/build.log
                        """
                                .formatted(jdk, folder));
    }

    // The launcher in a checkout of its own, content with nothing that this machine may have.
    private Path demanding() throws IOException {
        var script = folder.resolve("folkmoot");
        Files.writeString(script, Files.readString(SCRIPT).replace("needed=25", "needed=99"));
        Files.setPosixFilePermissions(script, Files.getPosixFilePermissions(SCRIPT));
        return script;
    }

    // Beside which a verifier lies that is built already.
    private static Path verifier(Path script) throws IOException {
        var tlog = script.resolveSibling("tlog");
        Files.createDirectories(tlog.resolve("src/main"));
        Files.createDirectories(tlog.resolve("target"));
        Files.createFile(tlog.resolve("pom.xml"));
        Files.createFile(script.resolveSibling("pom.xml"));
        Files.createFile(tlog.resolve("target/folkmoot-verify.jar"));
        return script;
    }

    // What looks like one, and says how it was called.
    private Path jdk(String name, int version) throws IOException {
        var home = folder.resolve("jdks").resolve(name);
        program(
                home.resolve("bin/java"),
                """
                [ "$1" != -version ] || { echo 'openjdk version "%d.0.1" 2031-04-15'; exit; }
                echo "$0 $*"
                """
                        .formatted(version));
        program(home.resolve("bin/javac"), "exit 1\n");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%d.0.1\"\n".formatted(version));
        return home;
    }

    private static void program(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Said run(Path script, String... words) throws IOException, InterruptedException {
        return run(Map.of(), script, words);
    }

    private static Said run(Map<String, String> environment, Path script, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), said);
    }
}
