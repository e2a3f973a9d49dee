package folkmoot.command;

import java.util.List;

/// One thing that can be asked for, by its first word or two.
interface Command {

    /// The words: `serve`, `import reviews`.
    String name();

    /// What has to be said without a name, in order: `FILE`.
    default List<String> arguments() {
        return List.of();
    }

    List<Option> options();

    /// Does it; returns when it is done. Whatever goes wrong in a way that the person can mend is a
    /// [Problem], [Misuse] or [folkmoot.database.DatabaseProblem].
    void run(Words words);
}
