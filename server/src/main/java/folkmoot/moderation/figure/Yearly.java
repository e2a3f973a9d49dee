package folkmoot.moderation.figure;

import folkmoot.moderation.Decided;
import folkmoot.moderation.authority.LegalOrders;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Making;
import folkmoot.moderation.report.Illegal;
import folkmoot.moderation.report.Silencing;
import folkmoot.moderation.statement.StatementView;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.Hat;
import folkmoot.people.People;
import folkmoot.site.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The yearly transparency report in the eleven parts of Implementing Regulation (EU) 2024/2835.
/// What this place does not do (restrictions of payments) is a zero; what it does not count stays
/// empty and says so.
@Component
class Yearly {

    private static final int MOST = 1_000_000;
    private static final String TOTAL = "TOTAL";
    private static final String OTHER = "Visibility restriction: Other";

    private static final List<String> MEASURES =
            List.of(
                    "Visibility restriction: Removal",
                    "Visibility restriction: Disable",
                    "Visibility restriction: Demoted",
                    "Visibility restriction: Age restricted",
                    "Visibility restriction: Interaction restricted",
                    "Visibility restriction: Labelled",
                    OTHER,
                    "Monetary restriction: Suspension",
                    "Monetary restriction: Termination",
                    "Monetary restriction: Other",
                    "Provision of the service: Suspension",
                    "Provision of the service: Termination",
                    "Account restriction: Suspension",
                    "Account restriction: Termination");

    private final Statements statements;
    private final Figures figures;
    private final Recipients recipients;
    private final LegalOrders orders;
    private final People people;
    private final Settings settings;

