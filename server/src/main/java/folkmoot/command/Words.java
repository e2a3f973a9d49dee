package folkmoot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was typed after the command's name. Options may stand anywhere; what is not typed may stand
/// in the environment.
record Words(List<String> arguments, Map<Option, String> options, Map<String, String> environment) {

    private static final int HIGHEST_PORT = 65_535;

    static Words of(Command command, List<String> typed, Map<String, String> environment) {
        var arguments = new ArrayList<String>();
        var options = new EnumMap<Option, String>(Option.class);
        var rest = typed.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                arguments.add(word);
                continue;
            }
            var pair = word.split("=", 2);
            var option = known(command, pair[0]);
            options.put(option, pair.length == 2 ? pair[1] : value(option, rest));
        }
        if (arguments.size() != command.arguments().size()) {
            throw new Misuse(usage(command));
        }
        return new Words(arguments, options, environment);
    }

    private static String value(Option option, Iterator<String> rest) {
        if (option.bare()) {
            return "";
        }
        var value = rest.hasNext() ? rest.next() : "--";
        if (value.startsWith("--")) {
            throw new Misuse("%s needs a value: %s".formatted(option.flag(), option.usage()));
        }
        return value;
    }

    private static Option known(Command command, String flag) {
        return command.options().stream()
                .filter(it -> it.flag().equals(flag))
                .findFirst()
                .orElseThrow(
                        () -> new Misuse("Unknown option %s. %s".formatted(flag, usage(command))));
    }

    static String usage(Command command) {
        var options =
                command.options().stream()
                        .map(it -> " [" + it.usage() + "]")
                        .collect(Collectors.joining());
        var arguments =
                command.arguments().stream().map(it -> " " + it).collect(Collectors.joining());
        return "Usage: ./folkmoot " + command.name() + arguments + options;
    }

    /// What was said, else what the environment says, else null.
    @Nullable String get(Option option) {
        var said =
                options.getOrDefault(
                        option, option.lasting() ? environment.get(option.variable()) : null);
        return said == null || said.isBlank() ? null : said;
    }

    String get(Option option, String otherwise) {
        var said = get(option);
        return said == null ? otherwise : said;
    }

    /// What was typed about one file, by the options' words.
    Map<String, String> aboutFile() {
        var said = new HashMap<String, String>();
        options.forEach((option, value) -> {
            if (!option.lasting()) {
                said.put(option.word(), value);
            }
        });
        return said;
    }

    int port() {
        var said = get(Option.PORT, "8080");
        if (!said.matches("\\d{1,5}") || Integer.parseInt(said) > HIGHEST_PORT) {
            throw new Misuse("%s is not a port: --port takes a number up to 65535".formatted(said));
        }
        return Integer.parseInt(said);
    }

    /// The data folder: the one that was named, else one beside the program.
    Path data(String otherwise) {
        var said = get(Option.DATA);
        return said == null
                ? Path.of(System.getProperty("folkmoot.home", "")).resolve(otherwise)
                : Path.of(said);
    }

    Path file() {
        return Path.of(arguments.getLast());
    }

    /// One that is there and can be read; asked before anything is started.
    Path readableFile() {
        var file = file();
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
            return file;
        }
        throw new Problem(
                Files.exists(file)
                        ? file + " cannot be read."
                        : "There is no file " + file.toAbsolutePath().normalize() + ".");
    }

    /// One that is not there yet; asked before anything is started.
    Path newFile() {
        var file = file();
        if (Files.exists(file)) {
            throw new Problem(file + " is there already; name a new file.");
        }
        return file;
    }
}
