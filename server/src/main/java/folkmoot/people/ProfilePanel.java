package folkmoot.people;

import gg.jte.Content;

/// One part of a person's page. Modules above add theirs; this one knows none of them. The page is
/// drawn anew when `person:<id>`, `said:<id>` or `list:posts` is dropped from the page cache.
public interface ProfilePanel {

    String title();

    /// Whether there is anything to show.
    default boolean shows(PersonId person, Actor reader) {
        return true;
    }

    Content of(PersonId person, Actor reader);
}
