package folkmoot.reviews.order;

import folkmoot.intake.Dates;
import folkmoot.intake.Hints;
import folkmoot.intake.RecordFile;
import folkmoot.intake.Row;
import folkmoot.intake.Unreadable;
import folkmoot.reviews.NewOrder;
import folkmoot.reviews.OrderReport;
import folkmoot.reviews.OrderTaking;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads orders from a table: one line per article, lines with the same number are one order.
@Component
class OrderTable {

    private static final Set<String> COLUMNS =
            Set.of("number", "email", "name", "delivered", "sku", "gtin");
    private static final Set<String> NEEDED = Set.of("number", "email", "name", "delivered");
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "order", "number",
                    "order_number", "number",
                    "order_id", "number",
                    "e-mail", "email",
                    "mail", "email",
                    "customer", "name",
                    "customer_name", "name",
                    "delivered_at", "delivered",
                    "delivery_date", "delivered",
                    "ean", "gtin");
    private static final Dates DATES = new Dates(Dates.Order.DAY_FIRST);

    private record Line(long line, NewOrder order) {}

    OrderReport read(Path file, Function<NewOrder, OrderTaking> taking) throws IOException {
        var flaws = new ArrayList<OrderReport.Flaw>();
        var taken = 0;
        var known = 0;
        for (var it : orders(file, flaws)) {
            switch (taking.apply(it.order())) {
                case OrderTaking.Taken() -> taken++;
                case OrderTaking.Known() -> known++;
                case OrderTaking.Refused(var message) ->
                        flaws.add(new OrderReport.Flaw(it.line(), it.order().number(), message));
            }
        }
        return new OrderReport(taken, known, flaws);
    }

    private static List<Line> orders(Path file, List<OrderReport.Flaw> flaws) throws IOException {
        var orders = new LinkedHashMap<String, Line>();
        var hints = new Hints(null, null, null, it -> COLUMNS.contains(column(it)));
        try (var rows = RecordFile.of(file, hints).open()) {
            if (!rows.columns().stream().map(OrderTable::column).toList().containsAll(NEEDED)) {
                throw new Unreadable("Not a table of orders");
            }
            for (var row = rows.next(); row != null; row = rows.next()) {
                var line = line(row, rows.columns());
                if (line == null) {
                    flaws.add(
                            new OrderReport.Flaw(row.line(), "", "reviews.order.wrong.delivered"));
                } else {
                    orders.merge(line.order().number(), line, OrderTable::together);
                }
            }
        }
        return List.copyOf(orders.values());
    }

    private static @Nullable Line line(Row row, List<String> columns) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < columns.size(); i++) {
            cells.putIfAbsent(column(columns.get(i)), row.cell(i));
        }
        var delivered = DATES.parse(cells.getOrDefault("delivered", ""));
        return delivered == null
                ? null
                : new Line(
                        row.line(),
                        new NewOrder(
                                cells.getOrDefault("number", ""),
                                cells.getOrDefault("email", ""),
                                cells.getOrDefault("name", ""),
                                LocalDate.ofInstant(delivered, ZoneOffset.UTC),
                                List.of(
                                        new NewOrder.Item(
                                                cells.getOrDefault("sku", ""),
                                                cells.getOrDefault("gtin", "")))));
    }

    private static Line together(Line first, Line next) {
        var items = new ArrayList<>(first.order().items());
        items.addAll(next.order().items());
        var it = first.order();
        return new Line(
                first.line(),
                new NewOrder(it.number(), it.email(), it.name(), it.delivered(), items));
    }

    private static String column(String written) {
        var name = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return OTHER_NAMES.getOrDefault(name, name);
    }
}
