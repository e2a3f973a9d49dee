package folkmoot.listening.visit;

/// Something that a kind has to know. `initial` stands in the form at first.
public record Setting(String name, Type type, boolean needed, String initial) {

    /// How it is asked for. A secret is never shown again.
    public enum Type {
        ADDRESS,
        TEXT,
        SECRET,
        YES
    }

    public static Setting address(String name, String initial) {
        return new Setting(name, Type.ADDRESS, true, initial);
    }

    public static Setting text(String name, String initial) {
        return new Setting(name, Type.TEXT, true, initial);
    }

    public static Setting yes(String name) {
        return new Setting(name, Type.YES, false, "");
    }

    public static Setting secret(String name) {
        return new Setting(name, Type.SECRET, true, "");
    }

    public Setting orNot() {
        return new Setting(name, type, false, initial);
    }

    boolean secret() {
        return type == Type.SECRET;
    }
}
