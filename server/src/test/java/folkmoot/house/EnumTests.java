package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each enum that the database mirrors in a `CHECK` equals it (STYLE.md, section 13).
@FolkmootTest
class EnumTests {

    /// Columns whose words are an enum's, in lower case. A list of words in a `CHECK` that stands
    /// neither here nor in [#NO_ENUM] fails.
    private static final Map<String, String> MIRRORS =
            Map.ofEntries(
                    Map.entry(
                            "reviews.examined.outcome",
                            "folkmoot.reviews.examination.Suspects$Outcome"),
                    Map.entry("media.picture.state", "folkmoot.media.picture.PictureRows$State"),
                    Map.entry(
                            "listening.source.state", "folkmoot.listening.source.SourceView$State"),
                    Map.entry("listening.alert.kind", "folkmoot.listening.alert.AlertView$Kind"),
                    Map.entry("listening.our_event.kind", "folkmoot.listening.own.OurCounts$Kind"),
                    Map.entry("listening.our_count.kind", "folkmoot.listening.own.OurCounts$Kind"),
                    Map.entry("listening.alert.pace", "folkmoot.listening.series.Pace"),
                    Map.entry(
                            "listening.correction.task",
                            "folkmoot.listening.understanding.Correction$Task"),
                    Map.entry(
                            "listening.reading.kind",
                            "folkmoot.listening.understanding.SentenceView$Kind"),
                    Map.entry(
                            "listening.reading.polarity",
                            "folkmoot.listening.understanding.SentenceView$Polarity"),
                    Map.entry("listening.topic.pace", "folkmoot.listening.series.Pace"),
                    Map.entry("listening.topic.stage", "folkmoot.listening.trend.Stage"),
                    Map.entry("people.hat.hat", "folkmoot.people.Hat"),
                    Map.entry("people.link.purpose", "folkmoot.people.account.Links$Purpose"),
                    Map.entry("products.identifier.kind", "folkmoot.products.Identifier$Kind"),
                    Map.entry(
                            "products.import_line.outcome",
                            "folkmoot.products.catalogue.Line$Outcome"),
                    Map.entry(
                            "governance.dispute.state",
                            "folkmoot.governance.dispute.DisputeView$State"),
                    Map.entry("moderation.decision.by", "folkmoot.moderation.Decided$By"),
                    Map.entry("moderation.decision.effect", "folkmoot.moderation.Effect"),
                    Map.entry(
                            "moderation.decision.ended_by", "folkmoot.moderation.decision.Ending"),
                    Map.entry(
                            "moderation.decision.source",
                            "folkmoot.moderation.decision.Making$Source"),
                    Map.entry(
                            "moderation.jury.outcome", "folkmoot.moderation.jury.JuryView$Outcome"),
                    Map.entry("moderation.jury.source", "folkmoot.moderation.jury.JuryView$Source"),
                    Map.entry("moderation.jury.state", "folkmoot.moderation.jury.JuryView$State"),
                    Map.entry("moderation.seat.vote", "folkmoot.moderation.jury.SeatView$Choice"),
                    Map.entry("moderation.appeal.outcome", "folkmoot.moderation.appeal.Outcome"),
                    Map.entry(
                            "moderation.flag.reason", "folkmoot.moderation.report.FlagView$Reason"),
                    Map.entry(
                            "moderation.legal_order.kind",
                            "folkmoot.moderation.authority.OrderView$Kind"),
                    Map.entry(
                            "moderation.matter.source",
                            "folkmoot.moderation.queue.MatterView$Source"),
                    Map.entry(
                            "moderation.report.outcome",
                            "folkmoot.moderation.report.ReportView$Outcome"),
                    Map.entry("reviews.review.incentive", "folkmoot.reviews.Incentive"),
                    Map.entry("reviews.review.relationship", "folkmoot.reviews.Relationship"),
                    Map.entry("reviews.review.source", "folkmoot.reviews.Source"),
                    Map.entry("reviews.review.state", "folkmoot.talk.PostState"),
                    Map.entry("reviews.review.verification", "folkmoot.reviews.Verification"),
                    Map.entry("talk.comment.state", "folkmoot.talk.PostState"),
                    Map.entry("talk.post.state", "folkmoot.talk.PostState"),
                    Map.entry("transparency.entry.act", "folkmoot.transparency.Act"),
                    Map.entry("transparency.entry.decider", "folkmoot.transparency.Decider"));

    /// Words that only SQL speaks.
    private static final Set<String> NO_ENUM =
            Set.of(
                    "media.print.type",
                    "moderation.matter.outcome",
                    "people.person.state",
                    "people.person.theme",
                    "reviews.facet.kind",
                    "reviews.purchase.state",
                    "reviews.reply.state");

    /// Of `reviews.review`: one column alone, equal to one of several texts.
    private static final String CHECKS =
            """
            SELECT format('%s.%s.%s', space.nspname, relation.relname, attribute.attname) AS name,
                   pg_get_constraintdef(checked.oid) AS definition
            FROM pg_constraint AS checked
            JOIN pg_class AS relation ON relation.oid = checked.conrelid
            JOIN pg_namespace AS space ON space.oid = relation.relnamespace
            JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid AND attribute.attnum = checked.conkey[1]
            WHERE checked.contype = 'c' AND cardinality(checked.conkey) = 1
                  AND pg_get_constraintdef(checked.oid) ~ '= ANY \\(+ARRAY\\[''.*''::text'
            """;

    private static final Pattern WORD = Pattern.compile("'([^']*)'::text");

    @Autowired JdbcClient sql;

    @Test
    void whatTheDatabaseAllowsIsWhatTheEnumSays() {
        var checks = checks();

        assertThat(checks.keySet()).containsAll(MIRRORS.keySet());
        MIRRORS.forEach(
                (column, type) -> assertThat(checks.get(column)).as(column).isEqualTo(words(type)));
    }

    @Test
    void everyListOfWordsIsAnEnumsOrSaidToBeNone() {
        var unknown =
                checks().keySet().stream()
                        .filter(it -> !MIRRORS.containsKey(it) && !NO_ENUM.contains(it));

        assertThat(unknown).as("add them to MIRRORS or NO_ENUM").isEmpty();
        assertThat(checks().keySet()).as("of NO_ENUM").containsAll(NO_ENUM);
    }

    private Map<String, Set<String>> checks() {
        var checks = new TreeMap<String, Set<String>>();
        sql.sql(CHECKS)
                .query(row -> {
                    checks.put(
                            row.getString("name"),
                            WORD.matcher(row.getString("definition"))
                                    .results()
                                    .map((MatchResult it) -> it.group(1))
                                    .collect(Collectors.toSet()));
                });
        return checks;
    }

    private static Set<String> words(String type) {
        try {
            return Arrays.stream(Class.forName(type).getEnumConstants())
                    .map(it -> ((Enum<?>) it).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
