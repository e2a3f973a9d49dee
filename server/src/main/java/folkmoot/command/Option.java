package folkmoot.command;

import java.util.Locale;

/// What can be said with `--name value`, or by a variable of the environment, `FOLKMOOT_NAME`.
enum Option {
    PORT("N"),
    ADDRESS("ADDRESS"),
    DATA("DIR"),
    URL("URL"),
    DATABASE_URL("URL"),
    SMTP("URL");

    private final String value;

    Option(String value) {
        this.value = value;
    }

    /// As it is typed: `--database-url`.
    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As the environment has it: `FOLKMOOT_DATABASE_URL`.
    String variable() {
        return "FOLKMOOT_" + name();
    }

    /// For lists of what is known: `--data DIR`.
    String usage() {
        return flag() + " " + value;
    }
}
