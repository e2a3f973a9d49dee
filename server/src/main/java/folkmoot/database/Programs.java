package folkmoot.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's programs, and the system's few that help with it, and hears them out.
final class Programs {

    record Outcome(int exit, String said) {

        boolean good() {
            return exit == 0;
        }
    }

    private Programs() {}

    static Outcome run(List<String> prefix, Object... words) {
        var command = new ArrayList<>(prefix);
        for (var word : words) {
            command.add(word.toString());
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        // The operator's PGPORT, PGDATA or PGOPTIONS are meant for another database.
        builder.environment().keySet().removeIf(it -> it.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            try (var said = process.getInputStream()) {
                var text = new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
                return new Outcome(process.waitFor(), text);
            }
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseProblem("Interrupted while " + command.getFirst() + " ran.", e);
        }
    }
}
