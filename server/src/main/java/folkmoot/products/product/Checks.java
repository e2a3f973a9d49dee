package folkmoot.products.product;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.Moderation;
import folkmoot.products.Categories;
import folkmoot.products.Draft;
import folkmoot.products.Gtin;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.products.Putting.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What can be wrong with a product, in words that help to put it right.
@Component
class Checks {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_IDENTIFIER = 70;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int MOST_VARIANTS = 500;

    private final Products products;
    private final Categories categories;
    private final Slugs slugs;
    private final HiddenRows hidden;
    private final Moderation moderation;

    Checks(
            Products products,
            Categories categories,
            Slugs slugs,
            HiddenRows hidden,
            Moderation moderation) {
        this.products = products;
        this.categories = categories;
        this.slugs = slugs;
        this.hidden = hidden;
        this.moderation = moderation;
    }

    /// Nothing for a draft that may be put.
    List<Flaw> of(Draft draft) {
        return of(draft, products.identified(draft.identifiers()));
    }

    /// The same, where it is known already who has its identifiers.
    List<Flaw> of(Draft draft, Map<Identifier, ProductId> owners) {
        var flaws = new ArrayList<Flaw>();
        if (draft.name().isEmpty()) {
            flaws.add(new Flaw("name", say("products.flaw.name")));
        }
        tooLong(flaws, "name", draft.name(), LONGEST_NAME);
        tooLong(flaws, "brand", draft.brand(), LONGEST_NAME);
        tooLong(flaws, "description", draft.description(), LONGEST_DESCRIPTION);
        if (isHidden(draft)) {
            flaws.add(new Flaw("description", say("products.flaw.hidden")));
        }
        if (draft.variants().size() > MOST_VARIANTS) {
            flaws.add(new Flaw("variants", say("products.flaw.variants", MOST_VARIANTS)));
        }
        if (!draft.slug().isEmpty() && slugs.taken(draft)) {
            flaws.add(new Flaw("slug", say("products.flaw.slug", Slugs.of(draft.slug()))));
        }
        if (draft.category() != null && categories.find(draft.category()) == null) {
            flaws.add(new Flaw("category", say("products.flaw.category.gone")));
        }
        flaws.addAll(names(draft, owners));
        return flaws;
    }

    // What people hid comes back on appeal, in these words or others, and by no file either.
    private boolean isHidden(Draft draft) {
        return !(draft.description().isEmpty() && draft.pictures().isEmpty())
                && moderation.withheld(draft.id().value()) != null
                && hidden.find(draft.id()) != null;
    }

    private List<Flaw> names(Draft draft, Map<Identifier, ProductId> owners) {
        var flaws = new ArrayList<Flaw>();
        var seen = new HashSet<String>();
        var others = new HashMap<>(owners);
        others.values().removeIf(draft.id()::equals);
        for (var it : draft.ownIdentifiers()) {
            check(flaws, ProductRow.name(it.kind()), it, seen, others);
        }
        for (var i = 0; i < draft.variants().size(); i++) {
            var variant = draft.variants().get(i);
            tooLong(flaws, "variant-" + i, variant.name(), LONGEST_NAME);
            for (var it : variant.identifiers()) {
                check(flaws, "variant-" + i, it, seen, others);
            }
        }
        return flaws;
    }

    private void check(
            List<Flaw> flaws,
            String field,
            Identifier it,
            HashSet<String> seen,
            Map<Identifier, ProductId> owners) {
        var kind = say("products.identifier." + ProductRow.name(it.kind()));
        if (it.kind() == Identifier.Kind.GTIN && !Gtin.valid(it.value())) {
            var flaw = Gtin.flaw(it.value()).name().toLowerCase(Locale.ROOT);
            flaws.add(new Flaw(field, say("products.gtin." + flaw, it.value())));
        } else if (!seen.add(it.kind() + it.key())) {
            flaws.add(new Flaw(field, say("products.flaw.twice", kind, it.value())));
        } else if (owners.containsKey(it)) {
            var owner = products.find(owners.get(it));
            flaws.add(
                    new Flaw(
                            field,
                            say(
                                    "products.flaw.taken",
                                    kind,
                                    it.value(),
                                    owner == null ? "" : owner.name())));
        }
        tooLong(flaws, field, it.value(), LONGEST_IDENTIFIER);
    }

    private static void tooLong(List<Flaw> flaws, String field, String value, int most) {
        if (value.length() > most) {
            flaws.add(new Flaw(field, say("products.flaw.long", most)));
        }
    }
}
