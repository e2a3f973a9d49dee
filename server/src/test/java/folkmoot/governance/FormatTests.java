package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tlog.Malformed;

/// Snapshots, and that the page about rules names all there is.
class FormatTests {

    private static final Snapshot FULL =
            Reading.of("See https://a.example, HE said", _ -> true)
                    .in(Snapshot.USUAL)
                    .with(Feature.REPEATS, List.of(1L, 4L))
                    .with(Feature.BRAND_SHARE, 0.25)
                    .with(Feature.NOW, Instant.parse("2026-11-28T06:00:00Z"));

    @Test
    void thePageNamesEveryFeatureAndTrigger() throws IOException {
        var page = Files.readString(Path.of("../docs/rule-format.md"));

        assertThat(Feature.values()).allMatch(it -> page.contains("`" + it.wire() + "`"));
        assertThat(Trigger.values()).allMatch(it -> page.contains("`" + it.wire() + "`"));
    }

    @Test
    void aSnapshotIsReadAsItWasStored() {
        assertThat(Snapshot.read(FULL.json())).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(Snapshot.read(Snapshot.USUAL.json())).isEqualTo(Snapshot.USUAL);
        assertThat(FULL.json()).contains("\"v\":1", "\"author.trust\":1", "\"brand_share\":0.25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"v\":1 ; \"v\":2",
                "\"v\":1 ; \"v\":1,\"mood\":1",
                "\"flags\":0, ; ``",
                "\"flags\":0 ; \"flags\":-1",
                "\"flags\":0 ; \"flags\":0.5",
                "\"flags\":0 ; \"flags\":\"0\"",
                "\"brand_share\":0.25 ; \"brand_share\":1.5",
                "\"now\":\"2026-11-28T06:00:00Z\" ; \"now\":\"yesterday\"",
                "\"office\":\"1-5 ; \"office\":\"5-1",
                "\"trusted\":true ; \"trusted\":1",
                "\"repeats\":[1,4] ; \"repeats\":[[1],4]",
                "\"repeats\":[1,4] ; \"repeats\":{}",
            })
    void anythingElseIsNoSnapshot(String part, String by) {
        var json = FULL.json();
        assertThat(json).contains(part);

        assertThatThrownBy(() -> Snapshot.read(json.replace(part, by)))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 16:00 to Monday 11:00, in Berlin
        "2026-11-27T15:00:00Z, 2026-11-30T10:00:00Z, 180",
        "2026-11-28T00:00:00Z, 2026-11-29T23:00:00Z, 0",
        "2026-11-30T10:00:00Z, 2026-11-30T09:00:00Z, 0",
        // The clocks go back on the night of a Sunday; days are as long as they are
        "2026-10-23T06:00:00Z, 2026-10-26T23:00:00Z, 960",
        "1970-01-01T00:00:00Z, 2026-11-30T10:00:00Z, 124920",
    })
    void minutesCountWhileTheBrandIsOpen(Instant since, Instant until, long minutes) {
        assertThat(OfficeHours.parse("1-5 09:00-17:00 Europe/Berlin").minutes(since, until))
                .isEqualTo(minutes);
    }
}
