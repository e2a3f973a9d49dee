package folkmoot.listening.told;

/// Where something leads; `length` in bytes as written.
public record Link(
        String rel, String href, String type, String title, String language, String length) {

    public static final String ALTERNATE = "alternate";

    public static Link page(String href) {
        return new Link(ALTERNATE, href, "text/html", "", "", "");
    }
}
