package folkmoot.products.desk;

import folkmoot.media.PictureId;
import folkmoot.products.Picture;
import java.util.Objects;

/// A picture that the product has: what is to be seen, its place among the others, and something in
/// `gone` if it is to be taken away.
public record PictureForm(String id, String alt, String place, String gone) {

    public PictureForm {
        id = Objects.requireNonNullElse(id, "");
        alt = Objects.requireNonNullElse(alt, "").strip();
        place = Objects.requireNonNullElse(place, "").strip();
        gone = Objects.requireNonNullElse(gone, "");
    }

    static PictureForm of(Picture picture, int place) {
        return new PictureForm(picture.id().toString(), picture.alt(), String.valueOf(place), "");
    }

    /// Whether its id is one.
    boolean named() {
        try {
            return PictureId.of(id) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether it is to be taken away.
    public boolean away() {
        return !gone.isEmpty();
    }

    /// Where it stands; last when that is no number.
    int order() {
        return place.matches("\\d{1,6}") ? Integer.parseInt(place) : Integer.MAX_VALUE;
    }

    Picture picture() {
        return new Picture(PictureId.of(id), alt);
    }
}
