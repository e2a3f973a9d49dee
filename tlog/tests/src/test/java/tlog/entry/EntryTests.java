package tlog.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tlog.Malformed;
import tlog.note.Algorithm;
import tlog.note.SigningKey;

class EntryTests {

    private static final Path FORMAT = Path.of("../../docs/log-format.md");

    @Test
    void everyActIsReadAsItWasWritten() {
        for (var entry : Examples.all()) {
            var bytes = entry.bytes();
            assertThat(Entry.parse(bytes)).isEqualTo(entry);
            assertThat(Entry.parse(bytes).bytes()).isEqualTo(bytes);
        }
        assertThat(Examples.all().stream().map(Entry::act)).contains(Act.values());
    }

    @Test
    void theDocumentShowsEveryActAsItIsWritten() throws IOException {
        var shown =
                Files.readAllLines(FORMAT).stream()
                        .filter(it -> it.startsWith("{\"act\""))
                        .toList();
        var written = Examples.all().stream().map(it -> text(it.bytes())).toList();

        assertThat(shown).containsExactlyElementsOf(written);
    }

    @Test
    void theDocumentListsWhatEveryActMustAndMaySay() throws IOException {
        var lines = Files.readAllLines(FORMAT);
        for (var act : Act.values()) {
            var row =
                    "| `%s` | %s | %s |"
                            .formatted(act.wire(), fields(act, true), fields(act, false));
            assertThat(lines).contains(row);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"v\":1', '\"v\":2'",
        "'\"v\":1', '\"v\":1,\"w\":1'",
        "'\"v\":1', '\"v\":1 '",
        "'\"v\":1', '\"v\":1.0'",
        "'\"act\":\"hide\"', '\"act\":\"delete\"'",
        "'\"act\":\"hide\"', '\"act\":\"hold\"'",
        "'\"act\":\"hide\"', '\"act\":\"withdraw\"'",
        "'\"kind\":\"rule\"', '\"kind\":\"god\"'",
        "'\"role\":\"community\"', '\"role\":\"Ann Smith\"'",
        "'\"ground\":\"COMMUNITY_RULE\"', '\"ground\":\"BECAUSE\"'",
        "'\"prev\":[7311]', '\"prev\":[]'",
        "'\"prev\":[7311]', '\"prev\":[7311,7311]'",
        "'\"prev\":[7311]', '\"prev\":[-1]'",
        "'\"prev\":[7311]', '\"prev\":[1.5]'",
        "'\"prev\":[7311]', '\"prev\":[9007199254740993]'",
        "'\"prev\":[7311]', '\"prev\":7311'",
        "'\"ver\":3', '\"ver\":0'",
        "'\"ver\":3', '\"ver\":\"3\"'",
        "'\"h\":\"5f', '\"h\":\"5F'",
        "'\"t\":\"2026-11-23T10:04Z\"', '\"t\":\"2026-11-23T10:04:00Z\"'",
        "'\"t\":\"2026-11-23T10:04Z\"', '\"t\":\"2026-02-30T10:04Z\"'",
        "'\"t\":\"2026-11-23T10:04Z\"', '\"t\":\"2026-11-23T10:04+\"'",
        "'\"vis\":\"DECISION', '\"vis\":\"decision'",
    })
    void whatIsOutsideTheFormatIsRefused(String part, String other) {
        var text = text(Examples.all().getFirst().bytes());

        assertThat(text).contains(part);
        assertThatThrownBy(() ->
                        Entry.parse(text.replace(part, other).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"act\":\"hide\"}"})
    void whatIsNoEntryIsRefused(String text) {
        assertThatThrownBy(() -> Entry.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void anEntryHasAtMostFourKibibytes() {
        var prev = java.util.stream.LongStream.range(0, 65).boxed().toArray(Long[]::new);
        assertThatThrownBy(() -> Examples.decision(Act.HIDE).prev(prev).entry())
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Entry.parse(new byte[5000])).isInstanceOf(Malformed.class);
        var large = SigningKey.generate("talk.example/log", Algorithm.ML_DSA_44).verifier();
        var entry =
                Examples.draft(Act.KEY_ROTATE, By.of(By.Kind.SERVER))
                        .detail(new Detail.Rotation(large));
        assertThat(entry.entry().bytes().length).isLessThanOrEqualTo(Entry.LONGEST);
    }

    @Test
    void noDecisionIsWithoutARule() {
        assertThatThrownBy(() -> Examples.decision(Act.HIDE).rule(null).entry())
                .isInstanceOf(Malformed.class);
    }

    @Test
    void quartersAreThoseOfTheCalendar() {
        assertThat(Minute.parse("2026-03-31T23:59Z").quarter() + 1)
                .isEqualTo(Minute.parse("2026-04-01T00:00Z").quarter());
        assertThat(Minute.parse("2026-12-31T23:59Z").quarter() + 1)
                .isEqualTo(Minute.parse("2027-01-01T00:00Z").quarter());
    }

    private static String fields(Act act, boolean must) {
        var fields =
                Arrays.stream(Field.values())
                        .filter(it -> must ? act.needs(it) : act.knows(it) && !act.needs(it))
                        .map(Field::wire)
                        .toList();
        return String.join(" ", List.copyOf(fields));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
