package folkmoot.listening.told;

/// A picture of a feed or of an entry; zero is an unknown size.
public record Picture(
        String href, String title, String link, String description, int width, int height) {

    public static final Picture NONE = of("");

    public static Picture of(String href) {
        return new Picture(href, "", "", "", 0, 0);
    }
}
