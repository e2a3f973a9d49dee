package folkmoot.moderation.figure;

import folkmoot.moderation.Effect;
import folkmoot.moderation.Restrictable.Medium;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.statement.StatementView;
import folkmoot.site.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tlog.json.Canonical;
import tlog.json.Json;

/// Statements of reasons as the Commission's transparency database takes them (its schema of July
/// 2025): without anything about persons. What a moderator wrote stays here, for it may be about
/// somebody.
final class Declaring {

    private static final int SHORT = 500;
    private static final int LONG = 2_000;

    private static final List<String> EVERYWHERE =
            List.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT",
                    "RO", "SE", "SI", "SK");

    private Declaring() {}

    /// `media` says what is made of more than text.
    static String text(List<StatementView> all, Map<UUID, Set<Medium>> media) {
        var statements = new LinkedHashMap<String, Json>();
        statements.put(
                "statements",
                new Json.Array(all.stream().map(it -> statement(it, content(it, media))).toList()));
        return Canonical.text(new Json.Members(statements));
    }

    private static Json statement(StatementView it, Set<Medium> content) {
        var all = new LinkedHashMap<String, Json>();
        all.put("puid", Json.of(it.id().toString()));
        decision(all, it);
        ground(all, it);
        var sorted = Sorted.of(it);
        content(all, it, content);
        all.put("category", Json.of("STATEMENT_CATEGORY_" + sorted.category()));
        if (!sorted.keyword().isEmpty()) {
            all.put("category_specification", list("KEYWORD_" + sorted.keyword()));
        }
        all.put("territorial_scope", list(EVERYWHERE.toArray(String[]::new)));
        all.put("content_date", Json.of(made(it.object(), it.at()).toString()));
        all.put("application_date", Json.of(day(it.at()).toString()));
        all.put("decision_facts", Json.of(facts(it)));
        all.put("source_type", Json.of(source(it)));
        all.put("automated_detection", Json.of(it.automated() ? "Yes" : "No"));
        all.put(
                "automated_decision",
                Json.of("AUTOMATED_DECISION_" + (it.automated() ? "FULLY" : "NOT_AUTOMATED")));
        return new Json.Members(all);
    }

    private static void content(
            LinkedHashMap<String, Json> all, StatementView it, Set<Medium> content) {
        if (it.refusedDeed()) {
            all.put("content_type", list("CONTENT_TYPE_OTHER"));
            all.put("content_type_other", Json.of(cut(Texts.say(it.done()), SHORT)));
            return;
        }
        all.put(
                "content_type",
                list(
                        content.stream()
                                .sorted()
                                .map(medium -> "CONTENT_TYPE_" + medium)
                                .toArray(String[]::new)));
    }

    private static void decision(LinkedHashMap<String, Json> all, StatementView it) {
        var end = it.endedAt() == null ? it.until() : it.endedAt();
        if (it.effect() == Effect.SUSPEND) {
            all.put("decision_account", Json.of("DECISION_ACCOUNT_SUSPENDED"));
            if (end != null) {
                all.put("end_date_account_restriction", Json.of(day(end).toString()));
            }
            return;
        }
        var word = it.refusedDeed() ? "OTHER" : visibility(it.effect());
        all.put("decision_visibility", list("DECISION_VISIBILITY_" + word));
        if (word.equals("OTHER")) {
            var other = Texts.say(it.done());
            all.put("decision_visibility_other", Json.of(cut(other, SHORT)));
        }
        if (end != null) {
            all.put("end_date_visibility_restriction", Json.of(day(end).toString()));
        }
    }

    static String visibility(Effect effect) {
        return switch (effect) {
            case HOLD, HIDE, REFUSE -> "CONTENT_DISABLED";
            case COLLAPSE -> "CONTENT_DEMOTED";
            case LABEL -> "CONTENT_LABELLED";
            case LOCK, SLOW_DOWN -> "CONTENT_INTERACTION_RESTRICTED";
            case LIMIT_LINKS, SUSPEND, REPLY, ROUTE_TO_STAFF, ASK_EDIT, ASK_SOURCE -> "OTHER";
        };
    }

    // Links, conversations and persons are restricted for what is said.
    private static Set<Medium> content(StatementView it, Map<UUID, Set<Medium>> media) {
        return switch (it.effect()) {
            case HOLD, HIDE, REFUSE, COLLAPSE, LABEL ->
                    media.getOrDefault(
                            it.object(), Set.of(it.refusedPicture() ? Medium.IMAGE : Medium.TEXT));
            case LOCK,
                    SLOW_DOWN,
                    LIMIT_LINKS,
                    SUSPEND,
                    REPLY,
                    ROUTE_TO_STAFF,
                    ASK_EDIT,
                    ASK_SOURCE ->
                    Set.of(Medium.TEXT);
        };
    }

    private static void ground(LinkedHashMap<String, Json> all, StatementView it) {
        var rule = it.rule().title() + ", version " + it.rule().version();
        var words = it.rule().words().isEmpty() ? it.rule().title() : it.rule().words();
        if (it.rule().id().equals(Deciding.ILLEGAL)) {
            all.put("decision_ground", Json.of("DECISION_GROUND_ILLEGAL_CONTENT"));
            all.put("illegal_content_legal_ground", Json.of(cut(rule, SHORT)));
            all.put("illegal_content_explanation", Json.of(cut(words, LONG)));
            return;
        }
        all.put("decision_ground", Json.of("DECISION_GROUND_INCOMPATIBLE_CONTENT"));
        all.put("incompatible_content_ground", Json.of(cut(rule, SHORT)));
        all.put("incompatible_content_explanation", Json.of(cut(words, LONG)));
        all.put("incompatible_content_illegal", Json.of("No"));
    }

    private static String facts(StatementView it) {
        return String.join(
                " ",
                Texts.say(it.done()) + ".",
                it.rule().title() + ".",
                Texts.say("moderation.found." + it.source()),
                Texts.say(it.automated() ? "moderation.found.machine" : "moderation.found.person"),
                Texts.say("moderation.by." + it.by()) + ".");
    }

    private static String source(StatementView it) {
        return switch (it.source()) {
            case OWN -> "SOURCE_VOLUNTARY";
            case NOTICE -> "SOURCE_ARTICLE_16";
            case FLAG, ORDER -> "SOURCE_TYPE_OTHER_NOTIFICATION";
        };
    }

    // Our ids know when they were made.
    private static LocalDate made(UUID object, Instant decided) {
        var at =
                object.version() == 7
                        ? Instant.ofEpochMilli(object.getMostSignificantBits() >>> 16)
                        : decided;
        return day(at.isAfter(decided) ? decided : at);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Json list(String... words) {
        return new Json.Array(Arrays.stream(words).map(Json::of).toList());
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
