package folkmoot.database;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// As whom PostgreSQL runs. It refuses to run as root, so root steps down first, in one of two
/// ways.
sealed interface Account {

    /// What to put in front of a command.
    List<String> prefix();

    /// Makes what the server writes its own, where it is somebody else's.
    void own(Path tree) throws IOException;

    /// An ordinary account runs it as itself.
    record Self() implements Account {

        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path tree) {}
    }

    /// Root in a user namespace of its own, without rights over anything but what root owns.
    record Namespace() implements Account {

        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U", "--");
        }

        @Override
        public void own(Path tree) throws IOException {
            give(tree, 0, 0);
        }
    }

    /// Root steps down to another account, which then owns the cluster and must be able to reach
    /// it.
    record Other(int uid, int gid) implements Account {

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
        }

        @Override
        public void own(Path tree) throws IOException {
            give(tree, uid, gid);
            var folder = tree.resolveSibling("");
            if (Account.uid(folder) != uid) {
                Files.setPosixFilePermissions(folder, fromString("rwx--x--x"));
            }
        }
    }

    /// For this data folder, on this system, as whoever we are.
    static Account choose(Path folder) throws IOException {
        if (uid(Path.of("/proc/self")) != 0) {
            return new Self();
        }
        var owner = uid(folder);
        if (owner != 0) {
            return new Other(owner, (int) Files.getAttribute(folder, "unix:gid"));
        }
        var namespace = new Namespace();
        if (Programs.run(namespace.prefix(), "true").good()) {
            return namespace;
        }
        return unprivileged()
                .orElseThrow(() ->
                        new DatabaseProblem(
                                "PostgreSQL does not run as root, and this system neither allows user namespaces nor has an account postgres or nobody to step down to. Start Folkmoot as an ordinary account (su -s /bin/sh NAME -c './folkmoot serve')."));
    }

    /// The system's account for databases, or the one for nobody in particular.
    static Optional<Account> unprivileged() throws IOException {
        try (var accounts = Files.lines(Path.of("/etc/passwd"))) {
            return accounts.map(it -> it.split(":"))
                    .filter(it -> it.length > 3)
                    .filter(it -> it[0].equals("postgres") || it[0].equals("nobody"))
                    .sorted((a, b) -> b[0].compareTo(a[0]))
                    .<Account>map(it -> new Other(Integer.parseInt(it[2]), Integer.parseInt(it[3])))
                    .filter(it -> Programs.run(it.prefix(), "true").good())
                    .findFirst();
        }
    }

    private static void give(Path tree, int uid, int gid) throws IOException {
        if (uid(tree) != uid) {
            Trees.give(tree, uid, gid);
        }
    }

    private static int uid(Path path) throws IOException {
        return Files.exists(path) ? (int) Files.getAttribute(path, "unix:uid") : -1;
    }
}
