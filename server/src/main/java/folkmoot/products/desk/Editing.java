package folkmoot.products.desk;

import folkmoot.media.PictureId;
import folkmoot.media.Pictures;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Turns;
import folkmoot.moderation.Verdict;
import folkmoot.people.Staff;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Hidden;
import folkmoot.products.Picture;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.products.Putting;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What staff do with products. The rules bind the brand's own words, too.
@Component
class Editing implements Restrictable {

    private static final String KIND = "product";
    private static final Pattern PATH = Pattern.compile("/products/([\\w-]+)/?(?:[?#].*)?");

    private final Catalogue catalogue;
    private final Products products;
    private final Hidden hidden;
    private final Waiting waiting;
    private final Editors editors;
    private final Pictures pictures;
    private final Moderation moderation;
    private final Turns turns;
    private final Clock clock;

    Editing(
            Catalogue catalogue,
            Products products,
            Hidden hidden,
            Waiting waiting,
            Editors editors,
            Pictures pictures,
            Moderation moderation,
            Turns turns,
            Clock clock) {
        this.catalogue = catalogue;
        this.products = products;
        this.hidden = hidden;
        this.waiting = waiting;
        this.editors = editors;
        this.pictures = pictures;
        this.moderation = moderation;
        this.turns = turns;
        this.clock = clock;
    }

    @Transactional
    Saving save(Staff staff, Draft typed) {
        var flaws = catalogue.flaws(typed);
        if (!flaws.isEmpty()) {
            return new Saving.Wrong(flaws);
        }
        turns.take(typed.id().value());
        var before = catalogue.draft(typed.id());
        var draft = typed.pictured(theirs(staff, typed, before));
        if (draft.equals(before)) {
            return saved(draft.id());
        }
        var verb = before == null ? Deed.Verb.POST : Deed.Verb.EDIT;
        var deed =
                new Deed(
                        staff.member(),
                        verb,
                        KIND,
                        draft.id().value(),
                        draft.words(),
                        Scene.of("products"));
        return switch (moderation.judge(deed)) {
            case Verdict.Allowed _ -> by(staff, put(draft));
            // The decision that hides its words lets the rest of it be changed.
            case Verdict.Held(_, _, var until) when until == null && hides(draft) ->
                    by(staff, put(draft));
            case Verdict.Held(var rule, _, var until) -> {
                waiting.keep(draft, clock.instant());
                editors.put(draft.id(), staff.member().id());
                yield new Saving.Held(rule, until);
            }
            case Verdict.Refused(var why, _) -> new Saving.Refused(why);
        };
    }

    private boolean hides(Draft draft) {
        return draft.description().isEmpty() && hidden.find(draft.id()) != null;
    }

    private Saving by(Staff staff, Saving saving) {
        if (saving instanceof Saving.Saved(var id)) {
            editors.put(id, staff.member().id());
        }
        return saving;
    }

    @Override
    public boolean covers(String kind) {
        return kind.equals(KIND);
    }

    // What cannot be put any more, because its article number went to another product meanwhile,
    // goes on waiting on its edit page.
    @Override
    public void release(String kind, UUID object, long entry) {
        var draft = waiting.find(new ProductId(object));
        if (draft != null) {
            put(draft);
        } else {
            hidden.reveal(new ProductId(object));
        }
    }

    // Whoever decides was shown what waits, if something does.
    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        var id = new ProductId(object);
        return waiting.find(id) == null && hidden.hide(id, entry);
    }

    @Override
    public void bar(String kind, UUID object, boolean barred) {
        var kept = hidden.find(new ProductId(object));
        if (kept != null && barred) {
            pictures.bar(ids(kept));
        } else if (kept != null) {
            pictures.unbar(ids(kept));
        }
    }

    @Override
    public @Nullable Spot at(String path) {
        var matcher = PATH.matcher(path);
        var product = matcher.matches() ? products.find(matcher.group(1)) : null;
        return product == null ? null : new Spot(KIND, product.id().value(), null);
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        var found = new HashMap<UUID, Exhibit>();
        for (var object : objects) {
            var id = new ProductId(object);
            var draft = waiting.find(id);
            if (draft != null) {
                found.put(object, exhibit(draft, "/products/" + draft.id() + "/edit"));
                continue;
            }
            var shown = catalogue.draft(id);
            if (shown != null) {
                found.put(object, exhibit(written(shown), "/products/" + shown.slug()));
            }
        }
        return found;
    }

    // Of what is hidden, as it was then.
    @Override
    public Map<UUID, Set<Medium>> media(String kind, Collection<UUID> objects) {
        var media = new HashMap<UUID, Set<Medium>>();
        for (var object : objects) {
            var id = new ProductId(object);
            var draft = waiting.find(id);
            var kept = draft == null ? hidden.find(id) : draft;
            var it = kept == null ? catalogue.draft(id) : kept;
            if (it != null && !it.pictures().isEmpty()) {
                var words = !it.description().isEmpty() || draft != null;
                media.put(object, words ? Set.of(Medium.TEXT, Medium.IMAGE) : Set.of(Medium.IMAGE));
            }
        }
        return media;
    }

    // What was hidden is what an appeal is about, unless there is something new.
    private Draft written(Draft shown) {
        var kept =
                shown.description().isEmpty() && shown.pictures().isEmpty()
                        ? hidden.find(shown.id())
                        : null;
        return kept == null ? shown : kept;
    }

    private Exhibit exhibit(Draft draft, String path) {
        var pictured = draft.pictures().isEmpty() ? null : draft.pictures().getFirst().id();
        return new Exhibit(
                draft.id().value(),
                editors.of(draft.id()),
                draft.name(),
                draft.words(),
                "",
                path,
                clock.instant(),
                pictured == null ? null : pictured.value());
    }

    private Saving put(Draft draft) {
        var before = catalogue.draft(draft.id());
        return switch (catalogue.put(draft)) {
            case Putting.Refused(var flaws) -> new Saving.Wrong(flaws);
            case Putting.Added(var id) -> shown(id, before, draft);
            case Putting.Changed(var id) -> shown(id, before, draft);
            case Putting.Same(var id) -> saved(id);
        };
    }

    private Saving shown(ProductId id, @Nullable Draft before, Draft draft) {
        pictures.publish(ids(draft));
        pictures.hand(ids(draft), id.value());
        var gone = new HashSet<>(before == null ? List.<PictureId>of() : ids(before));
        ids(draft).forEach(gone::remove);
        pictures.drop(gone);
        return saved(id);
    }

    private Saving saved(ProductId id) {
        waiting.drop(id);
        return new Saving.Saved(id);
    }

    // Those that the product has, and those that they brought themselves.
    private List<Picture> theirs(Staff staff, Draft typed, @Nullable Draft before) {
        var had = new HashSet<>(before == null ? List.<PictureId>of() : ids(before));
        var added = ids(typed).stream().filter(it -> !had.contains(it)).toList();
        had.addAll(pictures.keep(staff.member().id().value(), added));
        return typed.pictures().stream().filter(it -> had.contains(it.id())).toList();
    }

    private static List<PictureId> ids(Draft draft) {
        return draft.pictures().stream().map(Picture::id).toList();
    }
}
