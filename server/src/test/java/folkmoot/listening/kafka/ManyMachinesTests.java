package folkmoot.listening.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Three brokers and two nodes, processes of their own, find what one process finds, each thing
/// once, though one node and one broker are killed on the way (shared/research/uniques.md, L7). A
/// place has the same nodes read and count meanwhile, and is killed, too; by itself it finds the
/// same. With a million mentions: `./folkmoot bench kafka`.
class ManyMachinesTests {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @Test
    void killsChangeNothing() throws IOException, InterruptedException {
        var log = Path.of("target", "many-machines.log");
        var words = Jvm.running(HOME.resolve("bench/Kafka.java"));
        words.addAll(List.of(HOME.toString(), "--messages", "12000", "--every", "2000"));
        words.addAll(List.of("--place", "--quick"));
        var run =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            assertThat(run.waitFor(5, TimeUnit.MINUTES)).as("%s", log).isTrue();
        } finally {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        }

        assertThat(Files.readString(log))
                .contains("killed the node that counted", "killed a broker", "The same", "0 twice")
                .contains("killed the place", "topics: Squeaky Zibbel fails")
                .contains("topics of a place and of nodes: the same")
                .contains("readings of a place and of nodes: the same");
        assertThat(run.exitValue()).isZero();
    }
}
