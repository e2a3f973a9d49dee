package folkmoot.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The process that the cluster's `postmaster.pid` names.
record Postmaster(long pid, Path cluster) {

    /// Running on this cluster, gone, or impossible to tell.
    enum State {
        RUNNING,
        GONE,
        UNKNOWN
    }

    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = file(cluster);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            // A pid file that a full disk left empty names nobody.
            return lines.findFirst()
                    .filter(it -> it.strip().matches("\\d{1,9}"))
                    .map(it -> new Postmaster(Long.parseLong(it.strip()), cluster));
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean alive() {
        return state() != State.GONE;
    }

    /// After a reboot, and in every container, the number in the file may by now be another
    /// program's. Only PostgreSQL, at work on this very folder, counts.
    State state() {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return State.GONE;
        }
        var facts = process.get().info();
        var program = facts.command();
        if (program.isEmpty()) {
            return process.get().isAlive() && !isZombie() ? State.UNKNOWN : State.GONE;
        }
        var works = Path.of(program.get()).getFileName().toString().startsWith("postgres");
        return works && (worksIn() || named(facts)) ? State.RUNNING : State.GONE;
    }

    /// Ended, but nobody took note: usual in containers, whose first process is no init.
    private boolean isZombie() {
        try {
            var facts = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return facts.startsWith(" Z", facts.lastIndexOf(')') + 1);
        } catch (IOException _) {
            return false;
        }
    }

    private boolean worksIn() {
        try {
            return Path.of("/proc", Long.toString(pid), "cwd").toRealPath().equals(cluster);
        } catch (IOException _) {
            return false;
        }
    }

    private boolean named(ProcessHandle.Info facts) {
        return facts.arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(it -> it.equals(cluster.toString()));
    }
}
