package folkmoot.listening.told;

import java.util.List;

/// What Media RSS tells of a sound, a picture or a film.
public record Media(
        List<Credit> credits,
        List<Picture> thumbnails,
        List<Link> files,
        String player,
        String rating,
        Restriction restriction,
        Link license) {

    public static final Media NONE =
            new Media(
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    "",
                    new Restriction("", List.of()),
                    new Link("", "", "", "", "", ""));

    public record Credit(String role, String name) {}

    /// Where it may be seen, or may not.
    public record Restriction(String relationship, List<String> places) {}
}
