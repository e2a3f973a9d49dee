package folkmoot.listening.told;

/// A feed as such, or the one that an entry came from. Empty is unknown. `moved` is where it says
/// that it is from now on, a whole address.
public record Channel(
        About about,
        Words info,
        Generator generator,
        String docs,
        String ttl,
        String icon,
        String logo,
        Cloud cloud,
        Question question,
        String moved) {

    /// What wrote it.
    public record Generator(String name, String href, String version) {

        public static final Generator UNKNOWN = new Generator("", "", "");
    }

    /// Where one can be told of changes (RSS).
    public record Cloud(
            String domain, String port, String path, String procedure, String protocol) {

        public static final Cloud NONE = new Cloud("", "", "", "", "");
    }

    /// A field to search in or to write back by (RSS).
    public record Question(String title, String description, String name, String link) {

        public static final Question NONE = new Question("", "", "", "");
    }

    /// Of which no more is known.
    public static Channel of(About about) {
        return new Channel(
                about,
                Words.NONE,
                Generator.UNKNOWN,
                "",
                "",
                "",
                "",
                Cloud.NONE,
                Question.NONE,
                "");
    }
}
