package folkmoot.site;

import java.util.concurrent.atomic.LongAdder;

/// How often somebody asked this process for what is not in memory: whoever works beside that sees
/// whether anybody is there.
public final class Traffic {

    private static final LongAdder ASKED = new LongAdder();

    private Traffic() {}

    public static void asked() {
        ASKED.increment();
    }

    public static long soFar() {
        return ASKED.sum();
    }
}
