package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTests {

    private static final String SETTING = "folkmoot.unpacked";

    @TempDir Path temporary;

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    @Test
    void whatIsUnpackedAlreadyIsCopiedWithItsLinks() throws IOException {
        var name = Binaries.in(TestServer.programs(), _ -> {}).home().getFileName();
        var kept = Files.createDirectories(temporary.resolve("kept").resolve(name).resolve("bin"));
        Files.writeString(kept.resolve("postgres"), "From the other one.");
        Files.createSymbolicLink(kept.resolve("postmaster"), Path.of("postgres"));
        System.setProperty(SETTING, temporary.resolve("kept").toString());

        var copied = Binaries.in(temporary.resolve("programs"), _ -> {});

        assertThat(copied.program("postgres")).hasContent("From the other one.");
        assertThat(copied.program("postmaster")).isSymbolicLink();
        assertThat(temporary.resolve("programs")).isDirectoryNotContaining("glob:**.unpacking*");
    }

    @Test
    void whatIsOfAnotherVersionIsNotTaken() throws IOException {
        Files.createDirectories(temporary.resolve("kept/postgresql-9/bin"));
        System.setProperty(SETTING, temporary.resolve("kept").toString());

        var unpacked = Binaries.in(temporary.resolve("programs"), _ -> {});

        assertThat(unpacked.program("initdb")).isExecutable();
    }
}
