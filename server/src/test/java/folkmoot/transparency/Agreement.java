package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the log says and what was done, side by side: each of these counts what has no counterpart,
/// and none is allowed to find anything.
final class Agreement {

    private static final String SAYINGS =
            """
            (SELECT id, state, entry FROM talk.comment UNION ALL SELECT id, state, entry FROM talk.post) AS said
            """;

    private static final String WITHHELD_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM %s
            WHERE state = 'held' AND NOT EXISTS (
                SELECT FROM transparency.entry
                WHERE index = said.entry AND act IN ('hold', 'hide') AND object LIKE '%%:' || said.id)
            """
                    .formatted(SAYINGS);
    private static final String WITHHELD_WITHOUT_DECISION =
            """
            SELECT count(*) FROM %s
            WHERE state = 'held' AND NOT EXISTS (
                SELECT FROM moderation.decision
                WHERE object = said.id AND effect IN ('hold', 'hide') AND ended_at IS NULL)
            """
                    .formatted(SAYINGS);
    private static final String READ_AND_WITHHELD =
            """
            SELECT count(*) FROM %s
            WHERE state = 'visible' AND EXISTS (
                SELECT FROM moderation.decision
                WHERE object = said.id AND effect IN ('hold', 'hide') AND ended_at IS NULL)
            """
                    .formatted(SAYINGS);

    private static final String RESTRICTED_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM moderation.decision
            WHERE effect NOT IN ('reply', 'route_to_staff', 'ask_edit', 'ask_source') AND NOT EXISTS (
                SELECT FROM transparency.entry
                WHERE index = decision.entry AND act = CASE effect WHEN 'slow_down' THEN 'lock' WHEN 'refuse' THEN 'hide'
                    WHEN 'collapse' THEN 'label' WHEN 'limit_links' THEN 'label' ELSE effect END)
            """;
    private static final String ENTRY_WITHOUT_RESTRICTION =
            """
            SELECT count(*) FROM transparency.entry
            WHERE act IN ('hold', 'hide', 'label', 'lock', 'suspend')
              AND NOT EXISTS (SELECT FROM moderation.decision WHERE decision.entry = index)
            """;
    private static final String REFUSED_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM moderation.refusal
            WHERE NOT EXISTS (
                SELECT FROM moderation.decision JOIN transparency.entry ON index = decision.entry
                WHERE decision.id = refusal.decision AND decision.object = refusal.id AND decision.person = refusal.person
                  AND effect = 'refuse' AND decision.words IS NOT NULL
                  AND act = 'hide' AND entry.object = 'refusal:' || refusal.id)
            """;

    // What somebody left behind is nobody's refusal any more.
    private static final String ENTRY_WITHOUT_REFUSAL =
            """
            SELECT count(*) FROM transparency.entry
            WHERE act = 'hide' AND object LIKE 'refusal:%' AND NOT EXISTS (
                SELECT FROM moderation.decision LEFT JOIN moderation.refusal ON refusal.decision = decision.id
                WHERE decision.entry = index AND effect = 'refuse' AND (decision.person IS NULL OR refusal.id IS NOT NULL))
            """;
    private static final String REFUSED_AND_DONE =
            """
            SELECT count(*) FROM people.person
            WHERE (lower(name) LIKE 'grumble%' OR lower(about) LIKE 'grumble%' OR person.picture IS NOT NULL) AND NOT EXISTS (
                SELECT FROM moderation.refusal WHERE refusal.person = person.id AND reversed)
            """;
    private static final String LET_AND_STANDS =
            """
            SELECT count(*) FROM moderation.refusal JOIN moderation.decision ON decision.id = refusal.decision
            WHERE reversed <> (ended_at IS NOT NULL)
            """;
    private static final String PICTURE_WITHOUT_REFUSAL =
            """
            SELECT count(*) FROM (SELECT id FROM media.picture WHERE state = 'kept') AS kept FULL JOIN
                (SELECT picture FROM moderation.refusal WHERE picture IS NOT NULL) AS refused ON picture = kept.id
            WHERE picture IS NULL OR kept.id IS NULL
            """;
    private static final String ENDED_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM moderation.decision
            WHERE ended_at IS NOT NULL AND entry IS NOT NULL AND NOT EXISTS (
                SELECT FROM transparency.entry
                WHERE index = decision.end_entry AND decision.entry = ANY (prev)
                  AND act IN ('release', 'restore', 'unsuspend', 'hide', 'label'))
            """;
    private static final String ENTRY_WITHOUT_END =
            """
            SELECT count(*) FROM transparency.entry
            WHERE act IN ('release', 'restore', 'unsuspend')
              AND NOT EXISTS (SELECT FROM moderation.decision WHERE end_entry = index)
            """;

