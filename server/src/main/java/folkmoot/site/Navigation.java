package folkmoot.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways through the place, as every page offers them, and how many entries of the public log
/// are signed.
public record Navigation(
        List<Section> main,
        List<Section> foot,
        List<Section> settings,
        List<Section> staff,
        List<Section> lead,
        @Nullable Long intact) {

    private static final int TABS = 3;

    /// The first ones, for the bottom bar of a phone.
    public List<Section> tabs() {
        return main.subList(0, Math.min(TABS, main.size()));
    }

    /// The rest of them, behind "More".
    public List<Section> more() {
        return main.subList(Math.min(TABS, main.size()), main.size());
    }
}
