package folkmoot.products.product;

import folkmoot.media.PictureView;

/// A picture as a page shows it, and what is to be seen.
public record PlateView(PictureView picture, String alt) {}
