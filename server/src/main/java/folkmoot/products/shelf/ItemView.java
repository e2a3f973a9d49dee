package folkmoot.products.shelf;

import folkmoot.media.PictureView;
import folkmoot.products.ProductView;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product as its card shows it. `plate` is its first picture, `lines` what modules above say
/// about it.
public record ItemView(
        ProductView product, @Nullable PictureView plate, String text, List<Content> lines) {}
