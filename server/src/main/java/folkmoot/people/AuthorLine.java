package folkmoot.people;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws who speaks: picture, name, hats, and what the caller adds behind them. For every module
/// that shows people.
@Component
public class AuthorLine {

    private final Templates html;

    AuthorLine(Templates html) {
        this.html = html;
    }

    /// `more` stands behind the name (time, product …); `badge` beside it (bought this …); both may
    /// be null.
    public Content of(PersonView person, @Nullable Content badge, @Nullable Content more) {
        return html.peopleAuthor(person, badge, more, "author");
    }

    /// On one line, for comments.
    public Content inline(PersonView person, @Nullable Content badge, @Nullable Content more) {
        return html.peopleAuthor(person, badge, more, "author author--inline");
    }

    /// Their hats alone, for where a name stands in a sentence.
    public Content hats(PersonView person) {
        return html.peopleWorn(person);
    }

    /// Somebody whose name came with an import.
    public Content named(String byline, @Nullable Content badge, @Nullable Content more) {
        return html.peopleByline(byline, badge, more);
    }
}
