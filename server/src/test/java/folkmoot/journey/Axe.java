package folkmoot.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/// Looks for what keeps people out, on the page as it is drawn now.
final class Axe {

    private static final String LOAD =
            """
            () => new Promise((done, failed) => {
              const it = document.createElement('script');
              it.src = '%s';
              it.onload = done;
              it.onerror = failed;
              document.head.append(it);
            })
            """
                    .formatted(AxeScript.PATH);
    // Without what it writes down of every element that is as it should be.
    private static final String LOOK =
            """
            async () => {
              axe.configure({ noHtml: true });
              const found = await axe.run(document,
                { resultTypes: ['violations'], preload: false, elementRef: true });
              return found.violations.flatMap(it => it.nodes.map(node =>
                `${it.id}: ${node.element.outerHTML.slice(0, 160)} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? it.help})`));
            }
            """;

    private Axe() {}

    /// What is wrong, each with the element; nothing on a good page.
    static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("!!window.axe")) {
            page.evaluate(LOAD);
        }
        return ((List<?>) page.evaluate(LOOK)).stream().map(String::valueOf).toList();
    }
}
