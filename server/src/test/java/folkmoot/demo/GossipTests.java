package folkmoot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.BrandTrends;
import folkmoot.listening.trend.Said;
import folkmoot.listening.trend.Sizes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever day of the week the sample place is opened on.
class GossipTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void whatGoesRoundStandsOut(int day) {
        var now = MONDAY.plus(Duration.ofDays(day));
        var lines = Gossip.of(Hearsay.read(), now);
        assertThat(lines).isEqualTo(Gossip.of(Hearsay.read(), now));
        assertThat(lines).hasSizeBetween(1_200, 1_800);
        assertThat(lines).allSatisfy(it -> assertThat(it.at()).isBefore(now));
        assertThat(lines).noneSatisfy(it -> assertThat(it.text()).contains("{"));
        assertThat(lines.stream().map(Gossip.Line::by).distinct().count()).isBetween(270L, 305L);

        var trends = new BrandTrends(Sizes.SMALL);
        var found = new LinkedHashMap<Long, String>();
        for (var i = 0; i < lines.size(); i++) {
            trends.take("", said(i, lines.get(i))).forEach(it -> found.put(it.topic(), it.label()));
        }
        trends.until("", now).forEach(it -> found.put(it.topic(), it.label()));

        var labels =
                found.values().stream().map(String::toLowerCase).collect(Collectors.joining("; "));
        assertThat(labels)
                .contains("motor cutout", "repair evening", "folding trailer", "bike theft");
    }

    private static Said said(int number, Gossip.Line line) {
        var place = line.by().place().name();
        return new Said(
                new UUID(0, number),
                place + line.by().name(),
                place,
                line.at(),
                line.language(),
                line.text());
    }
}
