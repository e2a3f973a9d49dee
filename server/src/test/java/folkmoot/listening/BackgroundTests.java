package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import folkmoot.site.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Long work lets those go first who ask for pages.
class BackgroundTests {

    private static final Duration PORTION = Duration.ofMillis(20);

    private final List<Long> rests = new CopyOnWriteArrayList<>();
    private final Background background = new Background("portions", rests::add);

    private static void portions(Background background, Runnable besides) {
        for (var i = 0; i < 3 && background.goesOn(); i++) {
            besides.run();
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PORTION);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Runnable besides) throws InterruptedException {
        var over = new CountDownLatch(1);
        background.start(() -> {
            portions(background, besides);
            over.countDown();
        });
        over.await();
    }

    @Test
    void whileSomebodyAsksItRestsThreeTimesAsLongAsItWorked() throws InterruptedException {
        work(Traffic::asked);

        assertThat(rests)
                .hasSize(2)
                .allSatisfy(it ->
                        assertThat(Duration.ofNanos(it))
                                .isBetween(PORTION.multipliedBy(3), Duration.ofSeconds(5)));
    }

    @Test
    void whereNobodyAsksItGoesOnAtOnce() throws InterruptedException {
        work(() -> {});

        assertThat(rests).isEmpty();
    }

    @Test
    void whoeverDoesItThemselvesDoesNotRest() {
        portions(background, Traffic::asked);

        assertThat(rests).isEmpty();
    }

    @Test
    void whatStopsDoesNotRestToTheEnd() throws InterruptedException {
        var resting = new Background("resting");
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        resting.start(() -> {
            portions(
                    resting,
                    () -> {
                        Traffic.asked();
                        begun.countDown();
                    });
            over.countDown();
        });
        begun.await();

        resting.stop();

        await().until(() -> over.getCount() == 0);
        assertThat(resting.goesOn()).isFalse();
    }
}
