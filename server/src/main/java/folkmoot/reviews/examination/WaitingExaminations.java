package folkmoot.reviews.examination;

import folkmoot.moderation.DecidedElsewhere;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.site.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The moderators' queue leads to what is examined.
@Component
class WaitingExaminations implements DecidedElsewhere {

    private final Examinations examinations;
    private final Products products;

    WaitingExaminations(Examinations examinations, Products products) {
        this.examinations = examinations;
        this.products = products;
    }

    @Override
    public List<Waiting> waiting() {
        var open = examinations.open();
        if (open.isEmpty()) {
            return List.of();
        }
        var about = products.all(open.stream().map(Examination::product).toList());
        return open.stream().flatMap(it -> waiting(it, about.get(it.product()))).toList();
    }

    private static Stream<Waiting> waiting(Examination it, @Nullable ProductView product) {
        return product == null
                ? Stream.empty()
                : Stream.of(
                        new Waiting(
                                Texts.say("examination.title", product.name()),
                                it.path(),
                                it.openedAt(),
                                it.endsAt()));
    }
}
