package folkmoot.listening.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import folkmoot.listening.Neighbour;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is fetched, and above all what is not.
class FetchingTests {

    private Neighbour other;
    private Fetching open;
    private Fetching guarded;

    @BeforeEach
    void aNeighbour() throws IOException {
        other = new Neighbour().on("/page", "text/plain", "words");
        open = fetching(true, Duration.ZERO);
        guarded = fetching(false, Duration.ZERO);
    }

    @AfterEach
    void gone() {
        other.close();
    }

    private static Fetching fetching(boolean lenient, Duration gap) {
        return new Fetching(
                new Wire(new Guard(lenient), Clock.systemUTC(), "http://us.example"),
                new Hosts(gap),
                new Robots());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "5f00::1"
            })
    void noMachineOfANetworkOfSomebodysOwnIsCalled(String address) {
        assertThat(Guard.open(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450::1"
            })
    void machinesThatAnybodyCanReachAre(String address) {
        assertThat(Guard.open(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0"
            })
    void howeverItIsWritten(String host) {
        var url = URI.create("http://" + host + ":" + other.uri("/").getPort() + "/page");

        assertThatThrownBy(() -> guarded.fetch(Ask.get(url))).isInstanceOf(Unfetched.class);
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void aRedirectIsLookedAtLikeTheFirst() throws Exception {
        var calls = new AtomicInteger();
        try (var inside = new Neighbour().on("/secret", "text/plain", "secret")) {
            // Only the first host is let through: the second is what a guard has to see.
            var wire =
                    new Wire(
                            new Guard(false) {
                                @Override
                                public InetAddress[] resolve(String host)
                                        throws java.net.UnknownHostException {
                                    return calls.getAndIncrement() == 0
                                            ? InetAddress.getAllByName("127.0.0.1")
                                            : super.resolve(host);
                                }
                            },
                            Clock.systemUTC(),
                            "http://us.example");
            var half = new Fetching(wire, new Hosts(Duration.ZERO), new Robots());
            other.on("/in", it -> Neighbour.lead(it, 302, inside.url("/secret")));

            var why =
                    catchThrowableOfType(
                            Unfetched.class,
                            () ->
                                    half.fetch(
                                            Ask.get(other.uri("/in"))
                                                    .with("Authorization", "Bearer x")));

            assertThat(why.words()).contains("localhost");
            assertThat(other.asked()).containsExactly("GET /in");
            assertThat(inside.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x.example/",
                "file:///etc/passwd",
                "http://a:b@x.example/",
                "http://x.example:25/",
                "http:///x",
                "gopher://x.example:70/",
                "javascript:alert(1)",
                "http://",
                ""
            })
    void onlyAddressesOfTheWeb(String typed) {
        assertThatThrownBy(() -> Where.of(typed)).isInstanceOf(Unfetched.class);
    }

    @Test
    void whatIsTypedWithoutASchemeIsRead() throws Unfetched {
        assertThat(Where.of(" Blog.Example/feed ")).hasToString("https://blog.example/feed");
        assertThat(Where.of("http://x.example:8080")).hasToString("http://x.example:8080/");
    }

    @Test
    void redirectsAreFollowedAndPermanentOnesRemembered() throws Unfetched {
        other.on("/old", it -> Neighbour.lead(it, 301, "/newer"));
        other.on("/newer", it -> Neighbour.lead(it, 308, "page"));
        other.on("/today", it -> Neighbour.lead(it, 302, "/old"));
        other.on("/round", it -> Neighbour.lead(it, 302, "/round"));

        assertThat(open.fetch(Ask.get(other.uri("/old"))).text()).isEqualTo("words");
        assertThat(open.fetch(Ask.get(other.uri("/old"))).moved()).isEqualTo(other.uri("/page"));
        assertThat(open.fetch(Ask.get(other.uri("/today"))).moved()).isNull();
        assertThatThrownBy(() -> open.fetch(Ask.get(other.uri("/round"))))
                .isInstanceOf(Unfetched.class);
        assertThat(other.asked().stream().filter("GET /round"::equals)).hasSize(6);
    }

    @Test
    void aKeyStaysInItsHouse() throws Exception {
        try (var elsewhere = new Neighbour()) {
            var keys = new ArrayList<String>();
            elsewhere.on(
                    "/there",
                    it -> {
                        keys.add(String.valueOf(it.getRequestHeaders().getFirst("Authorization")));
                        Neighbour.say(it, 200, "x");
                    });
            other.on("/here", it -> Neighbour.lead(it, 302, elsewhere.url("/there")));

            open.fetch(Ask.get(other.uri("/here")).with("Authorization", "Bearer s3cret"));

            assertThat(keys).containsExactly("null");
        }
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() {
        other.on(
                "/endless",
                it -> {
                    it.sendResponseHeaders(200, 0);
                    for (var block = new byte[65_536]; ; ) {
                        it.getResponseBody().write(block);
                    }
                });
        other.on(
                "/bomb",
                it -> {
                    var packed = new ByteArrayOutputStream();
                    try (var zip = new GZIPOutputStream(packed)) {
                        zip.write(new byte[20_000_000]);
                    }
                    it.getResponseHeaders().set("Content-Encoding", "gzip");
                    it.sendResponseHeaders(200, packed.size());
                    it.getResponseBody().write(packed.toByteArray());
                });

        for (var path : new String[] {"/endless", "/bomb"}) {
            var ask = Ask.get(other.uri(path)).upTo(1 << 20);
            assertThatThrownBy(() -> open.fetch(ask)).hasMessageContaining("1,024");
        }
    }

    @Test
    void headersHaveAnEndAsWell() {
        other.on(
                "/long",
                it -> {
                    it.getResponseHeaders().set("X-Long", "a".repeat(1 << 20));
                    Neighbour.say(it, 200, "x");
                });
        other.on(
                "/many",
                it -> {
                    for (var i = 0; i < 5_000; i++) {
                        it.getResponseHeaders().set("X-" + i, "a");
                    }
                    Neighbour.say(it, 200, "x");
                });

        for (var path : new String[] {"/long", "/many"}) {
            assertThatThrownBy(() -> open.fetch(Ask.get(other.uri(path))))
                    .isInstanceOf(Unfetched.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allTogetherHoldNoMoreThanThereIsRoomFor(boolean lengthKnown) throws Exception {
        var large = new byte[3 << 20];
        other.on(
                "/large",
                it -> {
                    it.sendResponseHeaders(200, lengthKnown ? large.length : 0);
                    it.getResponseBody().write(large);
                });
        var room = new Room();
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        var all = new ArrayList<Thread>();
        for (var i = 0; i < 6; i++) {
            Room.Deed deed =
                    () -> {
                        open.fetch(Ask.get(other.uri("/large")));
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        pause(Duration.ofMillis(300));
                        now.decrementAndGet();
                        done.incrementAndGet();
                    };
            all.add(Thread.ofVirtual().start(() -> attempt(room, deed)));
        }
        for (var it : all) {
            it.join();
        }

        assertThat(most).as("of three megabytes each, in eight").hasValueLessThanOrEqualTo(2);
        assertThat(done).as("the others waited").hasValue(6);
    }

    @Test
    void whoHoldsALittleNeedsNoRoomAndWhoHoldsTooMuchGetsNone() throws Exception {
        other.on("/large", "text/plain", "x".repeat(3 << 20));
        var room = new Room();
        room.during(() -> {
            open.fetch(Ask.get(other.uri("/large")));
            open.fetch(Ask.get(other.uri("/large")));
            assertThatThrownBy(() -> open.fetch(Ask.get(other.uri("/large"))))
                    .as("more than all together")
                    .hasMessageContaining("8,192");

            var another = new ArrayList<String>();
            var beside =
                    Thread.ofVirtual()
                            .start(() ->
                                    attempt(
                                            room,
                                            () -> {
                                                another.add(
                                                        open.fetch(Ask.get(other.uri("/page")))
                                                                .text());
                                                try {
                                                    open.fetch(
                                                            Ask.get(other.uri("/large"))
                                                                    .within(Duration.ofSeconds(1)));
                                                } catch (Unfetched e) {
                                                    another.add(e.words());
                                                }
                                            }));
            joined(beside);
            assertThat(another).hasSize(2).first().isEqualTo("words");
            assertThat(another.getLast()).contains("no room");

            Room.empty();
            open.fetch(Ask.get(other.uri("/large")));
        });
        assertThat(room.of(() -> open.fetch(Ask.get(other.uri("/large"))).body())).hasSize(3 << 20);
    }

    private static void attempt(Room room, Room.Deed deed) {
        try {
            room.during(deed);
        } catch (Unfetched e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration span) {
        try {
            Thread.sleep(span);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void joined(Thread it) {
        try {
            it.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theWholeTakesNoLongerThanWasGiven() throws IOException {
        // A byte every now and then would keep any limit between two reads from ending it.
        try (var slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var one = slow.accept()) {
                            for (var it : "HTTP/1.1 200 OK\r\nX-Slow: ".repeat(100).toCharArray()) {
                                one.getOutputStream().write(it);
                                Thread.sleep(100);
                            }
                        } catch (IOException | InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
            var url = URI.create("http://localhost:" + slow.getLocalPort() + "/");
            var start = System.nanoTime();

            assertThatThrownBy(() ->
                            open.fetch(
                                    Ask.get(url)
                                            .with("Authorization", "x")
                                            .within(Duration.ofMillis(900))))
                    .isInstanceOf(Unfetched.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void robotsAreAsked() {
        other.on(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /private\n\nUser-agent: folkmoot\nDisallow: /not-you\n");
        other.on("/not-you", "text/plain", "x").on("/private", "text/plain", "x");

        assertThatThrownBy(() -> open.fetch(Ask.get(other.uri("/not-you"))))
                .hasMessageContaining("robots.txt");
        assertThat(other.asked()).isEmpty();
        // What is said to us by name is what counts.
        assertThat(
                        catchThrowableOfType(
                                Unfetched.class, () -> open.fetch(Ask.get(other.uri("/private")))))
                .isNull();
    }

    @Test
    void whereRobotsCannotBeAskedNothingIsFetched() {
        other.on("/robots.txt", it -> Neighbour.say(it, 503, ""));

        assertThatThrownBy(() -> open.fetch(Ask.get(other.uri("/page"))))
                .isInstanceOf(Unfetched.class);
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void oneAtATimeAndAWhileBetween() throws Exception {
        var slow = fetching(true, Duration.ofMillis(300));
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        other.on(
                "/page",
                it -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    now.decrementAndGet();
                    Neighbour.say(it, 200, "x");
                });
        var start = System.nanoTime();
        var all = new ArrayList<Thread>();
        for (var i = 0; i < 3; i++) {
            all.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    slow.fetch(
                                            Ask.get(other.uri("/page")).with("Authorization", "x"));
                                } catch (Unfetched e) {
                                    most.set(99);
                                }
                            }));
        }
        for (var it : all) {
            it.join();
        }

        assertThat(most).hasValue(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(590));
    }

    @Test
    void howLongTheyWantToBeLeftAloneIsKnown() {
        other.on(
                "/busy",
                it -> {
                    it.getResponseHeaders().set("Retry-After", "120");
                    Neighbour.say(it, 429, "");
                });

        var why =
                catchThrowableOfType(
                        Unfetched.class, () -> open.fetch(Ask.get(other.uri("/busy"))));
        assertThat(why.waiting()).isEqualTo(Duration.ofSeconds(120));
        assertThat(why.gone()).isFalse();
        assertThat(
                        catchThrowableOfType(
                                        Unfetched.class,
                                        () -> open.fetch(Ask.get(other.uri("/nowhere"))))
                                .gone())
                .isTrue();
    }

    @Test
    void whoCannotProveWhoTheyAreIsNotBelieved(@TempDir Path folder) throws Exception {
        var store = folder.resolve("own.p12");
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "own",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "changeit",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        var server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", it -> Neighbour.say(it, 200, "secret"));
        server.start();
        try {
            var url = URI.create("https://localhost:" + server.getAddress().getPort() + "/page");
            assertThatThrownBy(() -> open.fetch(Ask.get(url).with("Authorization", "x")))
                    .hasMessageContaining("certificate");
        } finally {
            server.stop(0);
        }
    }
}
