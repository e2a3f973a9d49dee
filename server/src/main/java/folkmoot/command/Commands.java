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
                        new ImportReviews(application),
                        new ImportProducts(application),
                        new ImportMentions(application),
                        new ExportReviews(application),
                        new ExportCorrections(application),
                        new ReadTexts(),
                        new TrainModel(),
                        new Listen(),
                        new TakeBackup(),
                        new RestoreBackup());
    }

    /// Does what was typed and says how it went: 0 for good, 1 for a failure, 2 for words that make
    /// no sense.
    public int run(String[] typed, Map<String, String> environment) {
        var words = typed.length == 0 ? List.of("help") : Arrays.asList(typed);
        try {
            var command = named(words);
            var rest = words.subList(command.name().split(" ").length, words.size());
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

    private Command named(List<String> words) {
        return all.stream()
                .filter(it -> begin(words, it.name()))
                .findFirst()
                .orElseThrow(() ->
                        new Misuse(
                                "There is no command %s, but: %s."
                                        .formatted(unknown(words), names())));
    }

    // `import` alone names nothing; `import reviews` does.
    private static boolean begin(List<String> words, String name) {
        var own = List.of(name.split(" "));
        return words.size() >= own.size() && words.subList(0, own.size()).equals(own);
    }

    private String unknown(List<String> words) {
        var half = all.stream().anyMatch(it -> it.name().startsWith(words.getFirst() + " "));
        return half && words.size() > 1 ? words.getFirst() + " " + words.get(1) : words.getFirst();
    }

    private String names() {
        return all.stream().map(Command::name).collect(Collectors.joining(", "));
    }
}
