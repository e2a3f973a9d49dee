package folkmoot.command;

import ch.qos.logback.classic.Level;
import folkmoot.database.Migrations;
import folkmoot.database.Restore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import tools.jackson.databind.json.JsonMapper;

/// `restore FILE`: the place that a backup was made of, in an empty data folder.
final class RestoreBackup implements Command {

    /// From the ground up, as the migrations of a start have them.
    private static final String MODULES = "/META-INF/spring-modulith/application-modules.json";

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public List<String> arguments() {
        return List.of("FILE");
    }

    @Override
    public List<Option> options() {
        return List.of(Option.DATA, Option.DATABASE_URL);
    }

    @Override
    public void run(Words words) {
        Terminal.hear(Logger.ROOT_LOGGER_NAME, Level.WARN);
        // "Schema exists already": the restore makes them first.
        Terminal.hear("org.flywaydb.core.internal.sqlscript", Level.ERROR);
        new Restore(words.file(), new Migrations(modules()), Terminal::progress)
                .into(words.data("data"), words.get(Option.DATABASE_URL));
    }

    private static List<String> modules() {
        try (var list = RestoreBackup.class.getResourceAsStream(MODULES)) {
            return List.copyOf(
                    JsonMapper.shared().readTree(Objects.requireNonNull(list)).propertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
