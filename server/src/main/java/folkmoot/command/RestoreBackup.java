package folkmoot.command;

import folkmoot.database.Migrations;
import folkmoot.database.Restore;
import java.util.List;
import org.springframework.modulith.core.ApplicationModules;

/// `restore FILE`: the place that a backup was made of, in an empty data folder.
final class RestoreBackup implements Command {

    private final Class<?> application;

    RestoreBackup(Class<?> application) {
        this.application = application;
    }

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
        var modules =
                ApplicationModules.of(application).stream()
                        .map(it -> it.getIdentifier().toString())
                        .toList();
        new Restore(words.file(), new Migrations(modules), Terminal::progress)
                .into(words.data("data"), words.get(Option.DATABASE_URL));
    }
}
