package folkmoot.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Makes batches ready on all cores and stores them one after the other, in the order of the file.
/// Little more than [#AHEAD] batches are in memory at a time.
public final class Conveyor<T> implements AutoCloseable {

    private static final int AHEAD = 4;

    private final ExecutorService makers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final ExecutorService storer = Executors.newSingleThreadExecutor();
    private final Deque<Future<?>> stored = new ArrayDeque<>();

    // Of the storer's thread alone.
    private boolean broken;

    /// Waits while enough is under way; throws what went wrong with an earlier batch.
    public void put(List<Callable<T>> batch, Consumer<List<T>> store) {
        var made = batch.stream().map(makers::submit).toList();
        stored.add(storer.submit(() -> store(made, store)));
        while (stored.size() > AHEAD) {
            done(stored.remove());
        }
    }

    /// Waits until everything is stored.
    public void finish() {
        while (!stored.isEmpty()) {
            done(stored.remove());
        }
    }

    // After one that failed none may be stored: whoever goes on begins where the last one ended.
    private void store(List<Future<T>> made, Consumer<List<T>> store) {
        if (broken) {
            throw new IllegalStateException("A batch before this one was not stored");
        }
        broken = true;
        store.accept(made.stream().map(Conveyor::done).toList());
        broken = false;
    }

    private static <R> R done(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException it
                    ? it
                    : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        makers.shutdownNow();
        storer.shutdownNow();
    }
}
