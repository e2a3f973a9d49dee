package folkmoot.listening;

import folkmoot.site.PageCache;
import org.springframework.stereotype.Component;

/// Says that what is held against the strategy, or the strategy itself, is not what it was.
@Component
public class StrategyChanges {

    public static final String TAG = "strategy";

    private final PageCache pages;

    StrategyChanges(PageCache pages) {
        this.pages = pages;
    }

    /// From the end of the running transaction on nobody is shown what was.
    public void tell() {
        pages.drop(TAG);
    }
}
