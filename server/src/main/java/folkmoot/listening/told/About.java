package folkmoot.listening.told;

import java.util.List;

/// What is told of a feed and of an entry alike. Empty is unknown. `link` leads to the page.
public record About(
        String id,
        String link,
        List<Link> links,
        Words title,
        Words subtitle,
        List<Person> authors,
        List<Person> contributors,
        Person publisher,
        Words rights,
        List<Tag> tags,
        Times times,
        Picture picture,
        Podcast podcast,
        Answered answered,
        String language) {

    /// What it answers to (RFC 4685).
    public record Answered(String id, String href, String type, String source) {

        public static final Answered NOTHING = new Answered("", "", "", "");
    }

    /// The public name of who wrote it.
    public String author() {
        return authors.stream()
                .map(Person::name)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    public About leadingTo(String page) {
        return new About(
                id,
                page,
                links,
                title,
                subtitle,
                authors,
                contributors,
                publisher,
                rights,
                tags,
                times,
                picture,
                podcast,
                answered,
                language);
    }

    /// What can be played or looked at.
    public List<Link> enclosures() {
        return links.stream().filter(it -> it.rel().equals("enclosure")).toList();
    }

    public String license() {
        return links.stream()
                .filter(it -> it.rel().equals("license"))
                .map(Link::href)
                .findFirst()
                .orElse("");
    }
}
