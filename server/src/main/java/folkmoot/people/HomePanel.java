package folkmoot.people;

import gg.jte.Content;

/// Something beside the stream on the first page. Modules above add theirs; smaller order comes
/// first.
public interface HomePanel {

    int order();

    Content of(Actor reader);
}
