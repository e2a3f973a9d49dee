package folkmoot.reviews.examination;

import folkmoot.moderation.DecidedElsewhere;
import folkmoot.products.Products;
import folkmoot.site.Texts;
import java.util.List;
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
        return open.stream()
                .filter(it -> about.containsKey(it.product()))
                .map(it ->
                        new Waiting(
                                Texts.say("examination.title", about.get(it.product()).name()),
                                it.path(),
                                it.openedAt(),
                                it.endsAt()))
                .toList();
    }
}
