package folkmoot.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/// Looks for what keeps people out, on the page as it is drawn now.
final class Axe {

    // It reads the colours of every text anew, which is a third of its time.
    private static final String REMEMBER =
            """
            () => {
              const colour = axe.commons.color.Color.prototype;
              const read = colour.parseString;
              const known = new Map();
              colour.parseString = function (text) {
                if (known.has(text)) {
                  [this.r, this.g, this.b, this.alpha] = known.get(text);
                } else {
                  read.call(this, text);
                  known.set(text, [this.r, this.g, this.b, this.alpha]);
                }
                return this;
              };
            }
            """;
    private static final String LOAD =
            """
            () => new Promise((done, failed) => {
              const it = document.createElement('script');
              it.src = '%s';
              it.onload = () => { (%s)(); done(); };
              it.onerror = failed;
              document.head.append(it);
            })
            """
                    .formatted(AxeScript.PATH, REMEMBER);
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
