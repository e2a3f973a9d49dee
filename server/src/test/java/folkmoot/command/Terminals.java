package folkmoot.command;

import folkmoot.Folkmoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The application as it is started at a terminal: a process of its own on a data folder.
record Terminals(Path data) {

    /// What it said, answers and progress together, and how it ended.
    record Said(int code, String words) {}

    /// Runs a command to its end.
    Said run(String... words) throws IOException, InterruptedException {
        var process = start(words);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end: " + said);
        }
        return new Said(process.exitValue(), said);
    }

    Process start(String... words) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Folkmoot.class.getName());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
