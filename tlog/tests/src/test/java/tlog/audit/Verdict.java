package tlog.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the verifier said, and how it ended.
record Verdict(int code, String said) {

    static Verdict on(Path folder, String... options) {
        return of(folder.toString(), options);
    }

    static Verdict of(String log, String... options) {
        var out = new ByteArrayOutputStream();
        var words = new ArrayList<>(List.of(log));
        words.addAll(List.of(options));
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            var code = Verify.run(words, print, print);
            return new Verdict(code, out.toString(StandardCharsets.UTF_8));
        }
    }

    static Verdict on(Chronicle chronicle, Path folder) throws IOException {
        return on(chronicle.write(folder));
    }
}
