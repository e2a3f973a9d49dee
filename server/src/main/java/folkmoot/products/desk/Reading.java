package folkmoot.products.desk;

import static folkmoot.site.Texts.say;

import folkmoot.products.Catalogue;
import folkmoot.products.CategoryId;
import folkmoot.products.Draft;
import folkmoot.products.Price;
import folkmoot.products.ProductId;
import folkmoot.products.Putting.Flaw;
import folkmoot.products.Variant;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.site.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what somebody typed into the form.
@Component
class Reading {

    private static final String EURO = "EUR";

    /// A draft, and what of the form could not be read.
    record Read(Draft draft, List<Flaw> flaws) {}

    private final Catalogue catalogue;
    private final Settings settings;

    Reading(Catalogue catalogue, Settings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /// The currency of prices that name none.
    String currency() {
        return settings.get("products.currency", EURO);
    }

    Read read(ProductId id, ProductForm form) {
        var flaws = new ArrayList<Flaw>();
        var draft =
                new Draft(
                        id,
                        form.slug(),
                        form.name(),
                        form.brand(),
                        form.description(),
                        category(form.category()),
                        price(form, flaws),
                        form.sku(),
                        ProductForm.several(form.gtins()),
                        ProductForm.several(form.mpns()),
                        variants(id, form),
                        form.pictures().stream()
                                .filter(it -> !it.away())
                                .sorted(Comparator.comparingInt(PictureForm::order))
                                .map(PictureForm::picture)
                                .toList());
        return new Read(draft, flaws);
    }

    /// The id of the product that this form makes: always the same one, so that sending it twice
    /// makes one product, and never one that somebody chose, so that it is nobody else's.
    static ProductId made(ProductForm form) {
        return new ProductId(form.id().isEmpty() ? Ids.next() : Ids.hashed("product " + form.id()));
    }

    private List<Variant> variants(ProductId id, ProductForm form) {
        var before = catalogue.draft(id);
        return before != null && before.variants().size() > ProductForm.MOST_VARIANTS
                ? before.variants()
                : form.variants().stream().map(VariantForm::variant).toList();
    }

    // One that was removed meanwhile is no reason to lose the form: what is checked says so.
    private static @Nullable CategoryId category(String id) {
        try {
            return id.isEmpty() ? null : CategoryId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotThere("category " + id);
        }
    }

    private @Nullable Price price(ProductForm form, List<Flaw> flaws) {
        try {
            return form.price(currency());
        } catch (IllegalArgumentException e) {
            flaws.add(new Flaw("price", say("products.flaw.price", form.price())));
            return null;
        }
    }
}
