package folkmoot.governance.condition;

/// A condition or pattern that cannot be used; the message says why.
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unfit(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
