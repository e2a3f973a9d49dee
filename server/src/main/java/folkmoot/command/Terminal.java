package folkmoot.command;

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
}
