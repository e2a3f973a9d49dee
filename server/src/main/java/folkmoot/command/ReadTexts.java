package folkmoot.command;

import folkmoot.intake.Unreadable;
import folkmoot.listening.TextReading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `read FILE`: what we read in the texts of a file, a line of JSON for each row.
final class ReadTexts implements Command {

    private static final int BUFFER = 1 << 16;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public List<String> arguments() {
        return List.of("FILE");
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.TASK,
                Option.MODEL,
                Option.SURE,
                Option.MAP,
                Option.DELIMITER,
                Option.ENCODING,
                Option.HEADER,
                Option.NO_HEADER);
    }

    @Override
    public void run(Words words) {
        var file = words.readableFile();
        var out =
                new PrintStream(
                        new java.io.BufferedOutputStream(System.out, BUFFER),
                        false,
                        StandardCharsets.UTF_8);
        try {
            var report =
                    new TextReading(words.aboutFile(), out::println, Terminal::progress).read(file);
            out.flush();
            Terminal.progress(
                    "%,d rows read, %,d of them no records"
                            .formatted(report.rows(), report.flawed()));
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()));
        } catch (Unreadable | IOException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        } finally {
            out.flush();
        }
    }
}
