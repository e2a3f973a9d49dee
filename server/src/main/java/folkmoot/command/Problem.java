package folkmoot.command;

/// It did not work, and the message says what to do about it.
final class Problem extends RuntimeException {

    Problem(String message) {
        super(message);
    }

    static Problem taken(int port) {
        return new Problem(
                "Port %d is taken by another program. Stop that one, or name another port with --port."
                        .formatted(port));
    }
}
