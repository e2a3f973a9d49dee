package folkmoot.people;

import gg.jte.Content;

/// One part of a person's page. Modules above add theirs; this one knows none of them.
public interface ProfilePanel {

    String title();

    Content of(PersonId person, Actor reader);
}
