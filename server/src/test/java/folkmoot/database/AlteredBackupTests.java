package folkmoot.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import folkmoot.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing of a backup is used before all of it is known to be whole.
class AlteredBackupTests {

    @TempDir Path temporary;

    private Path file;

    @BeforeEach
    void backup() throws Exception {
        file = temporary.resolve("place.zip");
        try (var database = TestDatabase.fresh();
                var place = Place.external(database, temporary.resolve("old"))) {
            Place.fill(place);
            new Backup(place, _ -> {}).to(file);
        }
    }

    @Test
    void aChangedRowIsNoticed() throws IOException {
        rewrite((name, text) -> text.replace("2.50", "9.99"));

        refused("tables/people.rule.tsv does not match its checksum");
    }

    @Test
    void aChangedListOfChecksumsIsNoticed() throws IOException {
        rewrite((name, text) -> name.equals(ArchiveWriter.SUMS) ? text.replace('a', 'b') : text);

        refused("its list of checksums was changed");
    }

    @Test
    void aMissingMemberIsNoticed() throws IOException {
        rewrite((name, text) -> name.equals("files/empty") ? null : text);

        refused("members are missing or were added");
    }

    @Test
    void aLostCommentIsNoticed() throws IOException {
        rewrite((_, text) -> text);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

        refused("backup");
    }

    @Test
    void aFlippedBitIsNoticed() throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);

        refused("altered or damaged");
    }

    @Test
    void halfAFileIsNoticed() throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        refused("only a part of one");
    }

    @Test
    void somethingElseIsNoticed() throws IOException {
        Files.writeString(file, "Two years of work");

        refused("is not a Folkmoot backup");
    }

    @Test
    void anybodyCanCheckItWithTheSystemsTools() throws Exception {
        var unpacked = temporary.resolve("unpacked");
        try (var archive = new ArchiveReader(file)) {
            archive.verify(_ -> {});
            archive.unpack("", unpacked);
            Files.copy(archive.open(ArchiveWriter.SUMS), unpacked.resolve(ArchiveWriter.SUMS));
        }

        var check =
                new ProcessBuilder(List.of("sha256sum", "-c", "--quiet", ArchiveWriter.SUMS))
                        .directory(unpacked.toFile())
                        .start();

        assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).isZero();
    }

    private void refused(String why) {
        var folder = temporary.resolve("new");
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> new Restore(file, Place.MIGRATIONS, _ -> {}).into(folder, null))
                .withMessageContaining(why);
        assertThat(folder).doesNotExist();
    }

    /// Writes the zip again as another program would, each member changed, kept or left out.
    private void rewrite(BiFunction<String, String, @Nullable String> change) throws IOException {
        var copy = temporary.resolve("copy.zip");
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            out.setComment(zip.getComment());
            for (var entry : Collections.list(zip.entries())) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1);
                var changed = change.apply(entry.getName(), text);
                if (changed != null) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(changed.getBytes(ISO_8859_1));
                }
            }
        }
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
