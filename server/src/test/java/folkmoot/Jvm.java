package folkmoot;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How tests start the product in a process of its own, as the launcher does: with its parts as the
/// build drew them up. The first process that ends by itself leaves behind what the JVM had to
/// read, and those after it start in two thirds of the time. The JVM only does that where nothing
/// on the class path is a folder.
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
        command.addAll(List.of("-cp", Packed.PATH, program.getName()));
        return command;
    }

    /// The beginning of a command that runs a source of `bench`, which starts the product in the
    /// same way; its words come after it.
    public static List<String> running(Path source) {
        var product = Stream.concat(known().stream(), Stream.of(DRAWN));
        var command = java();
        command.add("-Dfolkmoot.kit.java=" + product.collect(Collectors.joining("\n")));
        command.addAll(List.of("-cp", Packed.PATH, source.toString()));
        return command;
    }

    private static List<String> java() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        return command;
    }

    private static List<String> known() {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + Packed.FOLDER.resolve("read.jsa"),
                "-Xlog:disable",
                "-Xlog:all=off");
    }

    /// The class path with folders made into one file, once for each run of tests.
    private static final class Packed {

        // Each JVM of the run has its own: what another one reads must not be written anew.
        static final Path FOLDER =
                Path.of("target", "running", Long.toString(ProcessHandle.current().pid()))
                        .toAbsolutePath();
        static final String PATH = pack();

        private static String pack() {
            var parts =
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .toList();
            var path = new ArrayList<String>();
            path.add(FOLDER.resolve("folkmoot.jar").toString());
            parts.stream().filter(Files::isRegularFile).map(Path::toString).forEach(path::add);
            try {
                Files.createDirectories(FOLDER).toFile().deleteOnExit();
                Files.deleteIfExists(FOLDER.resolve("read.jsa"));
                FOLDER.resolve("read.jsa").toFile().deleteOnExit();
                FOLDER.resolve("folkmoot.jar").toFile().deleteOnExit();
                pack(parts.stream().filter(Files::isDirectory).toList(), Path.of(path.getFirst()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return String.join(File.pathSeparator, path);
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
}
