package folkmoot.governance.script;

/// A field that cannot be what it is; becomes a [Flaw] once the line is looked up.
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String path;

    Wrong(String path, String reason) {
        super(reason);
        this.path = path;
    }

    String path() {
        return path;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
