package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Looks at pages as they are drawn for readers of every kind: each page in two ways, the next one
/// in the two others.
final class Eyes {

    private static final List<List<Reader>> TURNS =
            List.of(
                    List.of(Reader.DESK, Reader.NIGHT_PHONE),
                    List.of(Reader.PHONE, Reader.NIGHT_DESK));

    // Menus too, and what a page says only when it is asked. Answers the routes of what is drawn,
    // of the page and of what was put into it since.
    private static final String OPEN =
            """
            () => {
              document.querySelectorAll('details').forEach(it => { it.open = true; });
              return performance.getEntries()
                .filter(it => it.entryType === 'navigation' || it.initiatorType === 'xmlhttprequest')
                .filter(it => it.responseStatus === 200)
                .flatMap(it => it.serverTiming.map(told => told.description));
            }
            """;

    // A label leads to one of them only, and axe but wonders.
    private static final String TWINS =
            """
            () => {
              const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
              return ids.filter((id, place) => ids.indexOf(id) < place);
            }
            """;

    private final Set<String> seen = new TreeSet<>();
    private int turn;

    /// The routes of all that was looked at so far, as `/posts/{id}`.
    Set<String> seen() {
        return seen;
    }

    /// All of them are there.
    void check(Visitor visitor, String... paths) {
        var pages = new LinkedHashMap<String, Integer>();
        Arrays.stream(paths).forEach(it -> pages.put(it, 200));
        check(visitor, pages);
    }

    void check(Visitor visitor, Map<String, Integer> pages) {
        var wrong = new ArrayList<String>();
        pages.forEach((path, status) -> {
            var answered = visitor.go(path);
            if (answered != status) {
                wrong.add(path + " answers " + answered);
            }
            look(visitor, wrong);
        });
        assertThat(wrong).isEmpty();
    }

    void look(Visitor visitor, List<String> wrong) {
        var path = visitor.place();
        var drawn = (List<?>) visitor.page.evaluate(OPEN);
        ((List<?>) visitor.page.evaluate(TWINS))
                .forEach(it -> wrong.add(path + " has #" + it + " twice"));
        for (var reader : TURNS.get(turn++ % TURNS.size())) {
            visitor.becomes(reader);
            if (visitor.overflow() > 0) {
                wrong.add(path + " is " + visitor.overflow() + " pixels too wide " + reader);
            }
            Axe.violations(visitor.page).forEach(it -> wrong.add(path + " " + reader + " " + it));
        }
        visitor.becomes(visitor.reader);
        drawn.forEach(it -> seen.add(String.valueOf(it)));
    }
}
