package folkmoot.products;

import folkmoot.site.Ids;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Products for tests: names and numbers that no other test has.
public final class Samples {

    private static final AtomicInteger NUMBER =
            new AtomicInteger((int) (System.nanoTime() % 1_000_000));

    private Samples() {}

    /// Different each time.
    public static String number() {
        return String.valueOf(1_000_000 + NUMBER.incrementAndGet());
    }

    /// A new GTIN-13 with the right check digit.
    public static String gtin() {
        var twelve = "40" + "0" + number() + "00";
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    public static Draft draft(String name) {
        return draft(name, "");
    }

    public static Draft draft(String name, String description) {
        return new Draft(
                new ProductId(Ids.next()),
                "",
                name,
                "",
                description,
                null,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
