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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes listings, each as if somebody had typed it.
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

    /// What became of each, the first of them being that number of the file. In the caller's
    /// transaction. `make` makes categories that do not exist.
    List<Line> take(int first, List<Listing> listings, boolean make) {
        catalogue.alone();
        var piece = new Piece(first, make, settings.get("products.currency", EURO));
        listings.forEach(it -> take(piece, it));
        putFresh(piece);
        return piece.lines();
    }

    private void take(Piece piece, Listing listing) {
        var at = piece.next();
        try {
            if (listing.problem() != null) {
                throw new Unusable(listing.problem());
            }
            take(piece, at, listing, Offer.of(listing));
        } catch (Unusable e) {
            piece.rejected(at, listing, e.words());
        }
    }

    // What nobody has yet is put together with others like it: what comes of it is the same, in a
    // fifth of the time.
    private void take(Piece piece, int at, Listing listing, Offer offer) throws Unusable {
        if (piece.fresh.mayHave(offer)) {
            putFresh(piece);
        }
        var known = matching.find(offer);
        var category = category(offer.category(), piece.make);
        var draft = Merging.merge(offer, known, category, piece.currency);
        var objection = objection(draft, known);
        if (objection != null) {
            throw new Unusable(objection);
        }
        var it = new Fresh.One(at, listing, offer, draft);
        if (known == null) {
            piece.fresh.add(it);
        } else {
            putFresh(piece);
            piece.put(it, catalogue.put(draft));
        }
    }

    private void putFresh(Piece piece) {
        var all = piece.fresh.take();
        if (all.isEmpty()) {
            return;
        }
        var puttings = catalogue.add(all.stream().map(Fresh.One::draft).toList());
        for (var i = 0; i < all.size(); i++) {
            piece.put(all.get(i), puttings.get(i));
        }
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

    // The words that a person would be held for. What stands here already has been judged.
    private @Nullable String objection(Draft draft, @Nullable Draft before) {
        var words = draft.words();
        if (before != null && before.words().equals(words)) {
            return null;
        }
        var objection = moderation.objection("product", words);
        return objection == null ? null : say("products.import.held", objection.rule().words());
    }

    /// What became of the listings so far, and of which it is not known yet.
    private static final class Piece {

        private final int first;
        private final boolean make;
        private final String currency;
        private final List<@Nullable Line> lines = new ArrayList<>();
        private final Fresh fresh = new Fresh();

        Piece(int first, boolean make, String currency) {
            this.first = first;
            this.make = make;
            this.currency = currency;
        }

        int next() {
            lines.add(null);
            return lines.size() - 1;
        }

        void rejected(int at, Listing listing, String words) {
            lines.set(at, Line.rejected(first + at, listing, words));
        }

        void put(Fresh.One it, Putting putting) {
            switch (putting) {
                case Putting.Added(var id) -> taken(it, Line.Outcome.ADDED, id);
                case Putting.Changed(var id) -> taken(it, Line.Outcome.CHANGED, id);
                case Putting.Same(var id) -> taken(it, Line.Outcome.SAME, id);
                case Putting.Refused(var flaws) ->
                        rejected(
                                it.at(),
                                it.listing(),
                                flaws.stream()
                                        .map(Putting.Flaw::words)
                                        .distinct()
                                        .collect(Collectors.joining(" ")));
            }
        }

        private void taken(Fresh.One it, Line.Outcome outcome, ProductId product) {
            var words = it.offer().pictured() ? say("products.import.pictures") : "";
            lines.set(it.at(), Line.taken(first + it.at(), it.listing(), outcome, product, words));
        }

        List<Line> lines() {
            return lines.stream().map(Objects::requireNonNull).toList();
        }
    }
}
