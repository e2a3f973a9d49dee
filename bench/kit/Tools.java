package kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The foreign programs that benchmarks need, from Debian's packages.
public final class Tools {

    private Tools() {}

    /// Installs what is missing where that is allowed, else says what to do.
    public static void need(String... programs) throws IOException, InterruptedException {
        var missing = Arrays.stream(programs).filter(it -> !onPath(it)).toList();
        if (missing.isEmpty()) {
            return;
        }
        var packages = missing.stream().map(it -> it.equals("nginx") ? "nginx-light" : it).toList();
        if (!System.getProperty("user.name").equals("root") || !onPath("apt-get")) {
            throw new IOException("This needs " + missing + ": apt-get install " + packages);
        }
        System.out.println("Installing " + packages);
        run(List.of("apt-get", "-qq", "update"));
        run(Stream.concat(Stream.of("apt-get", "-qq", "install", "-y"), packages.stream()).toList());
    }

    private static boolean onPath(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
    }

    /// Runs a program to its end, its words on our own output.
    public static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }
}
