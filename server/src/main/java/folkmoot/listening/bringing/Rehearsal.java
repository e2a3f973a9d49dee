package folkmoot.listening.bringing;

import folkmoot.listening.MentionReport;
import folkmoot.listening.mapping.Reader;
import folkmoot.listening.mapping.Reading;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// `--dry-run`: what would be taken and what not, without changing anything.
final class Rehearsal {

    private static final int EXAMPLES = 3;

    private Rehearsal() {}

    static MentionReport of(Plan plan, Instant now, Consumer<String> tell) throws IOException {
        var reader = new Reader(plan.mapping(), now);
        var taken = 0L;
        var reasons = new HashMap<String, Integer>();
        try (var rows = plan.file().open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                switch (reader.read(row)) {
                    case Reading.Read(var it) -> {
                        if (taken++ < EXAMPLES) {
                            tell.accept("line %d: %s".formatted(row.line(), it));
                        }
                    }
                    case Reading.Rejected(var reason) ->
                            reasons.merge(reason.replaceFirst(": .*", ""), 1, Integer::sum);
                }
            }
        }
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(it -> tell.accept("%,d × %s".formatted(it.getValue(), it.getKey())));
        var rejected = plan.columns().rows() - taken;
        tell.accept("%,d would be taken, %,d not. Nothing was changed.".formatted(taken, rejected));
        return new MentionReport(plan.columns().rows(), 0, 0, rejected, "", Duration.ZERO);
    }
}
