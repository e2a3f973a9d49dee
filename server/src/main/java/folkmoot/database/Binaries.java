package folkmoot.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once per version from the archive on the class path, or copied
/// from where the launcher keeps them unpacked for all places (`-Dfolkmoot.unpacked=FOLDER`), which
/// takes a tenth of the time.
record Binaries(Path home) {

    /// What a running server needs; headers, static libraries and build helpers stay packed.
    private static final Pattern NEEDED =
            Pattern.compile(
                    "(?!.*/pgxs/)(bin/.+|lib/.*\\.(so|dylib)([.0-9]*)|share/postgresql/.+)");

    static final int MAJOR = 18;

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// The programs below this folder: found there, or unpacked first.
    static Binaries in(Path folder, Consumer<String> progress) throws IOException {
        var name = archive();
        var home = folder.resolve(fingerprint(name));
        if (Files.notExists(home)) {
            progress.accept("Unpacking PostgreSQL (once)");
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, Trees.PROGRAM);
            place(name, folder, home);
        }
        return new Binaries(home);
    }

    private static String archive() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var chip = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name =
                switch (chip) {
                    case "amd64", "x86_64" -> "postgres-" + system + "-x86_64.txz";
                    case "aarch64", "arm64" -> "postgres-" + system + "-arm_64.txz";
                    default -> "postgres-" + system + "-" + chip + ".txz";
                };
        if (Binaries.class.getResource("/" + name) == null) {
            throw new DatabaseProblem(
                    "This build brings no PostgreSQL for %s on %s. Use one of your own (16 or newer): --database-url postgres://name:password@host/database"
                            .formatted(System.getProperty("os.name"), chip));
        }
        return name;
    }

    /// The archive has no version in its name, but its length tells one build from another without
    /// reading fifteen megabytes at each start.
    private static String fingerprint(String name) throws IOException {
        var resource = Binaries.class.getResource("/" + name);
        if (resource == null) {
            throw new IllegalStateException(name);
        }
        var connection = resource.openConnection();
        connection.setUseCaches(false);
        try (var _ = connection.getInputStream()) {
            return "postgresql-%d-%x".formatted(MAJOR, connection.getContentLengthLong());
        }
    }

    private static void place(String name, Path folder, Path home) throws IOException {
        // Made beside its place and moved there whole, so that half a PostgreSQL never runs.
        var fresh = Files.createTempDirectory(folder, ".unpacking");
        try {
            var unpacked = unpacked(home);
            if (unpacked == null) {
                unpack(name, fresh);
            } else {
                copy(unpacked, fresh);
            }
            Trees.open(fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Two test runs unpack at the same time, and the other one was first.
            if (Files.notExists(home.resolve("bin"))) {
                throw e;
            }
        } finally {
            Trees.remove(fresh);
        }
    }

    private static @Nullable Path unpacked(Path home) {
        var folder = System.getProperty("folkmoot.unpacked");
        if (folder == null) {
            return null;
        }
        var there = Path.of(folder).resolve(home.getFileName());
        return Files.isDirectory(there) ? there : null;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var it : (Iterable<Path>) all::iterator) {
                Files.copy(
                        it,
                        to.resolve(from.relativize(it).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void unpack(String name, Path fresh) throws IOException {
        @Nullable InputStream resource = Binaries.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new IllegalStateException(name);
        }
        unpack(resource, fresh);
    }

    /// What a running server needs of such an archive.
    static void unpack(InputStream archive, Path fresh) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory() && NEEDED.matcher(entry.getName()).matches()) {
                    put(tar, entry, fresh.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void put(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        Files.setPosixFilePermissions(
                target, entry.getName().startsWith("bin/") ? Trees.PROGRAM : Trees.READABLE);
    }

    /// Removes what earlier versions unpacked beside this one; nothing of theirs may be running.
    void removeOthers() throws IOException {
        try (var others =
                Files.newDirectoryStream(home.resolveSibling(""), "{.unpacking,postgresql-}*")) {
            for (var other : others) {
                if (!other.equals(home)) {
                    Trees.remove(other);
                }
            }
        }
    }
}
