package folkmoot.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who uses a data folder. One process serves; any number of commands join; whoever comes first
/// starts the database and whoever goes last stops it.
///
/// Three locked files say so, and the kernel unlocks them however a process ends: `serving` is held
/// by the one that serves, `using` is shared by all, `changing` is held for the moments in which
/// somebody starts or stops the database.
final class Lease implements AutoCloseable {

    /// The kernel's locks belong to the process, and closing any handle of a file gives them all
    /// up: a folder must therefore be opened once per process, and this is where that is known.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path locks;
    private final FileChannel users;
    private final @Nullable FileChannel server;
    private @Nullable FileLock using;

    private Lease(Path locks, FileChannel users, @Nullable FileChannel server) {
        this.locks = locks;
        this.users = users;
        this.server = server;
    }

    static Lease take(DataFolder folder, Use use) throws IOException {
        var locks = folder.locks();
        if (!OURS.add(locks)) {
            throw new DatabaseProblem(
                    "The data folder %s is open in this process already.".formatted(folder.root()));
        }
        try {
            var server = use == Use.SERVE ? serve(folder) : null;
            return new Lease(locks, open(locks.resolve("using")), server);
        } catch (IOException | RuntimeException e) {
            OURS.remove(locks);
            throw e;
        }
    }

    /// Nobody else starts or stops the database before this is closed.
    Closeable change(Consumer<String> progress) throws IOException {
        var channel = open(locks.resolve("changing"));
        if (channel.tryLock() == null) {
            progress.accept("Waiting for another process that starts or stops the database");
            channel.lock();
        }
        return channel;
    }

    /// True if nobody else uses the database; asked only while [#change] is held and not joined.
    boolean alone() throws IOException {
        var lock = users.tryLock();
        if (lock != null) {
            lock.release();
        }
        return lock != null;
    }

    /// From now on others see that the database is in use.
    void join() throws IOException {
        using = users.lock(0, Long.MAX_VALUE, true);
    }

    /// From now on it is not in use by us.
    void leave() throws IOException {
        if (using != null) {
            using.release();
            using = null;
        }
    }

    @Override
    public void close() throws IOException {
        try (var _ = server;
                var _ = users) {
            OURS.remove(locks);
        }
    }

    private static FileChannel serve(DataFolder folder) throws IOException {
        var file = folder.locks().resolve("serving");
        var channel = open(file);
        if (channel.tryLock() == null) {
            channel.close();
            throw new DatabaseProblem(
                    "Another Folkmoot already serves %s (process %s). Stop it first, or name another folder with --data."
                            .formatted(folder.root(), Files.readString(file).strip()));
        }
        channel.truncate(0);
        channel.write(UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return channel;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
