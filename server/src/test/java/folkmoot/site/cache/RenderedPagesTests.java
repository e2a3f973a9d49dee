package folkmoot.site.cache;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.site.PageCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What many do to kept pages at the same moment.
class RenderedPagesTests {

    private static final String KEY = " /posts/1";

    private final RenderedPages pages = new RenderedPages(true, 8);

    // The pages' removal is tidied up by another thread, which must not tidy away the next page's
    // tags.
    @Test
    void aDropFindsThePageHoweverShortlyAfterTheLastItWasKept() {
        for (var round = 0; round < 20_000; round++) {
            pages.keep(KEY, page(), pages.began());
            assertThat(pages.find(KEY)).isNotNull();
            pages.drop("post:1");
            assertThat(pages.find(KEY)).as("round %d", round).isNull();
        }
    }

    @Test
    void aPageWhoseDrawingBeganBeforeADropIsNotKept() {
        var began = pages.began();
        pages.drop("post:1");

        pages.keep(KEY, page(), began);

        assertThat(pages.find(KEY)).isNull();
    }

    @Test
    void whenItIsNotKnownWhatWasMissedNothingIsTrusted() {
        var heard = new ArrayList<String>();
        pages.onDrop(heard::add);
        pages.keep(KEY, page(), pages.began());
        var began = pages.began();

        pages.dropAll();
        pages.keep(" /", page(), began);

        assertThat(pages.find(KEY)).isNull();
        assertThat(pages.find(" /")).isNull();
        assertThat(heard).containsExactly(PageCache.EVERYTHING);
    }

    private static Page page() {
        return new Page(new byte[0], new byte[0], new byte[0], "", List.of(), Set.of("post:1"));
    }
}
