package tlog.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import tlog.Malformed;
import tlog.source.Sources;
import tlog.source.Unreachable;

/// The verifier: `java -jar folkmoot-verify.jar URL|FOLDER|ZIP`.
public final class Verify {

    private static final int BROKEN = 1;
    private static final int USAGE = 2;
    private static final int UNREACHABLE = 3;

    private Verify() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /// Says what it found and returns the exit code.
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.contains("--help") || words.contains("-h")) {
            out.print(Request.USAGE);
            return 0;
        }
        try {
            var request = Request.parse(words);
            try (var source = Sources.of(request.log())) {
                var report = new Audit(request, source, InstantSource.system()).run();
                out.print(request.json() ? report.json() : report.text());
                return report.exit();
            }
        } catch (Request.Usage e) {
            err.println(e.getMessage());
            err.print(Request.USAGE);
            return USAGE;
        } catch (Malformed | IOException e) {
            err.println(e.getMessage());
            return e instanceof Malformed ? USAGE : UNREACHABLE;
        } catch (RuntimeException e) {
            return broken(e, err);
        }
    }

    private static int broken(RuntimeException e, PrintStream err) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreachable) {
                err.println("The log could not be read: " + cause.getMessage());
                return UNREACHABLE;
            }
        }
        e.printStackTrace(err);
        return BROKEN;
    }
}
