package folkmoot.products.desk;

import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.products.Catalogue;
import folkmoot.products.Categories;
import folkmoot.products.Hidden;
import folkmoot.products.ProductView;
import folkmoot.products.Putting.Flaw;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out what the form for a product needs besides the form.
@Component
class Desk {

    private final Catalogue catalogue;
    private final Categories categories;
    private final Hidden hidden;
    private final Pictures pictures;
    private final Reading reading;

    Desk(
            Catalogue catalogue,
            Categories categories,
            Hidden hidden,
            Pictures pictures,
            Reading reading) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.hidden = hidden;
        this.pictures = pictures;
        this.reading = reading;
    }

    DeskView view(
            @Nullable ProductView product, ProductForm form, boolean waits, List<Flaw> flaws) {
        var ids = form.pictures().stream().map(it -> PictureId.of(it.id())).toList();
        var plates =
                pictures.named(ids).values().stream()
                        .collect(Collectors.toMap(it -> it.id().toString(), PictureView::small));
        return new DeskView(
                product,
                form,
                categories.all(),
                plates,
                reading.currency(),
                kept(product),
                waits,
                hidden(product),
                flaws);
    }

    private String hidden(@Nullable ProductView product) {
        var draft = product == null ? null : hidden.find(product.id());
        return draft == null ? "" : draft.description();
    }

    private int kept(@Nullable ProductView product) {
        var draft = product == null ? null : catalogue.draft(product.id());
        var count = draft == null ? 0 : draft.variants().size();
        return count > ProductForm.MOST_VARIANTS ? count : 0;
    }
}
