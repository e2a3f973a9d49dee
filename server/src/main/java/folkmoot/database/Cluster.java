package folkmoot.database;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The folder PostgreSQL writes to, and the server on it: made, started, stopped.
record Cluster(Path path, Binaries binaries, Account account, Consumer<String> progress) {

    /// The account that made the cluster and may do everything in it.
    static final String OWNER = "postgres";

    private static final String OTHER_VERSION =
            """
            {0} was written by PostgreSQL {1}, and this Folkmoot brings PostgreSQL {2}. \
            Nothing was changed. To move over:
            1. with the Folkmoot of until now:  ./folkmoot backup place.zip --data {3}
            2. move {3} out of the way
            3. with this Folkmoot:  ./folkmoot restore place.zip --data {3}\
            """;

    /// Room for an empty cluster and its first write-ahead log.
    private static final long ROOM = 256L << 20;

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /// Data of another major version is neither read nor changed.
    void refuseOtherVersion() throws IOException {
        var found = Files.readString(path.resolve("PG_VERSION")).strip();
        if (!found.equals(Integer.toString(Binaries.MAJOR))) {
            throw new DatabaseProblem(
                    MessageFormat.format(
                            OTHER_VERSION, path, found, Binaries.MAJOR, path.getParent()));
        }
    }

    /// Made beside its place and moved there whole: a process killed in between leaves nothing that
    /// looks like a cluster.
    void create(String password) throws IOException {
        var free = Files.getFileStore(path.getParent()).getUsableSpace();
        if (free < ROOM) {
            throw Complaint.diskFull(path, free);
        }
        progress.accept("Making the database (once)");
        var fresh = path.resolveSibling("pg.new");
        if (Files.exists(fresh)) {
            Trees.remove(fresh);
        }
        Files.createDirectory(fresh, asFileAttribute(fromString("rwx------")));
        var words = Files.createTempFile(path.getParent(), ".initdb", ".part");
        try {
            Files.writeString(words, password);
            account.own(words);
            account.own(fresh);
            initialise(fresh, words);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(words);
        }
    }

    /// Sorting and case by PostgreSQL's own C.UTF-8, the same on every system. The character class
    /// comes from the system's C.UTF-8, without which trigrams see no letter beyond ASCII.
    private void initialise(Path fresh, Path password) throws IOException {
        var good = initdb(fresh, password, "C.UTF-8");
        if (!good.good() && good.said().contains("invalid locale name")) {
            good = initdb(fresh, password, "en_US.UTF-8");
        }
        if (!good.good()) {
            throw new Complaint(good.said()).about("PostgreSQL could not make its folder", path);
        }
    }

    private Programs.Outcome initdb(Path fresh, Path password, String letters) {
        return Programs.run(
                account.prefix(),
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + OWNER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + letters,
                "--data-checksums",
                "--no-instructions");
    }

    /// Returns when the server answers, which after a power cut may take its time. False if the
    /// port was taken from under our feet.
    boolean start(ServerSettings settings, int port) throws IOException {
        settings.write(path, port);
        account.own(path);
        account.own(path.resolve("own.conf"));
        var log = path.resolve("start.log");
        Files.deleteIfExists(log);
        var outcome = pgctl("start", "-w", "-t", "3600", "-l", log.toString());
        if (outcome.good()) {
            return true;
        }
        var complaint = new Complaint(Files.exists(log) ? Files.readString(log) : outcome.said());
        if (complaint.portTaken()) {
            return false;
        }
        throw complaint.about("The database did not start", path);
    }

    /// Open transactions are rolled back, what was acknowledged is written, then it ends.
    void stop(boolean atOnce) {
        var outcome = pgctl("stop", "-w", "-t", "60", "-m", atOnce ? "immediate" : "fast");
        if (!outcome.good() && !atOnce) {
            stop(true);
        }
    }

    /// A server that a killed process left behind is stopped properly, so that the next one begins
    /// with today's settings and nobody's sessions; a pid file that names nobody of ours is
    /// removed.
    void sweep() throws IOException {
        var left = Postmaster.of(path);
        if (left.isEmpty()) {
            Files.deleteIfExists(Postmaster.file(path));
            return;
        }
        switch (left.get().state()) {
            case RUNNING -> {
                progress.accept("Stopping the database that a killed process left running");
                stop(false);
            }
            case GONE -> {
                progress.accept("The database was not stopped properly; it repairs itself");
                Files.deleteIfExists(Postmaster.file(path));
            }
            case UNKNOWN ->
                    throw new DatabaseProblem(
                            "Process %d may be a database that still works on %s, but this account may not look at it. If it is not, delete %s."
                                    .formatted(left.get().pid(), path, Postmaster.file(path)));
        }
    }

    private Programs.Outcome pgctl(String verb, String... words) {
        var command = new ArrayList<Object>(List.of(binaries.program("pg_ctl"), verb, "-D", path));
        command.addAll(List.of(words));
        return Programs.run(account.prefix(), command.toArray());
    }
}
