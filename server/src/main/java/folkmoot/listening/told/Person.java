package folkmoot.listening.told;

/// Somebody whom a feed names. The address of mail is never kept.
public record Person(String name, String email, String home) {

    public static final Person NOBODY = new Person("", "", "");

    public boolean unknown() {
        return equals(NOBODY);
    }
}
