package folkmoot.listening.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// One request and its answer; nothing is followed, kept or tried again.
@Component
class Wire implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout SILENCE = Timeout.ofSeconds(30);
    private static final int AT_ONCE = 64;
    private static final int BLOCK = 16 << 10;
    // A line of a header that never ends, or headers without end, would be kept whole.
    private static final Http1Config LINES =
            Http1Config.custom().setMaxLineLength(16 << 10).setMaxHeaderCount(200).build();

    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor ends;
    private final Clock clock;

    Wire(Guard guard, Clock clock, @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.clock = clock;
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder()
                                        .http1Config(LINES)
                                        .build())
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(CONNECT)
                                        .setSocketTimeout(SILENCE)
                                        .build())
                        .build();
        http =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setUserAgent("Folkmoot/0.1 (+" + url + ")")
                        // Each request looks up and checks anew whom it calls.
                        .setConnectionReuseStrategy((_, _, _) -> false)
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        // Unpacked here, where it is counted.
                        .disableContentCompression()
                        .build();
        ends =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("fetch-ends").factory());
        ends.setRemoveOnCancelPolicy(true);
    }

    interface Body<T> {
        T read(Answer head, InputStream in) throws IOException, Unfetched;
    }

    Answer send(Ask ask, Deadline until) throws Unfetched {
        return send(
                ask,
                until,
                (head, in) ->
                        new Answer(
                                head.at(),
                                null,
                                head.status(),
                                head.headers(),
                                whole(head, in, ask.most(), until)));
    }

    // Room for all that may come, before it comes: many that have a part each and wait for the rest
    // would wait for one another.
    private static byte[] whole(Answer head, InputStream in, int most, Deadline until)
            throws IOException, Unfetched {
        var begin = in.readNBytes(BLOCK);
        if (begin.length < BLOCK) {
            Room.take(begin.length, until.left());
            return checked(begin, most);
        }
        var room = Math.max(BLOCK, (int) Math.min(most, head.length()));
        Room.take(room, until.left());
        var rest = in.readNBytes(Math.max(0, room - BLOCK) + 1);
        var length = BLOCK + rest.length;
        if (length > room) {
            throw new Unfetched("listening.fetch.large", most >> 10);
        }
        Room.give(room - length);
        var whole = Arrays.copyOf(begin, length);
        System.arraycopy(rest, 0, whole, BLOCK, rest.length);
        return checked(whole, most);
    }

    private static byte[] checked(byte[] body, int most) throws Unfetched {
        if (body.length > most) {
            throw new Unfetched("listening.fetch.large", most >> 10);
        }
        return body;
    }

    /// Hands the answer on as it comes; what is not over in time is cut.
    <T> T send(Ask ask, Deadline until, Body<T> body) throws Unfetched {
        var request = request(ask);
        var end = ends.schedule(request::cancel, until.left().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(
                    request,
                    response -> {
                        try {
                            return body.read(head(ask.url(), response), stream(response));
                        } catch (Unfetched e) {
                            // Not to be read to its end, which may never come.
                            request.cancel();
                            throw new Enough(e);
                        }
                    });
        } catch (Enough e) {
            throw e.why;
        } catch (IOException e) {
            throw reason(ask.url(), e, until);
        } finally {
            end.cancel(false);
        }
    }

    private static final class Enough extends IOException {

        private final Unfetched why;

        Enough(Unfetched why) {
            super(why);
            this.why = why;
        }
    }

    private static HttpUriRequestBase request(Ask ask) {
        var request = new HttpUriRequestBase(ask.method(), ask.url());
        request.setHeader("Accept-Encoding", "gzip");
        ask.headers().forEach(request::setHeader);
        var body = ask.body();
        if (body != null) {
            request.setEntity(
                    new ByteArrayEntity(
                            body, ContentType.parse(ask.headers().get("Content-Type"))));
            request.removeHeaders("Content-Type");
        }
        return request;
    }

    private static Answer head(URI url, ClassicHttpResponse response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (var it : response.getHeaders()) {
            headers.computeIfAbsent(it.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(it.getValue() == null ? "" : it.getValue());
        }
        return new Answer(url, null, response.getCode(), headers, new byte[0]);
    }

    private static InputStream stream(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return InputStream.nullInputStream();
        }
        var encoding = response.getFirstHeader("Content-Encoding");
        var packed =
                encoding != null
                        && String.valueOf(encoding.getValue())
                                .toLowerCase(Locale.ROOT)
                                .contains("gzip");
        return packed ? new GZIPInputStream(entity.getContent()) : entity.getContent();
    }

    private static Unfetched reason(URI url, IOException e, Deadline until) {
        return switch (e) {
            case IOException _ when until.left().isZero() ->
                    new Unfetched("listening.fetch.late", url.getHost());
            case Guard.Guarded _ -> new Unfetched("listening.fetch.private", url.getHost());
            case UnknownHostException _ -> new Unfetched("listening.fetch.unknown", url.getHost());
            case SSLException _ -> new Unfetched("listening.fetch.tls", url.getHost());
            default -> new Unfetched("listening.fetch.unreachable", url.getHost());
        };
    }

    /// How long they asked to wait.
    @Nullable Duration wait(Answer answer) {
        return answer.wait(clock.instant());
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        http.close();
    }
}
