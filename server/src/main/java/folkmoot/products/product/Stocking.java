package folkmoot.products.product;

import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.products.Putting;
import folkmoot.products.Standings;
import folkmoot.search.Document;
import folkmoot.search.Index;
import folkmoot.site.PageCache;
import folkmoot.text.Excerpt;
import folkmoot.text.Languages;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fills the shelves, and keeps whatever shows a product true to it.
@Component
class Stocking implements Catalogue {

    // Whoever looks for a product wants it, however old.
    private static final float LANDMARK = 1;

    private static final String KIND = "product";

    private final Drafts drafts;
    private final Slugs slugs;
    private final Checks checks;
    private final Archive archive;
    private final Products products;
    private final ObjectProvider<Standings> standings;
    private final Index index;
    private final PageCache pages;
    private final Clock clock;

    Stocking(
            Drafts drafts,
            Slugs slugs,
            Checks checks,
            Archive archive,
            Products products,
            ObjectProvider<Standings> standings,
            Index index,
            PageCache pages,
            Clock clock) {
        this.drafts = drafts;
        this.slugs = slugs;
        this.checks = checks;
        this.archive = archive;
        this.products = products;
        this.standings = standings;
        this.index = index;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public @Nullable Draft draft(ProductId id) {
        return drafts.find(id);
    }

    @Override
    @Transactional
    public List<Putting.Flaw> flaws(Draft draft) {
        drafts.alone();
        return checks.of(draft);
    }

    @Override
    @Transactional
    public Putting put(Draft wanted) {
        drafts.alone();
        var before = drafts.find(wanted.id());
        var draft = before != null && wanted.slug().isEmpty() ? wanted.at(before.slug()) : wanted;
        if (draft.equals(before)) {
            return new Putting.Same(draft.id());
        }
        var flaws = checks.of(draft);
        if (!flaws.isEmpty()) {
            return new Putting.Refused(flaws);
        }
        var put = draft.at(slugs.free(draft));
        slugs.move(put.id(), put.slug());
        drafts.put(put, before == null ? begins(put) : 0, clock.instant());
        show(put.id());
        return before == null ? new Putting.Added(put.id()) : new Putting.Changed(put.id());
    }

    // Else it would be the last in every list until all are ranked anew.
    private double begins(Draft draft) {
        var first = standings.getIfAvailable();
        return first == null ? 0 : first.first(draft.category()).score();
    }

    @Override
    @Transactional
    public void archive(ProductId id) {
        if (archive.enter(id, clock.instant())) {
            show(id);
        }
    }

    @Override
    @Transactional
    public void restore(ProductId id) {
        if (archive.leave(id)) {
            show(id);
        }
    }

    private static Document document(ProductView product) {
        var about = Excerpt.plain(product.description());
        var names = product.identifiers().stream().map(Identifier::value);
        return new Document(
                product.id().value(),
                KIND,
                product.path(),
                product.name(),
                product.brand(),
                about + "\n" + names.collect(Collectors.joining(" ")),
                Languages.of(about),
                product.id().value(),
                LANDMARK,
                product.createdAt());
    }

    private void show(ProductId id) {
        var product = products.find(id);
        if (product == null || product.archived()) {
            index.drop(KIND, id.value());
        } else {
            index.put(List.of(document(product)));
        }
        pages.drop("product:" + id);
        pages.drop("list:products");
    }
}
