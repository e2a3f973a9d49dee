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
        var piece = new Piece(first, make);
        listings.forEach(piece::take);
        return piece.end();
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

    /// Takes one after the other. What nobody has yet is put together with others like it: what
    /// comes of it is the same, in a quarter of the time.
    private final class Piece {

        private final int first;
        private final boolean make;
        private final String currency = settings.get("products.currency", EURO);
        private final List<@Nullable Line> lines = new ArrayList<>();
        private final Fresh fresh = new Fresh();

        Piece(int first, boolean make) {
            this.first = first;
            this.make = make;
        }

        void take(Listing listing) {
            var at = lines.size();
            lines.add(null);
            try {
                if (listing.problem() != null) {
                    throw new Unusable(listing.problem());
                }
                take(at, listing, Offer.of(listing));
            } catch (Unusable e) {
                lines.set(at, Line.rejected(first + at, listing, e.words()));
            }
        }

        private void take(int at, Listing listing, Offer offer) throws Unusable {
            if (fresh.mayHave(offer)) {
                add();
            }
            var known = matching.find(offer);
            var draft = Merging.merge(offer, known, category(offer.category(), make), currency);
            var objection = objection(draft, known);
            if (objection != null) {
                throw new Unusable(objection);
            }
            var it = new Fresh.One(at, listing, offer, draft);
            if (known == null) {
                fresh.add(it);
            } else {
                add();
                lines.set(at, line(it, catalogue.put(draft)));
            }
        }

        private void add() {
            var all = fresh.take();
            var puttings = catalogue.add(all.stream().map(Fresh.One::draft).toList());
            for (var i = 0; i < all.size(); i++) {
                lines.set(all.get(i).at(), line(all.get(i), puttings.get(i)));
            }
        }

        List<Line> end() {
            add();
            return lines.stream().map(Objects::requireNonNull).toList();
        }

        private Line line(Fresh.One it, Putting putting) {
            return switch (putting) {
                case Putting.Added(var id) -> taken(it, Line.Outcome.ADDED, id);
                case Putting.Changed(var id) -> taken(it, Line.Outcome.CHANGED, id);
                case Putting.Same(var id) -> taken(it, Line.Outcome.SAME, id);
                case Putting.Refused(var flaws) ->
                        Line.rejected(
                                first + it.at(),
                                it.listing(),
                                flaws.stream()
                                        .map(Putting.Flaw::words)
                                        .distinct()
                                        .collect(Collectors.joining(" ")));
            };
        }

        private Line taken(Fresh.One it, Line.Outcome outcome, ProductId product) {
            var words = it.offer().pictured() ? say("products.import.pictures") : "";
            return Line.taken(first + it.at(), it.listing(), outcome, product, words);
        }
    }
}
