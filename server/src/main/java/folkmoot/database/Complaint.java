package folkmoot.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What PostgreSQL said when it would not, turned into what to do.
record Complaint(String said) {

    boolean portTaken() {
        return said.contains("Address already in use") || said.contains("could not bind");
    }

    DatabaseProblem about(String what, Path cluster) throws IOException {
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return diskFull(cluster, Files.getFileStore(cluster.getParent()).getUsableSpace());
        }
        if (said.contains("Permission denied")) {
            return new DatabaseProblem(
                    "%s: no permission. Everything in %s must belong to the account that runs Folkmoot, and that account must be able to enter every folder above it. PostgreSQL said:%n%s"
                            .formatted(what, cluster, said));
        }
        return new DatabaseProblem("%s. PostgreSQL said:%n%s".formatted(what, said));
    }

    static DatabaseProblem diskFull(Path cluster, long free) {
        return new DatabaseProblem(
                "The disk that holds %s is full: %d MiB are left, and the database needs more. Make room and start again; nothing that was acknowledged is lost."
                        .formatted(cluster.getParent(), free >> 20));
    }
}
