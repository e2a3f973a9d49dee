package folkmoot.command;

import folkmoot.database.DatabaseProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that can be asked for at the terminal.
public final class Commands {

    private static final int GOOD = 0;
    private static final int WRONG = 1;
    private static final int MISUSED = 2;

    private final List<Command> all;

    /// `application` is what Spring starts.
    public Commands(Class<?> application) {
        all =
                List.of(
                        new Help(),
                        new Serve(application),
                        new Demo("demo", application, Map.of()),
                        new Demo("dev", application, Sources.settings()),
                        new TakeBackup(),
                        new RestoreBackup(application));
    }

    /// Does what was typed and says how it went: 0 for good, 1 for a failure, 2 for words that make
    /// no sense.
    public int run(String[] typed, Map<String, String> environment) {
        var name = typed.length == 0 ? "help" : typed[0];
        try {
            var command = named(name);
            var rest = Arrays.asList(typed).subList(Math.min(1, typed.length), typed.length);
            if (rest.contains("--help")) {
                Terminal.say(Words.usage(command));
            } else {
                command.run(Words.of(command, rest, environment));
            }
            return GOOD;
        } catch (Misuse e) {
            Terminal.complain(e);
            return MISUSED;
        } catch (Problem | DatabaseProblem e) {
            Terminal.complain(e);
            return WRONG;
        }
    }

    private Command named(String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Misuse("There is no command %s, but: %s.".formatted(name, names())));
    }

    private String names() {
        return all.stream().map(Command::name).collect(Collectors.joining(", "));
    }
}
