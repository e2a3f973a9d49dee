package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// As whom PostgreSQL runs, tried with real accounts of the system.
@Timeout(120)
class AccountTests {

    private static final int NOBODY = 65534;

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    @TempDir static Path shared;
    private static String classPath = "";

    @TempDir Path temporary;

    @BeforeAll
    static void whatOthersMayRead() throws IOException {
        assumeTrue(owner(Path.of("/proc/self")) == 0, "only root can become others");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        classPath = AnotherProcess.copyOfClassPath(shared);
    }

    @BeforeEach
    void openFolder() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void forRootItRunsInANamespaceAndEverythingStaysRoots() throws Exception {
        var folder = temporary.resolve("data");

        startAndStop(AnotherProcess.start(folder, "serve"), folder);

        assertThat(owner(folder.resolve("pg/PG_VERSION"))).isZero();
        assertThat(rights(folder)).isEqualTo("rwx------");
    }

    @Test
    void withoutNamespacesRootStepsDownToAnotherAccount() throws Exception {
        var folder = temporary.resolve("data");
        var programs = shared.resolve("programs");
        var without = Map.of("PATH", pathWithoutUnshare().toString());

        startAndStop(start(List.of(), without, folder, "serve", programs), folder);

        assertThat(owner(folder.resolve("pg/PG_VERSION"))).isNotZero();
        assertThat(owner(folder.resolve("secrets"))).isZero();
        assertThat(rights(folder)).isEqualTo("rwx--x--x");

        startAndStop(AnotherProcess.start(folder, "serve"), folder);
        assertThat(owner(folder.resolve("pg/PG_VERSION"))).isZero();
    }

    @Test
    void inAFolderOfAnotherAccountItRunsAsThatAccount() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("data"));
        Trees.give(folder, NOBODY, NOBODY);

        startAndStop(
                start(List.of(), Map.of(), folder, "serve", shared.resolve("programs")), folder);

        assertThat(owner(folder.resolve("pg/PG_VERSION"))).isEqualTo(NOBODY);
    }

    @Test
    void anOrdinaryAccountRunsItAsItself() throws Exception {
        var home = Files.createDirectory(temporary.resolve("home"));
        var folder = home.resolve("data");
        Trees.give(home, NOBODY, NOBODY);

        startAndStop(start(AS_NOBODY, Map.of(), folder, "serve", home.resolve("p")), folder);

        assertThat(owner(folder.resolve("pg/PG_VERSION"))).isEqualTo(NOBODY);
    }

    @Test
    void anOrdinaryAccountIsToldThatTheFolderIsNotItsOwn() throws Exception {
        var folder = DataFolder.at(temporary.resolve("data")).root();

        try (var other = start(AS_NOBODY, Map.of(), folder, "serve", temporary.resolve("p"))) {
            assertThat(other.lastWords())
                    .singleElement()
                    .asString()
                    .contains("no permission for " + folder)
                    .contains("Run as its owner");
        }
    }

    private AnotherProcess start(
            List<String> prefix,
            Map<String, String> changes,
            Path folder,
            String verb,
            Path programs)
            throws IOException {
        return AnotherProcess.start(prefix, classPath, changes, folder, verb, programs.toString());
    }

    private static void startAndStop(AnotherProcess process, Path folder) throws Exception {
        try (process) {
            process.awaitReady();
            process.stop();
        }
        assertThat(Postmaster.of(folder.resolve("pg"))).isEmpty();
    }

    /// What a system looks like whose kernel or tools give no namespaces to us.
    private Path pathWithoutUnshare() throws IOException {
        var path = Files.createDirectory(temporary.resolve("bin"));
        for (var name : List.of("setpriv", "true")) {
            Files.copy(Path.of("/usr/bin", name), path.resolve(name));
        }
        return path;
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
