package folkmoot.governance.condition;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Lets foreign text be compiled on a thread of its own with a large stack, where running out of it
/// harms nobody (RE2J overflows 512 KB on patterns that people can write; measured).
final class Apart {

    private static final long STACK = 16 << 20;

    private Apart() {}

    static <T> T run(Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        new Thread(null, task, "governance-compile", STACK).start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfit("was not finished");
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case Unfit it -> it;
                case StackOverflowError _, OutOfMemoryError _ ->
                        new Unfit("is too deep or too large");
                case null, default -> new IllegalStateException(e.getCause());
            };
        }
    }
}
