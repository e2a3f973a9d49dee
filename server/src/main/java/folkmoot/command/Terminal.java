package folkmoot.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// What is said to the person who started the command: answers on the standard output, progress on
/// the other.
final class Terminal {

    private Terminal() {}

    static void say(String words) {
        System.out.println(words);
    }

    static void complain(RuntimeException problem) {
        System.err.println(problem.getMessage());
    }

    static void progress(String words) {
        System.err.println(words);
    }

    /// What is logged under a name from this level on is heard; for commands that start no Spring,
    /// which would read application.yaml.
    static void hear(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }
}
