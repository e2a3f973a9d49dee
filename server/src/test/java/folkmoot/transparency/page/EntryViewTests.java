package folkmoot.transparency.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a line of the log is called, on its page and in the feed.
class EntryViewTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "config.change, person, -, erase erasure, Somebody left · person",
                "config.change, rule, -, refuse rule-link-spam, Rule switched off: link spam · rule",
                "config.change, rule, -, grant rule-no-shoes, Rule switched on again: no shoes · rule",
                "config.change, person, -, grant hat-expert, Hat given: expert · person",
                "config.change, -, -, grant odd-thing, Setting changed · grant odd-thing",
                "hide, refusal, banned-words, -, Refused · banned words",
                "hide, comment, banned-words, -, Hidden · comment · banned words",
                "ballot, ballot, -, -, Ballot cast"
            })
    void eachSaysWhatHappened(
            String act,
            @Nullable String kind,
            @Nullable String rule,
            @Nullable String what,
            String line) {
        var entry =
                new EntryView(
                        7, Instant.EPOCH, "", act, "rule", kind, rule, 1, what, null, List.of());

        assertThat(entry.line()).isEqualTo(line);
    }
}
