package folkmoot.media.picture;

import folkmoot.media.Storing.Reason;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Two at a time work in the darkroom: a decoded photo takes up to 80 MB. They are threads of their
/// own, because decoders run native code that would hold up the virtual threads of all requests.
@Component
class Developers implements DisposableBean {

    private static final int AT_WORK = 2;
    private static final int WAITING = 30;

    private final ExecutorService darkroom =
            new ThreadPoolExecutor(
                    AT_WORK,
                    AT_WORK,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().name("darkroom-", 1).daemon().factory());

    /// Waits for a place; refuses when too many wait already.
    Developing develop(byte[] file) {
        try {
            return darkroom.submit(() -> Darkroom.develop(file)).get();
        } catch (RejectedExecutionException e) {
            return new Developing.Refused(Reason.BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Developing.Refused(Reason.BUSY);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        darkroom.shutdownNow();
    }
}
