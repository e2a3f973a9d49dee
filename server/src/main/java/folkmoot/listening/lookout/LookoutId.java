package folkmoot.listening.lookout;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which words to listen for.
record LookoutId(UUID value) {

    public static LookoutId of(String text) {
        return new LookoutId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
