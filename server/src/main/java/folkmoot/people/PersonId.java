package folkmoot.people;

import folkmoot.site.Ids;
import java.util.UUID;

/// Who.
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
