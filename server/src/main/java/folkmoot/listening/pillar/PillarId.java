package folkmoot.listening.pillar;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which pillar.
public record PillarId(UUID value) {

    public static PillarId of(String text) {
        return new PillarId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
