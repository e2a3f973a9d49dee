package folkmoot.moderation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/// Which rules were doubted since the place was opened.
@TestComponent
public final class Doubts {

    final List<RuleDoubted> all = new CopyOnWriteArrayList<>();

    @EventListener
    void on(RuleDoubted event) {
        all.add(event);
    }
}
