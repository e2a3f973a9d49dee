package folkmoot.reviews.writing;

import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.people.Actor;
import folkmoot.people.GuestForm;
import folkmoot.people.Guests;
import folkmoot.products.Attribute;
import folkmoot.products.Categories;
import folkmoot.products.ProductView;
import folkmoot.site.Settings;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the form together.
@Component
public class Forms {

    private final Pictures pictures;
    private final Categories categories;
    private final Guests guests;
    private final Settings settings;
    private final Clock clock;

    Forms(Pictures pictures, Categories categories, Guests guests, Settings settings, Clock clock) {
        this.pictures = pictures;
        this.categories = categories;
        this.guests = guests;
        this.settings = settings;
        this.clock = clock;
    }

    /// For a new review by whoever asks.
    public FormView blank(
            ProductView product, Actor actor, ReviewForm typed, @Nullable String notice) {
        return of(
                product,
                product.path() + "/reviews",
                false,
                typed,
                List.of(),
                guests.fields(actor, GuestForm.EMPTY),
                member(actor),
                notice);
    }

    /// As typed, with what is wrong.
    FormView again(
            ProductView product,
            Actor actor,
            Guests.Caller guest,
            ReviewForm typed,
            List<ProblemView> problems) {
        return of(
                product,
                product.path() + "/reviews",
                false,
                typed,
                problems,
                guests.fields(guest),
                member(actor),
                null);
    }

    private static boolean member(Actor actor) {
        return actor instanceof Actor.Member it && it.confirmed();
    }

    /// For somebody of whom it is known already who they are.
    public FormView of(
            ProductView product,
            String action,
            boolean edits,
            ReviewForm typed,
            List<ProblemView> problems,
            Content guest,
            boolean drafts,
            @Nullable String notice) {
        return new FormView(
                product,
                action,
                edits,
                typed,
                problems,
                attributes(product),
                photos(typed),
                guest,
                settings.brand().name(),
                today(),
                drafts,
                notice,
                null);
    }

    /// Who writes may be in a zone where tomorrow has begun.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    private List<Attribute> attributes(ProductView product) {
        var category = product.category() == null ? null : categories.find(product.category());
        return category == null ? List.of() : category.attributes();
    }

    private Map<String, PictureView> photos(ReviewForm typed) {
        var photos = new HashMap<String, PictureView>();
        if (!typed.photos().isEmpty()) {
            Map<PictureId, PictureView> named = pictures.named(Bringing.ids(typed));
            named.forEach((id, photo) -> photos.put(id.toString(), photo));
        }
        return photos;
    }
}
