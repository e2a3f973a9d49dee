package folkmoot.database;

import org.jspecify.annotations.Nullable;

/// Why there is no database, or no backup, in words for the person at the terminal: what is wrong
/// and what to do. The launcher prints the message alone and ends.
public final class DatabaseProblem extends RuntimeException {

    DatabaseProblem(String message) {
        super(message);
    }

    DatabaseProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
