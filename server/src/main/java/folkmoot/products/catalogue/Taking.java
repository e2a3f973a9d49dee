package folkmoot.products.catalogue;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.Moderation;
import folkmoot.products.Catalogue;
import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import folkmoot.products.Draft;
import folkmoot.products.ProductId;
import folkmoot.products.Putting;
import folkmoot.site.Settings;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes one listing after the other, each as if somebody had typed it.
@Component
class Taking {

    private static final String EURO = "EUR";

    private final Matching matching;
    private final Catalogue catalogue;
    private final Categories categories;
    private final Moderation moderation;
    private final Settings settings;

    Taking(
            Matching matching,
            Catalogue catalogue,
            Categories categories,
            Moderation moderation,
            Settings settings) {
        this.matching = matching;
        this.catalogue = catalogue;
        this.categories = categories;
        this.moderation = moderation;
        this.settings = settings;
    }

    /// In the caller's transaction. `make` makes categories that do not exist.
    Line take(int number, Listing listing, boolean make) {
        if (listing.problem() != null) {
            return Line.rejected(number, listing, listing.problem());
        }
        try {
            var offer = Offer.of(listing);
            var draft = draft(offer, make);
            var objection = objection(draft);
            if (objection != null) {
                return Line.rejected(number, listing, objection);
            }
            return switch (catalogue.put(draft)) {
                case Putting.Added(var id) -> taken(number, listing, Line.Outcome.ADDED, id, offer);
                case Putting.Changed(var id) ->
                        taken(number, listing, Line.Outcome.CHANGED, id, offer);
                case Putting.Same(var id) -> taken(number, listing, Line.Outcome.SAME, id, offer);
                case Putting.Refused(var flaws) ->
                        Line.rejected(
                                number,
                                listing,
                                flaws.stream()
                                        .map(Putting.Flaw::words)
                                        .distinct()
                                        .collect(Collectors.joining(" ")));
            };
        } catch (Unusable e) {
            return Line.rejected(number, listing, e.words());
        }
    }

    // The words that a person would be held for. What stands here already has been judged.
    private @Nullable String objection(Draft draft) {
        var words = draft.words();
        var before = catalogue.draft(draft.id());
        if (before != null && before.words().equals(words)) {
            return null;
        }
        var objection = moderation.objection("product", words);
        return objection == null ? null : say("products.import.held", objection.rule().words());
    }

    private Draft draft(Offer offer, boolean make) throws Unusable {
        var currency = settings.get("products.currency", EURO);
        var known = matching.find(offer);
        return Merging.merge(offer, known, category(offer.category(), make), currency);
    }

    // `Home > Bicycles > City bikes` is the last of them.
    private @Nullable CategoryId category(String path, boolean make) throws Unusable {
        var name = path.substring(path.lastIndexOf('>') + 1).strip();
        if (name.isEmpty()) {
            return null;
        }
        var known =
                categories.all().stream()
                        .filter(it -> it.name().equalsIgnoreCase(name) || it.slug().equals(name))
                        .map(Category::id)
                        .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (!make) {
            throw new Unusable(say("products.flaw.category", name));
        }
        var objection = moderation.objection("product", name);
        if (objection != null) {
            throw new Unusable(say("products.import.held", objection.rule().words()));
        }
        return categories.make(name);
    }

    private static Line taken(
            int number, Listing listing, Line.Outcome outcome, ProductId product, Offer offer) {
        var words = offer.pictured() ? say("products.import.pictures") : "";
        return Line.taken(number, listing, outcome, product, words);
    }
}
