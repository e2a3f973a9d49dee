package folkmoot.listening.markup;

import folkmoot.listening.told.Person;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Who is named: in elements, or as name and address of mail in one line.
final class People {

    private static final int LONGEST = 300;
    private static final Pattern LINE =
            Pattern.compile(
                    "\\s*<?([\\w.+-]+@[\\w.-]+\\.\\w+)>?\\s*(?:\\((.*)\\))?\\s*|(.*?)\\s*[<(]?([\\w.+-]+@[\\w.-]+\\.\\w+)[>)]?\\s*",
                    Pattern.DOTALL);

    private People() {}

    static List<Person> of(List<Element> among, Scope scope) {
        return among.stream().map(it -> of(it, scope)).filter(it -> !it.unknown()).toList();
    }

    private static Person of(Element it, Scope scope) {
        if (it.children().isEmpty()) {
            return inLine(Parts.said(it));
        }
        var parts = new Parts(it, scope);
        var named = parts.text("name");
        var line = inLine(named.isEmpty() ? it.ownText().strip() : named);
        var email = parts.text("email");
        return new Person(
                line.name(),
                email.isEmpty() ? line.email() : email,
                parts.address("uri", "url", "homepage"));
    }

    private static Person inLine(String written) {
        var both = LINE.matcher(written);
        if (written.length() > LONGEST || !both.matches()) {
            return new Person(written, "", "");
        }
        return both.group(1) == null
                ? new Person(both.group(3).strip(), both.group(4), "")
                : new Person(both.group(2) == null ? "" : both.group(2).strip(), both.group(1), "");
    }
}
