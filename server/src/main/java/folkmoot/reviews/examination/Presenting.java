package folkmoot.reviews.examination;

import folkmoot.people.Actor;
import folkmoot.products.Products;
import folkmoot.site.NotThere;
import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import folkmoot.text.Excerpt;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads what an examination's page says.
@Component
class Presenting {

    private static final int SHOWN = 100;

    private final Examinations examinations;
    private final Suspects suspects;
    private final Products products;
    private final Posts posts;

    Presenting(Examinations examinations, Suspects suspects, Products products, Posts posts) {
        this.examinations = examinations;
        this.suspects = suspects;
        this.products = products;
        this.posts = posts;
    }

    ExaminationView view(UUID id, Actor reader) {
        var it = examinations.find(id);
        var product = it == null ? null : products.find(it.product());
        if (it == null || product == null) {
            throw new NotThere(id);
        }
        var counts = suspects.count(id);
        var decides = Judging.may(reader);
        // Nobody decides about their own words.
        var listed =
                suspects.open(id, SHOWN).stream()
                        .filter(suspect -> !decides || !suspect.isBy(reader))
                        .map(Suspects.Suspect::post)
                        .toList();
        return new ExaminationView(
                it.path(),
                product,
                it.from(),
                it.to(),
                it.side() == 0,
                it.openedAt(),
                it.endsAt(),
                it.endedAt(),
                counts.getOrDefault("open", 0),
                counts.getOrDefault("cleared", 0),
                counts.getOrDefault("confirmed", 0),
                counts.getOrDefault("over", 0),
                decides,
                decides && reader instanceof Actor.Member by ? suspects.own(id, by.id()) : 0,
                shown(listed, reader));
    }

    private List<ExaminationView.SuspectView> shown(List<PostId> open, Actor reader) {
        var found = posts.visibleTo(reader, open);
        return open.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(it ->
                        new ExaminationView.SuspectView(
                                it.id().toString(),
                                it.path(),
                                it.title(),
                                Excerpt.of(it.body(), 600),
                                it.language(),
                                it.postedAt()))
                .toList();
    }
}
