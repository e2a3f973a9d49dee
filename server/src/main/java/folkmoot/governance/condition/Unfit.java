package folkmoot.governance.condition;

/// A condition or pattern that cannot be used; the message says why.
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unfit(String reason) {
        // A condition may meet it a thousand times; where that was nobody asks.
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
