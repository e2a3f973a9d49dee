package folkmoot.listening.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import folkmoot.listening.Reader;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Twenty thousand letters without a blank are no word, whoever sends them.
class GiantWordTests {

    private static final String GIANT = "delivery".repeat(2_500);

    @Test
    void itIsReadLikeAnythingAsLong() {
        var reader = Reader.shipped(List.of());
        var letters = "a delivery ".repeat(GIANT.length() / 11);
        reader.read(GIANT);
        reader.read(letters);

        assertThat(allocated(reader, GIANT)).isLessThan(4 * allocated(reader, letters));
    }

    private static long allocated(Reader reader, String text) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        reader.read(text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void itIsNotKept() {
        var word = new WeakReference<>(seen());

        System.gc();

        assertThat(word.get()).isNull();
    }

    private static String seen() {
        var word = GIANT + System.nanoTime();
        var words = new Words(List.of(word), List.of(word));
        Cues.PHRASES.find(words);
        Aspects.in(words);
        return word;
    }
}
