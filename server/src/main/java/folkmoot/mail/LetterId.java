package folkmoot.mail;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which letter.
public record LetterId(UUID value) {

    public static LetterId of(String text) {
        return new LetterId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