    private static final String APPEAL_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM moderation.appeal
            WHERE NOT EXISTS (SELECT FROM transparency.entry WHERE index = appeal.entry AND act = 'appeal_open')
               OR outcome IS NOT NULL AND NOT EXISTS (
                   SELECT FROM transparency.entry
                   WHERE index = appeal.end_entry AND act = 'appeal_decide' AND appeal.entry = ANY (prev)
                     AND detail::jsonb ->> 'outcome' = outcome)
            """;
    private static final String ENTRY_WITHOUT_APPEAL =
            """
            SELECT count(*) FROM transparency.entry
            WHERE act = 'appeal_open' AND NOT EXISTS (SELECT FROM moderation.appeal WHERE appeal.entry = index)
               OR act = 'appeal_decide' AND NOT EXISTS (SELECT FROM moderation.appeal WHERE end_entry = index)
            """;
    private static final String REVERSED_AND_STANDS =
            """
            SELECT count(*) FROM moderation.decision LEFT JOIN moderation.appeal ON appeal.decision = decision.id
            WHERE outcome IN ('reversed', 'changed') AND ended_at IS NULL
               OR ended_by = 'appeal' AND (outcome IS NULL OR outcome = 'upheld')
            """;

    private static final String JURY_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM moderation.jury
            WHERE pool_entry IS NOT NULL AND NOT EXISTS (
                SELECT FROM transparency.entry
                WHERE index = pool_entry AND act = 'jury_draw' AND object = 'jury:' || jury.id)
            """;
    private static final String DRAWN_OTHERWISE =
            """
            SELECT count(*) FROM moderation.jury
            WHERE (SELECT count(*) FROM moderation.seat WHERE seat.jury = jury.id AND place IS NOT NULL) <> (
                   SELECT coalesce(sum(jsonb_array_length(detail::jsonb #> '{report,drawn}')), 0) FROM transparency.entry
                   WHERE act = 'jury_draw' AND object = 'jury:' || jury.id)
            """;
    private static final String JURY_WITHOUT_DECISION =
            """
            SELECT count(*) FROM moderation.jury
            WHERE state = 'decided' AND source = 'appeal' AND NOT EXISTS (
                   SELECT FROM moderation.appeal JOIN transparency.entry ON index = end_entry
                   WHERE appeal.id = jury.subject AND appeal.outcome = jury.outcome AND decider = 'jury')
            """;
    private static final String DRAW_WITHOUT_JURY =
            """
            SELECT count(*) FROM transparency.entry
            WHERE act = 'jury_draw' AND NOT EXISTS (SELECT FROM moderation.jury WHERE object = 'jury:' || jury.id)
               OR act = 'appeal_decide' AND decider = 'jury' AND NOT EXISTS (
                   SELECT FROM moderation.appeal JOIN moderation.jury ON jury.subject = appeal.id
                   WHERE end_entry = index AND state = 'decided')
            """;

