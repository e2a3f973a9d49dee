package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever colour a brand sets, its text can be read: everything that is made from it keeps 4.5:1
/// (WCAG 2.2, 1.4.3), light and dark. So nothing has to be refused when a colour is saved.
class ColourTests extends Journey {

    // All hues in steps of ten degrees, pale and loud, and the ends of the scale.
    private static final String CONTRASTS =
            """
            () => {
              const probe = document.createElement('i');
              document.body.append(probe);
              const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
              const light = name => {
                probe.style.color = `var(${name})`;
                canvas.fillStyle = getComputedStyle(probe).color;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(it => it / 255)
                  .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const contrast = (one, other) => {
                const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
                return (high + 0.05) / (low + 0.05);
              };
              const pairs = [['--accent', '--paper'], ['--accent', '--sheet'], ['--accent-ink', '--accent'],
                ['--accent-strong', '--paper'], ['--ink', '--paper'], ['--ink-soft', '--paper'],
                ['--ink-soft', '--sheet'], ['--ink', '--accent-wash'], ['--accent', '--accent-wash'],
                ['--removed', '--paper'], ['--held', '--paper'], ['--kept', '--paper']];
              const colours = ['#000000', '#ffffff', '#808080', '#ffff00', '#00ff00', '#0000ff', '#ff0000'];
              for (let hue = 0; hue < 360; hue += 10) {
                colours.push(`hsl(${hue} 100% 50%)`, `hsl(${hue} 100% 85%)`, `hsl(${hue} 60% 20%)`);
              }
              const bad = [];
              for (const colour of colours) {
                document.documentElement.style.setProperty('--brand', colour);
                for (const [one, other] of pairs) {
                  const it = contrast(one, other);
                  if (it < 4.5) bad.push(`${colour}: ${one} on ${other} ${it.toFixed(2)}`);
                }
              }
              return bad;
            }
            """;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "NIGHT_DESK"})
    void everyBrandsTextCanBeRead(Reader reader) {
        var visitor = guest(reader);
        visitor.go("/");

        assertThat((List<?>) visitor.page.evaluate(CONTRASTS)).isEmpty();
    }
}
