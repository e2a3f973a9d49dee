package folkmoot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ConveyorTests {

    @Test
    void nothingIsStoredAfterABatchThatFailed() {
        var stored = Collections.synchronizedList(new ArrayList<String>());
        var waiting = new CountDownLatch(1);
        try (var conveyor = new Conveyor<String>()) {
            conveyor.put(List.of(() -> "first"), stored::addAll);
            conveyor.put(
                    List.of(() -> {
                        waiting.await();
                        throw new IllegalArgumentException("broken");
                    }),
                    stored::addAll);
            conveyor.put(List.of(() -> "third"), stored::addAll);
            conveyor.put(List.of(() -> "fourth"), stored::addAll);
            waiting.countDown();

            assertThatThrownBy(conveyor::finish).hasStackTraceContaining("broken");
            assertThatThrownBy(conveyor::finish).hasMessageContaining("before this one");
            assertThatThrownBy(conveyor::finish).hasMessageContaining("before this one");
        }

        assertThat(stored).containsExactly("first");
    }
}
