package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import folkmoot.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On real disks that are really full; only root can mount them.
class FullDiskTests {

    @TempDir Path temporary;

    private Path disk;

    @BeforeEach
    void mountPoint() throws IOException {
        disk = Files.createDirectory(temporary.resolve("disk"));
    }

    @AfterEach
    void unmount() {
        Programs.run(List.of(), "umount", disk);
    }

    @Test
    void aNewPlaceAsksForRoomFirst() {
        mount("40m");

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(this::open)
                .withMessageContaining("The disk that holds " + disk)
                .withMessageContaining("is full");
    }

    @Test
    void aStartOnAFullDiskSaysSoAndWorksAgainWithRoom() throws IOException {
        mount("300m");
        open().close();
        var ballast = disk.resolve("ballast");
        fill(ballast);

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(this::open)
                .withMessageContaining("is full");

        Files.delete(ballast);
        open().close();
    }

    @Test
    void aBackupThatDoesNotFitLeavesNothing() throws Exception {
        mount("1m");
        try (var database = TestDatabase.fresh();
                var place = Place.external(database, temporary.resolve("data"))) {
            Place.fill(place);
            Files.write(place.folder().files().resolve("large"), new byte[2 << 20]);

            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(() -> new Backup(place, _ -> {}).to(disk.resolve("place.zip")))
                    .withMessageContaining("No space left on device");
        }
        assertThat(disk).isEmptyDirectory();
    }

    private void mount(String size) {
        var outcome = Programs.run(List.of(), "mount", "-t", "tmpfs", "-osize=" + size, "x", disk);
        assumeTrue(outcome.good(), "may not mount: " + outcome.said());
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private EmbeddedPostgres open() {
        return TestServer.open(disk.resolve("data"), Use.SERVE, _ -> {});
    }
}
