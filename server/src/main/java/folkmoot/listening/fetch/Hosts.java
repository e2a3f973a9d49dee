package folkmoot.listening.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// One at a time at each host, and a while between two.
@Component
class Hosts {

    private static final class Host {

        private final ReentrantLock one = new ReentrantLock(true);
        private long freeAt = System.nanoTime();
    }

    private final Cache<String, Host> all =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();
    private final Duration gap;

    Hosts(@Value("${folkmoot.fetch.gap:PT1S}") Duration gap) {
        this.gap = gap;
    }

    /// Fetches once nobody else does at that host; `asked` is the gap that the host asked for.
    <T> T alone(URI url, Duration asked, Deadline until, Fetch<T> fetch) throws Unfetched {
        var host = all.get(String.valueOf(url.getHost()).toLowerCase(Locale.ROOT), _ -> new Host());
        try {
            if (!host.one.tryLock(until.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Unfetched("listening.fetch.busy", url.getHost());
            }
            try {
                var wait = Duration.ofNanos(host.freeAt - System.nanoTime());
                if (wait.compareTo(until.left()) > 0) {
                    throw new Unfetched("listening.fetch.busy", url.getHost());
                }
                Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
                return fetch.now();
            } finally {
                var most = asked.compareTo(gap) > 0 ? asked : gap;
                host.freeAt = System.nanoTime() + most.toNanos();
                host.one.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfetched("listening.fetch.busy", url.getHost());
        }
    }

    interface Fetch<T> {
        T now() throws Unfetched;
    }
}
