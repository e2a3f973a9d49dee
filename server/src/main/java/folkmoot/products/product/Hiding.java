package folkmoot.products.product;

import folkmoot.media.PictureId;
import folkmoot.media.Pictures;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Hidden;
import folkmoot.products.Picture;
import folkmoot.products.ProductId;
import folkmoot.products.Putting;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts the product without its words in its place, so that nothing that shows it has to ask.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Hiding implements Hidden {

    private final HiddenRows rows;
    private final Catalogue catalogue;
    private final Pictures pictures;
    private final Clock clock;

    Hiding(HiddenRows rows, Catalogue catalogue, Pictures pictures, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public boolean hide(ProductId id, long entry) {
        var shown = catalogue.draft(id);
        if (shown == null || shown.description().isEmpty() && shown.pictures().isEmpty()) {
            return false;
        }
        rows.keep(shown, entry, clock.instant());
        pictures.hide(ids(shown));
        put(shown.described("").pictured(List.of()));
        return true;
    }

    @Override
    public void reveal(ProductId id) {
        var kept = rows.find(id);
        var shown = catalogue.draft(id);
        if (kept == null || shown == null) {
            return;
        }
        rows.drop(id);
        pictures.publish(ids(kept));
        var words = shown.description().isEmpty() ? kept.description() : shown.description();
        var all = Stream.concat(kept.pictures().stream(), shown.pictures().stream()).distinct();
        put(shown.described(words).pictured(all.toList()));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public @Nullable Draft find(ProductId id) {
        return rows.find(id);
    }

    private void put(Draft draft) {
        if (catalogue.put(draft) instanceof Putting.Refused(var flaws)) {
            throw new IllegalStateException(draft.id() + ": " + flaws);
        }
    }

    private static List<PictureId> ids(Draft draft) {
        return draft.pictures().stream().map(Picture::id).toList();
    }
}
