package folkmoot.products.desk;

import folkmoot.products.Draft;
import folkmoot.products.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A product as somebody types it. `id` is made with the empty form, so that sending it twice makes
/// one product, whose id follows from it; `category` is an id, empty for none; several `gtins` and
/// `mpns` are separated by commas.
public record ProductForm(
        String id,
        String name,
        String slug,
        String brand,
        String description,
        String category,
        String price,
        String sku,
        String gtins,
        String mpns,
        List<VariantForm> variants,
        List<PictureForm> pictures) {

    /// More variants than this are kept as they are: a form has an end, and they came by a file.
    static final int MOST_VARIANTS = 60;

    private static final int SPARE = 3;

    public ProductForm {
        id = written(id);
        name = written(name);
        slug = written(slug);
        brand = written(brand);
        description = written(description);
        category = written(category);
        price = written(price);
        sku = written(sku);
        gtins = written(gtins);
        mpns = written(mpns);
        variants = spare(Objects.requireNonNullElse(variants, List.of()));
        pictures =
                Objects.requireNonNullElse(pictures, List.<PictureForm>of()).stream()
                        .filter(it -> it != null && it.named())
                        .toList();
    }

    static ProductForm of(Draft draft, String currency) {
        var category = draft.category();
        var price = draft.price();
        var pictures = draft.pictures();
        return new ProductForm(
                draft.id().toString(),
                draft.name(),
                draft.slug(),
                draft.brand(),
                draft.description(),
                category == null ? "" : category.toString(),
                price == null ? "" : price.typed(currency),
                draft.sku(),
                String.join(", ", draft.gtins()),
                String.join(", ", draft.mpns()),
                draft.variants().size() > MOST_VARIANTS
                        ? List.of()
                        : draft.variants().stream().map(VariantForm::of).toList(),
                IntStream.range(0, pictures.size())
                        .mapToObj(it -> PictureForm.of(pictures.get(it), it + 1))
                        .toList());
    }

    /// The same with these pictures.
    ProductForm pictured(List<PictureForm> others) {
        return new ProductForm(
                id,
                name,
                slug,
                brand,
                description,
                category,
                price,
                sku,
                gtins,
                mpns,
                variants,
                others);
    }

    /// Null for none; [IllegalArgumentException] for what is no price.
    @Nullable Price price(String currency) {
        return price.isEmpty() ? null : Price.of(price, currency);
    }

    static List<String> several(String values) {
        return List.of(values.split("[,;\\n]"));
    }

    // Always some empty ones below, for more.
    private static List<VariantForm> spare(List<VariantForm> variants) {
        var all = new ArrayList<>(variants);
        all.removeIf(it -> it == null || it.empty());
        IntStream.range(0, SPARE).forEach(_ -> all.add(VariantForm.EMPTY));
        return List.copyOf(all);
    }

    private static String written(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
