package folkmoot.products.product;

import folkmoot.products.Catalogue;
import folkmoot.products.CategoryId;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone() {
        drafts.alone();
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
        show(List.of(put.id()));
        return before == null ? new Putting.Added(put.id()) : new Putting.Changed(put.id());
    }

    @Override
    @Transactional
    public List<Putting> add(List<Draft> wanted) {
        drafts.alone();
        var owners =
                products.identified(
                        wanted.stream().flatMap(it -> it.identifiers().stream()).toList());
        var gone = slugs.gone(wanted);
        var claimed = new HashSet<String>();
        var together = new ArrayList<Draft>();
        var done = new ArrayList<Putting>();
        for (var it : wanted) {
            if (claims(it, claimed) && gone.add(Slugs.wanted(it))) {
                var flaws = checks.of(it, owners);
                if (flaws.isEmpty()) {
                    together.add(it.at(Slugs.wanted(it)));
                    done.add(new Putting.Added(it.id()));
                } else {
                    done.add(new Putting.Refused(flaws));
                }
            } else {
                // It wants what another has or one before it wanted.
                addAll(together);
                together.clear();
                done.add(put(it));
                Optional.ofNullable(drafts.find(it.id())).map(Draft::slug).ifPresent(gone::add);
            }
        }
        addAll(together);
        return done;
    }

    // False when one before has one of its identifiers.
    private static boolean claims(Draft draft, Set<String> claimed) {
        var keys =
                draft.identifiers().stream()
                        .map(it -> it.kind() + it.key())
                        .collect(Collectors.toSet());
        var free = Collections.disjoint(claimed, keys);
        claimed.addAll(keys);
        return free;
    }

    private void addAll(List<Draft> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var scores = new HashMap<Optional<CategoryId>, Double>();
        var first =
                fresh.stream()
                        .map(it ->
                                new Drafts.First(
                                        it,
                                        scores.computeIfAbsent(
                                                Optional.ofNullable(it.category()),
                                                _ -> begins(it))))
                        .toList();
        drafts.add(first, clock.instant());
        show(fresh.stream().map(Draft::id).toList());
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
            show(List.of(id));
        }
    }

    @Override
    @Transactional
    public void restore(ProductId id) {
        if (archive.leave(id)) {
            show(List.of(id));
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

    private void show(Collection<ProductId> ids) {
        var known = products.all(ids);
        var shown = known.values().stream().filter(it -> !it.archived()).toList();
        var gone = new HashSet<>(ids);
        shown.forEach(it -> gone.remove(it.id()));
        index.drop(KIND, gone.stream().map(ProductId::value).toList());
        index.put(shown.stream().map(Stocking::document).toList());
        ids.forEach(it -> pages.drop("product:" + it));
        pages.drop("list:products");
    }
}
