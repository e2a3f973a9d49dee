package folkmoot.command;

import folkmoot.Folkmoot;
import folkmoot.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        var command = Jvm.running(Folkmoot.class, "-Xmx256m");
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
