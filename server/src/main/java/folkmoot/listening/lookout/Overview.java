package folkmoot.listening.lookout;

import static folkmoot.site.Texts.say;

import folkmoot.listening.pillar.PillarId;
import folkmoot.listening.pillar.PillarView;
import folkmoot.listening.pillar.Pillars;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says of what is listened for what it is about.
@Component
class Overview {

    private static final String NEW = "/listening/words/new?about=";

    private final Lookouts lookouts;
    private final Pillars pillars;
    private final Products products;

    Overview(Lookouts lookouts, Pillars pillars, Products products) {
        this.lookouts = lookouts;
        this.pillars = pillars;
        this.products = products;
    }

    /// The brand, every pillar, and those products for which there are words; `asked` besides.
    List<AboutView> all(@Nullable ProductView asked) {
        var all = lookouts.all();
        var known = pillars.all();
        var groups = new ArrayList<AboutView>();
        groups.add(brand(of(all, Subject.BRAND)));
        products(all, asked).forEach(it -> groups.add(it));
        known.forEach(it -> groups.add(pillar(it, of(all, new Subject(null, it.id())))));
        var standing = known.stream().map(PillarView::id).toList();
        all.stream()
                .map(LookoutView::pillar)
                .filter(it -> it != null && !standing.contains(it))
                .distinct()
                .forEach(it -> groups.add(about(new Subject(null, it), all)));
        return groups;
    }

    private List<AboutView> products(List<LookoutView> all, @Nullable ProductView asked) {
        var ids = new LinkedHashSet<ProductId>();
        all.stream().map(LookoutView::product).filter(Objects::nonNull).forEach(ids::add);
        Map<ProductId, ProductView> named = new LinkedHashMap<>(products.all(ids));
        if (asked != null) {
            named.put(asked.id(), asked);
            ids.add(asked.id());
        }
        return ids.stream()
                .map(it -> product(it, named.get(it), of(all, new Subject(it, null))))
                .sorted(Comparator.comparing(AboutView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static List<LookoutView> of(List<LookoutView> all, Subject subject) {
        return all.stream()
                .filter(it -> new Subject(it.product(), it.pillar()).equals(subject))
                .toList();
    }

    AboutView about(LookoutView it) {
        return about(new Subject(it.product(), it.pillar()), List.of());
    }

    private AboutView about(Subject subject, List<LookoutView> all) {
        var those = of(all, subject);
        if (subject.product() != null) {
            return product(subject.product(), products.find(subject.product()), those);
        }
        PillarId pillar = subject.pillar();
        return pillar == null
                ? brand(those)
                : pillars.find(pillar).map(it -> pillar(it, those)).orElseGet(() -> brand(those));
    }

    private static AboutView brand(List<LookoutView> those) {
        return new AboutView(
                "brand", "brand", say("lookout.brand"), null, NEW + LookoutForm.BRAND, those);
    }

    private static AboutView product(
            ProductId id, @Nullable ProductView product, List<LookoutView> those) {
        var key = "product-" + id;
        return product == null
                ? new AboutView("product", key, say("lookout.product.gone"), null, null, those)
                : new AboutView(
                        "product",
                        key,
                        product.name(),
                        product.path(),
                        NEW + "product&product=" + encoded(product.name()),
                        those);
    }

    private static AboutView pillar(PillarView it, List<LookoutView> those) {
        return new AboutView(
                "pillar",
                "pillar-" + it.id(),
                it.withdrawn() ? say("lookout.pillar.gone", it.name()) : it.name(),
                it.path(),
                it.withdrawn() ? null : NEW + it.id(),
                those);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// What the form offers.
    List<String> someProducts(int most) {
        return products.matching("", most).stream().map(ProductView::name).toList();
    }

    /// As it stands, to be changed.
    LookoutForm form(LookoutView it) {
        var pillar = it.pillar();
        var product = it.product() == null ? null : products.find(it.product());
        var about =
                it.product() != null
                        ? LookoutForm.PRODUCT
                        : pillar == null ? LookoutForm.BRAND : pillar.toString();
        return new LookoutForm(
                it.id().toString(), about, product == null ? "" : product.name(), it.words());
    }

    /// What each was about.
    Map<LookoutView, String> abouts(List<LookoutView> versions) {
        return versions.stream()
                .collect(Collectors.toMap(it -> it, it -> about(it).name(), (one, _) -> one));
    }
}