    Yearly(
            Statements statements,
            Figures figures,
            Recipients recipients,
            LegalOrders orders,
            People people,
            Settings settings) {
        this.statements = statements;
        this.figures = figures;
        this.recipients = recipients;
        this.orders = orders;
        this.people = people;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    byte[] zip(int year) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var to = LocalDate.of(year + 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var parts = parts(year, from, to);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey() + ".csv"));
                zip.write(csv(part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<String, List<List<String>>> parts(int year, Instant from, Instant to) {
        var all = statements.between(from, to, MOST);
        var head = List.of("Y", settings.brand().name(), year + "-01-01/" + year + "-12-31");
        var parts = new LinkedHashMap<String, List<List<String>>>();
        parts.put("1_report_identification", identification(head));
        parts.put("2_categories_names", names(head));
        parts.put("3_member_states_orders", orders(head, from, to));
        parts.put("4_notices", notices(head, from, to));
        parts.put("5_own_initiative_illegal", own(head, all, Yearly::illegal));
        parts.put("6_own_initiative_TC", own(head, all, it -> !illegal(it)));
        parts.put("7_appeals_and_recidivism", appeals(head, from, to));
        parts.put("8_automated_means", automated(head, all, from, to));
        parts.put("9_human_resources", humans(head));
        parts.put("10_AMAR", recipients(head, year));
        parts.put("11_qualitative", qualitative(head));
        return parts;
    }

    private static List<List<String>> identification(List<String> head) {
        return List.of(
                List.of("Applicability", "Service", "Indicator", "Value"),
                List.of("Y", head.get(1), "Name of the service provider", head.get(1)),
                List.of("Y", head.get(1), "Name of the service", head.get(1)),
                List.of("Y", head.get(1), "Reporting period", head.get(2)));
    }

    private static List<List<String>> names(List<String> head) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "Applicability",
                        "Service",
                        "Reporting period",
                        "Category label",
                        "Category description",
                        "Category of illegal content / incompatible with terms and conditions",
                        "Contextual information"));
        categories().forEach(it -> rows.add(row(head, it, it, it, "")));
        return rows;
    }

    private List<List<String>> orders(List<String> head, Instant from, Instant to) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                titles(
                        "Category of illegal content",
                        "Description of the sub-category \"Other\"",
                        "Scope",
                        "Number of orders to act received",
                        "Number of items in orders to act",
                        "Median time to inform the authority",
                        "Median time to give effect",
                        "Number of orders to provide information",
                        "Median time to inform the authority (information)",
                        "Median time to give effect (information)"));
        for (var it : orders.counted(from, to)) {
            rows.add(
                    row(
                            head,
                            Illegal.of(it.category()).map(Illegal::statement).orElse(it.category()),
                            "",
                            it.state(),
                            it.acts() + "",
                            it.items() + "",
                            hours(it.toldAct()),
                            hours(it.effectedAct()),
                            it.informs() + "",
                            hours(it.toldInform()),
                            hours(it.effectedInform())));
        }
        return twinned(rows, 6);
    }

    private List<List<String>> notices(List<String> head, Instant from, Instant to) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                titles(
                        "Category of illegal content",
                        "Sub-category",
                        "Number of notices received",
                        "Number of notices received from Trusted flaggers",
                        "Number of items in notices",
                        "Number of items in notices from Trusted flaggers",
                        "Median time to take action",
                        "Median time to take action (Trusted flaggers)",
                        "Number of actions on the basis of the law",
                        "Number of actions on the basis of the law (Trusted flaggers)",
                        "Number of actions on the basis of terms and conditions",
                        "Number of actions on the basis of terms and conditions (Trusted flaggers)"));
        for (var it : figures.notices(from, to)) {
            var all = it.category().isEmpty();
            var kind = Illegal.of(it.category()).orElse(Illegal.OTHER);
            rows.add(
                    row(
                            head,
                            all ? TOTAL : kind.statement(),
                            it.category(),
                            it.received() + "",
                            it.trusted() + "",
                            it.received() + "",
                            it.trusted() + "",
                            hours(it.hours()),
                            hours(it.hoursTrusted()),
                            it.lawful() + "",
                            it.lawfulTrusted() + "",
                            it.ruled() + "",
                            it.ruledTrusted() + ""));
        }
        return twinned(rows, 5);
    }

    private static List<List<String>> own(
            List<String> head, List<StatementView> all, Predicate<StatementView> which) {
        var rows = new ArrayList<List<String>>();
        var titles =
                new ArrayList<>(
                        List.of(
                                "Category",
                                "Sub-category",
                                "Number of measures taken at own initiative",
                                "Number of measures after detection with solely automated means"));
        titles.addAll(MEASURES);
        rows.add(titles(titles.toArray(String[]::new)));
        var own =
                all.stream().filter(it -> it.source() == Making.Source.OWN).filter(which).toList();
        var sorted =
                own.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> "STATEMENT_CATEGORY_" + Sorted.of(it).category(),
                                        TreeMap::new,
                                        Collectors.toList()));
        rows.add(measures(head, TOTAL, own));
        sorted.forEach((category, some) -> rows.add(measures(head, category, some)));
        return twinned(rows, 5);
    }

    private static List<String> measures(
            List<String> head, String category, List<StatementView> some) {
        var row = new ArrayList<>(head);
        row.add(category);
        row.add("");
        row.add(String.valueOf(some.size()));
        row.add(count(some, StatementView::automated));
        for (var it : MEASURES) {
            row.add(count(some, one -> measure(one).equals(it)));
        }
        return row;
    }

    private static String measure(StatementView it) {
        if (it.refusedDeed()) {
            return OTHER;
        }
        return switch (it.effect()) {
            case HOLD, HIDE, REFUSE -> "Visibility restriction: Disable";
            case COLLAPSE -> "Visibility restriction: Demoted";
            case LOCK, SLOW_DOWN -> "Visibility restriction: Interaction restricted";
            case LABEL -> "Visibility restriction: Labelled";
            case SUSPEND -> "Account restriction: Suspension";
            case LIMIT_LINKS, REPLY, ROUTE_TO_STAFF, ASK_EDIT, ASK_SOURCE -> OTHER;
        };
    }

    private List<List<String>> appeals(List<String> head, Instant from, Instant to) {
        var rows = indicators();
        var section = "Internal complaints mechanism";
        var counted = figures.appeals(from, to);
        var all = counted.values().stream().mapToLong(it -> it).sum();
        var hours = figures.medians(from, to).get("appeal");
        rows.add(row(head, section, "Number of complaints", "Total", all + "", ""));
        counted.forEach((outcome, number) ->
                rows.add(row(head, section, "Complaints: " + outcome, "Total", number + "", "")));
        rows.add(
                row(
                        head,
                        section,
                        "Median time to decide, in hours",
                        "Total",
                        hours == null ? "" : String.format(Locale.ROOT, "%.1f", hours),
                        ""));
        var outside = "Out-of-court dispute settlement bodies";
        rows.add(row(head, outside, "Number of disputes", "Total", "", "Not counted here"));
        var repeated = "Suspensions imposed on repeated offenders";
        var silenced =
                figures.rules(from, to).stream()
                        .filter(it -> it.rule().id().equals(Silencing.RULE))
                        .mapToLong(FiguresView.Line::decisions)
                        .sum();
        rows.add(
                row(
                        head,
                        repeated,
                        "Suspensions for manifestly unfounded notices",
                        "Total",
                        silenced + "",
                        ""));
        return rows;
    }

    private List<List<String>> automated(
            List<String> head, List<StatementView> all, Instant from, Instant to) {
        var rows = indicators();
        var section = "Use of automated means";
        var machine = count(all, StatementView::automated);
        var reversed = figures.rules(from, to).stream().mapToLong(FiguresView.Line::reversed).sum();
        rows.add(row(head, section, "Fully automated decisions", "Total", machine, ""));
        rows.add(
                row(
                        head,
                        section,
                        "Decisions by people",
                        "Total",
                        count(all, it -> it.by() != Decided.By.RULE),
                        ""));
        rows.add(
                row(
                        head,
                        section,
                        "Decisions reversed or changed on appeal",
                        "Total",
                        reversed + "",
                        "Of all decisions; rules decide by conditions that members voted on"));
        return rows;
    }

    private List<List<String>> humans(List<String> head) {
        var rows = indicators();
        rows.add(
                row(
                        head,
                        "Human resources",
                        "Number of moderators",
                        "Total",
                        people.wearing(Hat.MODERATOR).size() + "",
                        "Members who were elected, and staff who were given that hat"));
        return rows;
    }

    private List<List<String>> recipients(List<String> head, int year) {
        var rows = indicators();
        for (var month : List.of(1, 7)) {
            var from = LocalDate.of(year, month, 1);
            var average = recipients.during(from, from.plusMonths(6));
            rows.add(
                    row(
                            head,
                            "AMAR",
                            "Average monthly active recipients, "
                                    + (month == 1 ? "January to June" : "July to December"),
                            "Total",
                            average.isPresent() ? Math.round(average.getAsDouble()) + "" : "",
                            "Members who were signed in, wherever they are; readers without an"
                                    + " account are not followed and not counted, so the operator"
                                    + " adds an estimate"));
        }
        return rows;
    }

    private static List<List<String>> qualitative(List<String> head) {
        return List.of(
                titles("Indicator", "Value"),
                row(
                        head,
                        "Summary of content moderation",
                        "Rules that members vote on decide first; people decide what is held,"
                                + " flagged, reported or appealed against; every restriction has a"
                                + " statement of reasons and an entry in a public log."),
                row(
                        head,
                        "Automated means",
                        "Conditions of enacted rules over features of the text and its author; no"
                                + " remote service, no learned classifier restricts anybody."));
    }

    /// Beside each number, from that column on, what has to be known about it.
    private static List<List<String>> twinned(List<List<String>> rows, int from) {
        var twinned = new ArrayList<List<String>>();
        for (var row : rows) {
            var wide = new ArrayList<>(row.subList(0, from));
            for (var cell : row.subList(from, row.size())) {
                wide.add(cell);
                wide.add(
                        row == rows.getFirst()
                                ? "Contextual information on " + cell
                                : cell.isEmpty() ? "Nothing that could be measured" : "");
            }
            twinned.add(wide);
        }
        return twinned;
    }

    private static List<List<String>> indicators() {
        var rows = new ArrayList<List<String>>();
        rows.add(titles("Section", "Indicator", "Scope", "Value", "Contextual Information"));
        return rows;
    }

    private static List<String> categories() {
        return Stream.concat(
                        Stream.of(TOTAL, "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"),
                        Stream.of(Illegal.values()).map(Illegal::statement).distinct().sorted())
                .toList();
    }

    private static String hours(@Nullable Double hours) {
        return hours == null ? "" : String.format(Locale.ROOT, "%.1f", hours);
    }

    private static boolean illegal(StatementView it) {
        return it.rule().id().equals(Deciding.ILLEGAL);
    }

    private static String count(List<StatementView> some, Predicate<StatementView> which) {
        return String.valueOf(some.stream().filter(which).count());
    }

    private static List<String> titles(String... more) {
        return row(List.of("Applicability", "Service", "Reporting period"), more);
    }

    private static List<String> row(List<String> head, String... more) {
        return Stream.concat(head.stream(), Stream.of(more)).toList();
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Yearly::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
