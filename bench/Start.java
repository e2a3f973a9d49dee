import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kit.Server;

/// From the command to the first answered page: in an empty folder and in one that is there; and
/// how much memory the place then takes, its database included.
///
/// `./folkmoot bench start [--rounds N]`
void main(String[] words) throws Exception {
    var home = Path.of(words[0]);
    var rounds = words.length > 2 ? Integer.parseInt(words[2]) : 5;
    var empty = new ArrayList<Long>();
    var later = new ArrayList<Long>();
    var memory = new ArrayList<Long>();
    for (var round = 0; round < rounds; round++) {
        var folder = Files.createTempDirectory("folkmoot-bench");
        var data = folder.resolve("place");
        empty.add(once(home, data, memory));
        later.add(once(home, data, memory));
        delete(folder);
    }
    IO.println("%-34s %8s %8s %8s".formatted("", "least", "median", "most"));
    say("start, empty folder (ms)", empty);
    say("start, later (ms)", later);
    say("memory after the first page (MiB)", memory);
}

long once(Path home, Path data, List<Long> memory) throws IOException, InterruptedException {
    try (var server = Server.start(home, data, 18_200, "/", Map.of())) {
        memory.add(server.memory());
        return server.start().toMillis();
    }
}

void say(String what, List<Long> numbers) {
    Collections.sort(numbers);
    IO.println(
            "%-34s %8d %8d %8d"
                    .formatted(
                            what,
                            numbers.getFirst(),
                            numbers.get(numbers.size() / 2),
                            numbers.getLast()));
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Collections.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
