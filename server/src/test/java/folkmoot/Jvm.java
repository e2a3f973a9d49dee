package folkmoot;

import folkmoot.database.TestServer;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// How tests start the product in a process of its own, as the launcher does: with its parts as the
/// build drew them up, and with what the JVM learnt from one process before all of them. Whoever
/// comes while that one learns does without; so does everybody where it learnt nothing.
public final class Jvm {

    private static final String DRAWN = "-Dspring.aot.enabled=true";

    private Jvm() {}

    /// The beginning of a command; the program's words come after it.
    public static List<String> running(Class<?> program, String... options) {
        var command = java();
        command.addAll(known());
        command.addAll(List.of(options));
        if (program == Folkmoot.class) {
            command.add(DRAWN);
        }
        command.addAll(List.of("-cp", Packed.IT.path(), program.getName()));
        return command;
    }

    /// The beginning of a command that runs a source of `bench`, which starts the product in the
    /// same way; its words come after it.
    public static List<String> running(Path source) {
        var product = Stream.concat(known().stream(), Stream.of(DRAWN));
        var command = java();
        command.add("-Dfolkmoot.kit.java=" + product.collect(Collectors.joining("\n")));
        command.addAll(List.of("-cp", Packed.IT.path(), source.toString()));
        return command;
    }

    // As the launcher's, or else what was learnt is of no use.
    private static List<String> java() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:+UseTransparentHugePages",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Duser.timezone=UTC",
                        "-Dfolkmoot.unpacked=" + TestServer.programs()));
        return command;
    }

    private static List<String> known() {
        var cache = Learning.CACHE;
        return Files.exists(cache) || Learning.once()
                ? List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=off")
                : List.of("-Xlog:disable", "-Xlog:all=off");
    }

    /// The class path with folders made into one file, as often as something in it changes: the JVM
    /// learns only where nothing on it is a folder.
    private record Packed(Path folder, String path) {

        private static final Duration OLD = Duration.ofHours(1);

        static final Packed IT = packed();

        private static Packed packed() {
            var parts =
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .toList();
            try {
                var all = Files.createDirectories(Path.of("target", "running").toAbsolutePath());
                try (var lock = FileChannel.open(all.resolve("lock"), writing());
                        var _ = lock.lock()) {
                    var folder = all.resolve(fingerprint(parts));
                    clear(all, folder);
                    return packed(parts, folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Packed packed(List<Path> parts, Path folder) throws IOException {
            var file = folder.resolve("folkmoot.jar");
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                var half = folder.resolve("half.jar");
                pack(parts.stream().filter(Files::isDirectory).toList(), half);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            var files = parts.stream().filter(Files::isRegularFile);
            return new Packed(
                    folder,
                    Stream.concat(Stream.of(file), files)
                            .map(Path::toString)
                            .collect(Collectors.joining(File.pathSeparator)));
        }

        // What earlier builds left.
        private static void clear(Path all, Path but) throws IOException {
            try (var folders = Files.newDirectoryStream(all, Files::isDirectory)) {
                for (var it : folders) {
                    var touched = Files.getLastModifiedTime(it).toInstant();
                    if (!it.equals(but) && touched.isBefore(Instant.now().minus(OLD))) {
                        FileSystemUtils.deleteRecursively(it);
                    }
                }
            }
        }

        private static String fingerprint(List<Path> parts) throws IOException {
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                for (var part : parts) {
                    if (Files.exists(part)) {
                        try (var files = Files.walk(part)) {
                            for (var it : (Iterable<Path>) files.sorted()::iterator) {
                                sha.update(state(it).getBytes(StandardCharsets.UTF_8));
                            }
                        }
                    }
                }
                return HexFormat.of().formatHex(sha.digest(), 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String state(Path file) throws IOException {
            return Files.isDirectory(file)
                    ? file + "\n"
                    : "%s %d %s\n"
                            .formatted(file, Files.size(file), Files.getLastModifiedTime(file));
        }

        private static void pack(List<Path> folders, Path file) throws IOException {
            var packed = new HashSet<String>();
            try (var jar =
                    new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                jar.setLevel(0);
                for (var folder : folders) {
                    try (var files = Files.walk(folder)) {
                        for (var it : (Iterable<Path>) files::iterator) {
                            var name = name(folder, it);
                            if (!name.isEmpty() && packed.add(name)) {
                                jar.putNextEntry(new JarEntry(name));
                                if (Files.isRegularFile(it)) {
                                    Files.copy(it, jar);
                                }
                                jar.closeEntry();
                            }
                        }
                    }
                }
            }
        }

        // Whoever looks for classes by package asks for the folders, too.
        private static String name(Path folder, Path file) {
            var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
            return Files.isDirectory(file) && !name.isEmpty() ? name + "/" : name;
        }
    }

    /// One process that opens the product, is looked at, and ends.
    private static final class Learning {

        static final Path CACHE = Packed.IT.folder().resolve("folkmoot.aot");

        private static final Pattern READY = Pattern.compile("is ready: (http://\\S+)");
        private static final List<String> PAGES =
                List.of("/", "/products", "/search?q=bicycle", "/sign-in", "/reviews/new");

        private static boolean tried;

        private Learning() {}

        /// Whether there is something to know now.
        static synchronized boolean once() {
            if (!tried) {
                tried = true;
                try (var lock = FileChannel.open(CACHE.resolveSibling("learning"), writing());
                        var held = lock.tryLock()) {
                    if (held != null && Files.notExists(CACHE)) {
                        learn();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return Files.exists(CACHE);
        }

        private static void learn() throws IOException {
            var learnt = CACHE.resolveSibling("half.aot");
            var place = Files.createTempDirectory(CACHE.getParent(), "place");
            try (var database = TestDatabase.migrated()) {
                var command = java();
                command.addAll(List.of("-Xmx256m", "-XX:AOTCacheOutput=" + learnt, DRAWN));
                command.addAll(List.of("-Xlog:disable", "-Xlog:all=off"));
                command.addAll(List.of("-cp", Packed.IT.path(), Folkmoot.class.getName()));
                command.addAll(List.of("serve", "--port", "0", "--data", place.toString()));
                command.addAll(List.of("--database-url", database.address()));
                watch(new ProcessBuilder(command).redirectErrorStream(true).start());
                if (Files.exists(learnt)) {
                    Files.move(learnt, CACHE, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                FileSystemUtils.deleteRecursively(place);
            }
        }

        private static void watch(Process process) throws IOException {
            try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = said.readLine(); line != null; line = said.readLine()) {
                    var ready = READY.matcher(line);
                    if (ready.find()) {
                        look(URI.create(ready.group(1)));
                        // Through the handle, which leaves what it says readable.
                        process.toHandle().destroy();
                    }
                }
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                process.destroyForcibly();
            }
        }

        private static void look(URI place) throws IOException {
            for (var page : PAGES) {
                try (var in = place.resolve(page).toURL().openStream()) {
                    in.readAllBytes();
                }
            }
        }
    }

    private static StandardOpenOption[] writing() {
        return new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
    }
}
