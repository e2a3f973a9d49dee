package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks at pages as they are drawn for readers of every kind: each page in two ways, the next one
/// in the two others.
final class Eyes {

    private static final List<List<Reader>> TURNS =
            List.of(
                    List.of(Reader.DESK, Reader.NIGHT_PHONE),
                    List.of(Reader.PHONE, Reader.NIGHT_DESK));

    private int turn;

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
        // Menus too, and what a page says only when it is asked.
        visitor.page.evaluate(
                "document.querySelectorAll('details').forEach(it => { it.open = true; })");
        for (var reader : TURNS.get(turn++ % TURNS.size())) {
            visitor.becomes(reader);
            if (visitor.overflow() > 0) {
                wrong.add(path + " is " + visitor.overflow() + " pixels too wide " + reader);
            }
            Axe.violations(visitor.page).forEach(it -> wrong.add(path + " " + reader + " " + it));
        }
        visitor.becomes(visitor.reader);
    }
}
