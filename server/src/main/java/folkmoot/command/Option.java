package folkmoot.command;

import java.util.Locale;

/// What can be said with `--name value`, or by a variable of the environment, `FOLKMOOT_NAME`,
/// where it is said about a place and not about one file.
enum Option {
    PORT("N"),
    ADDRESS("ADDRESS"),
    DATA("DIR"),
    URL("URL"),
    DATABASE_URL("URL"),
    SMTP("URL"),
    KAFKA("BROKERS"),

    TASK("NAME"),
    MODEL("FILE"),
    SURE("P"),
    OUT("FILE"),
    SEED("N"),
    THREADS("N"),
    MAP("FIELD=COLUMN,…"),
    STARS("RANGE"),
    DATES("ORDER"),
    PRODUCT("NAME"),
    SOURCE("WORDS"),
    PROVIDER("NAME"),
    DELIMITER("CHARACTER"),
    ENCODING("NAME"),
    REPORT("FILE"),
    HEADER(""),
    NO_HEADER(""),
    DRY_RUN(""),
    YES("");

    private final String value;

    Option(String value) {
        this.value = value;
    }

    /// As it is typed: `--database-url`.
    String flag() {
        return "--" + word();
    }

    /// Without dashes in front: `database-url`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As the environment has it: `FOLKMOOT_DATABASE_URL`.
    String variable() {
        return "FOLKMOOT_" + name();
    }

    /// Whether it is about the place, not about one file.
    boolean lasting() {
        return ordinal() <= KAFKA.ordinal();
    }

    /// Whether saying its name is all there is to say.
    boolean bare() {
        return value.isEmpty();
    }

    /// For lists of what is known: `--data DIR`.
    String usage() {
        return bare() ? flag() : flag() + " " + value;
    }
}
