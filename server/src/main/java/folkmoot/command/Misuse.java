package folkmoot.command;

/// What was asked cannot be meant: an unknown option, a missing file name.
final class Misuse extends RuntimeException {

    Misuse(String message) {
        super(message);
    }
}