    private static final String SETTLED_WITHOUT_DECISION =
            """
            SELECT count(*) FROM moderation.matter
            WHERE settled_by IS NOT NULL AND NOT CASE
                WHEN source = 'appeal' THEN EXISTS (
                    SELECT FROM moderation.appeal WHERE id = subject AND appeal.outcome = matter.outcome)
                WHEN matter.outcome = 'hidden' THEN EXISTS (
                    SELECT FROM moderation.decision
                    WHERE decision.object = matter.object AND effect = 'hide' AND decided_by = settled_by)
                WHEN matter.outcome = 'appeared' THEN EXISTS (
                    SELECT FROM moderation.decision WHERE id = subject AND ended_by = 'decision')
                ELSE true END
               OR settled_by IS NOT NULL AND source = 'report' AND NOT EXISTS (
                   SELECT FROM moderation.report WHERE id = subject AND report.outcome IS NOT NULL)
            """;
    private static final String DECIDED_AND_UNSETTLED =
            """
            SELECT count(*) FROM moderation.decision
            WHERE decided_by IS NOT NULL AND effect = 'hide' AND NOT EXISTS (
                SELECT FROM moderation.matter
                WHERE matter.object = decision.object AND settled_by = decided_by AND outcome IN ('hidden', 'over'))
            """;
    private static final String REPORT_WITHOUT_ANSWER =
            """
            SELECT count(*) FROM moderation.report
            WHERE outcome = 'hidden' AND NOT EXISTS (
                SELECT FROM moderation.decision
                WHERE decision.id = report.decision AND decision.object = report.object AND effect = 'hide')
            """;
    private static final String ORDER_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM moderation.legal_order FULL JOIN
                (SELECT index FROM transparency.entry WHERE act = 'legal_order') AS told ON index = entry
            WHERE entry IS NULL OR index IS NULL
            """;

    private static final String NEITHER_LEAF_NOR_AWAITING =
            """
            SELECT count(*) FROM transparency.entry
            WHERE (index IN (SELECT entry FROM transparency.leaf))::int
                + (index IN (SELECT entry FROM transparency.awaiting))::int <> 1
            """;

    // A list and its entry, what was taken back and its entry.
    private static final String UNCOUNTED =
            """
            SELECT count(*) FROM transparency.entry
            WHERE act IN ('publish', 'unpublish') AND (detail::jsonb #>> '{roll,count}')::int <> (
                SELECT count(*) FROM transparency.published
                WHERE CASE act WHEN 'publish' THEN published.entry ELSE published.gone END = entry.index)
            """;
    private static final String LISTED_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM transparency.published
            WHERE NOT EXISTS (SELECT FROM transparency.entry WHERE index = published.entry AND act = 'publish')
               OR gone IS NOT NULL AND NOT EXISTS (
                   SELECT FROM transparency.entry WHERE index = published.gone AND act = 'unpublish')
            """;
    private static final String NEITHER_IN_A_LIST_NOR_AWAITING =
            """
            SELECT count(*) FROM %s
            WHERE state = 'visible' AND (id IN (SELECT object FROM transparency.published WHERE object IS NOT NULL))::int
                + (id IN (SELECT object FROM talk.appeared))::int <> 1
            """
                    .formatted(SAYINGS);
    private static final String IN_A_LIST_AND_TAKEN_BACK =
            """
            SELECT count(*) FROM transparency.published
            WHERE object IN (SELECT id FROM %s WHERE state IN ('withdrawn', 'erased'))
            """
                    .formatted(SAYINGS);

    private static final List<String> WRONG =
            List.of(
                    WITHHELD_WITHOUT_ENTRY,
                    WITHHELD_WITHOUT_DECISION,
                    READ_AND_WITHHELD,
                    RESTRICTED_WITHOUT_ENTRY,
                    ENTRY_WITHOUT_RESTRICTION,
                    REFUSED_WITHOUT_ENTRY,
                    ENTRY_WITHOUT_REFUSAL,
                    REFUSED_AND_DONE,
                    LET_AND_STANDS,
                    PICTURE_WITHOUT_REFUSAL,
                    ENDED_WITHOUT_ENTRY,
                    ENTRY_WITHOUT_END,
                    APPEAL_WITHOUT_ENTRY,
                    ENTRY_WITHOUT_APPEAL,
                    REVERSED_AND_STANDS,
                    JURY_WITHOUT_ENTRY,
                    DRAWN_OTHERWISE,
                    JURY_WITHOUT_DECISION,
                    DRAW_WITHOUT_JURY,
                    SETTLED_WITHOUT_DECISION,
                    DECIDED_AND_UNSETTLED,
                    REPORT_WITHOUT_ANSWER,
                    ORDER_WITHOUT_ENTRY,
                    NEITHER_LEAF_NOR_AWAITING,
                    UNCOUNTED,
                    LISTED_WITHOUT_ENTRY,
                    NEITHER_IN_A_LIST_NOR_AWAITING,
                    IN_A_LIST_AND_TAKEN_BACK);

    private Agreement() {}

    static void check(JdbcClient sql, String when) {
        for (var wrong : WRONG) {
            assertThat(sql.sql(wrong).query(Long.class).single())
                    .as("%s: %s", when, wrong)
                    .isZero();
        }
    }
}
