package folkmoot.governance.deliberation;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which statement.
public record StatementId(UUID value) {

    public static StatementId of(String text) {
        return new StatementId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
