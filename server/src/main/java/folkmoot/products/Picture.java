package folkmoot.products;

import folkmoot.media.PictureId;

/// A picture of a product, and what is to be seen for those who do not see it.
public record Picture(PictureId id, String alt) {

    public Picture {
        alt = alt.strip();
    }
}
