package folkmoot.governance.page;

import folkmoot.governance.OfficeHours;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tlog.Malformed;

/// When the brand is there, as its lead types it.
public record HoursForm(String first, String last, String from, String to, String zone) {

    public HoursForm {
        first = Objects.requireNonNullElse(first, "").strip();
        last = Objects.requireNonNullElse(last, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
        zone = Objects.requireNonNullElse(zone, "").strip();
    }

    static HoursForm of(OfficeHours it) {
        return new HoursForm(
                String.valueOf(it.first()),
                String.valueOf(it.last()),
                it.from().toString(),
                it.to().toString(),
                it.zone().toString());
    }

    /// Null when they are none.
    @Nullable OfficeHours hours() {
        try {
            return OfficeHours.parse(first + "-" + last + " " + from + "-" + to + " " + zone);
        } catch (Malformed e) {
            return null;
        }
    }
}
