package folkmoot.command;

import ch.qos.logback.classic.Level;
import folkmoot.listening.SharedListening;
import java.util.List;
import org.slf4j.Logger;

/// `listen`: one more machine for what `serve` with the same brokers hears.
final class Listen implements Command {

    @Override
    public String name() {
        return "listen";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.KAFKA, Option.DATA, Option.THREADS);
    }

    @Override
    public void run(Words words) {
        var brokers = words.get(Option.KAFKA);
        if (brokers == null) {
            throw new Misuse("Say where brokers are: " + Option.KAFKA.usage());
        }
        Terminal.hear(Logger.ROOT_LOGGER_NAME, Level.ERROR);
        // Which models read is for the operator to know.
        Terminal.hear("folkmoot", Level.INFO);
        var node = joined(brokers, words);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(node)));
        Terminal.say("Listening with " + brokers);
        Place.untilSignal();
    }

    private static AutoCloseable joined(String brokers, Words words) {
        var data = words.data("data");
        try {
            return SharedListening.node(
                    brokers,
                    data.resolve("listening"),
                    data.resolve("models"),
                    threads(words),
                    Terminal::say);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
    }

    // The others take over at once.
    private static void leave(AutoCloseable node) {
        try {
            node.close();
        } catch (Exception e) {
            Terminal.progress("Not left in order: " + e);
        }
    }

    private static int threads(Words words) {
        var said = words.get(Option.THREADS);
        if (said == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!said.matches("[1-9]\\d?")) {
            throw new Misuse("%s is no number of threads".formatted(said));
        }
        return Integer.parseInt(said);
    }
}
