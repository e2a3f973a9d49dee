package folkmoot.media;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which picture.
public record PictureId(UUID value) {

    public static PictureId of(String text) {
        return new PictureId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
