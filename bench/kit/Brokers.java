package kit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Three real Kafka brokers that are their own controllers (KRaft), each a process on loopback, from
/// the jars that the module `brokers` has gathered.
public final class Brokers implements AutoCloseable {

    private static final int COUNT = 3;

    private final List<Process> processes = new ArrayList<>();
    private final List<Integer> ports;
    private final List<Integer> controllers;

    private Brokers(List<Integer> ports, List<Integer> controllers) {
        this.ports = ports;
        this.controllers = controllers;
    }

    /// Known by their addresses before they are started.
    public static Brokers named() {
        var free = free(2 * COUNT);
        return new Brokers(free.subList(0, COUNT), free.subList(COUNT, 2 * COUNT));
    }

    public void start(Path libraries, Path folder, boolean quick) throws IOException, InterruptedException {
        var jars = jars(libraries);
        var configured = new ArrayList<Path>();
        for (var i = 0; i < COUNT; i++) {
            var file = Files.createDirectories(folder.resolve("broker" + i)).resolve("broker.properties");
            Files.writeString(file, settings(i, ports, controllers, file.resolveSibling("log")));
            configured.add(file);
        }
        format(jars, configured);
        for (var file : configured) {
            processes.add(start(jars, file, quick));
        }
        for (var port : ports) {
            await(port);
        }
    }

    private static String settings(int i, List<Integer> ports, List<Integer> controllers, Path log) {
        var voters = new ArrayList<String>();
        for (var j = 0; j < COUNT; j++) {
            voters.add((j + 1) + "@127.0.0.1:" + controllers.get(j));
        }
        return """
                process.roles=broker,controller
                node.id=%d
                controller.quorum.voters=%s
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://127.0.0.1:%d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%s
                default.replication.factor=3
                min.insync.replicas=2
                offsets.topic.replication.factor=3
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=3
                transaction.state.log.min.isr=2
                transaction.state.log.num.partitions=3
                transaction.abort.timed.out.transaction.cleanup.interval.ms=1000
                group.initial.rebalance.delay.ms=500
                auto.create.topics.enable=false
                log.cleaner.dedupe.buffer.size=2097152
                """
                .formatted(
                        i + 1,
                        String.join(",", voters),
                        ports.get(i),
                        controllers.get(i),
                        ports.get(i),
                        log);
    }

    private static List<URL> jars(Path libraries) throws IOException {
        if (!Files.isDirectory(libraries)) {
            throw new IOException("No brokers in " + libraries + ": mvn -pl brokers generate-resources");
        }
        try (var files = Files.list(libraries)) {
            var jars = new ArrayList<URL>();
            for (var jar : files.sorted().toList()) {
                jars.add(jar.toUri().toURL());
            }
            return jars;
        }
    }

    // What kafka-storage.sh does, without a JVM for each.
    private static void format(List<URL> jars, List<Path> files) throws IOException {
        try (var loader =
                new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var tool = loader.loadClass("kafka.tools.StorageTool").getMethod("execute", String[].class, PrintStream.class);
            for (var file : files) {
                var words = new String[] {"format", "-t", "Zm9sa21vb3QtZm9sa21vbw", "-c", file.toString()};
                tool.invoke(null, words, new PrintStream(OutputStream.nullOutputStream()));
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static Process start(List<URL> jars, Path file, boolean quick) throws IOException {
        var path = jars.stream().map(URL::getPath).collect(Collectors.joining(":"));
        var words =
                List.of(
                        Running.program(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseTransparentHugePages",
                        "-XX:TieredStopAtLevel=" + (quick ? 1 : 4),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        path,
                        "kafka.Kafka",
                        file.toString());
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("broker.log").toFile())
                .start();
    }

    private static void await(int port) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < until) {
            try (var _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("No broker answered at port " + port);
    }

    private static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            var ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (var socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where clients begin to ask.
    public String addresses() {
        return ports.stream().map(it -> "127.0.0.1:" + it).collect(Collectors.joining(","));
    }

    /// Without a word of warning.
    public void kill(int broker) {
        processes.get(broker).destroyForcibly();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
