package folkmoot.command;

import folkmoot.database.Backup;
import folkmoot.database.Database;
import folkmoot.database.Use;
import java.util.List;

/// `backup FILE`: the whole place in one file, also while it is being served.
final class TakeBackup implements Command {

    @Override
    public String name() {
        return "backup";
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
        var folder = Place.known(words);
        try (var database =
                Database.open(
                        folder, words.get(Option.DATABASE_URL), Use.JOIN, Terminal::progress)) {
            new Backup(database, Terminal::progress).to(words.file());
        }
    }
}
