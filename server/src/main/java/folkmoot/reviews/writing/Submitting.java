package folkmoot.reviews.writing;

import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.people.Actor;
import folkmoot.products.Categories;
import folkmoot.products.ProductView;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.Incentive;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Relationship;
import folkmoot.reviews.Reviewed;
import folkmoot.reviews.review.KnownReviews;
import folkmoot.reviews.review.ReviewView;
import folkmoot.reviews.review.Reviewing;
import folkmoot.talk.Drafts;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sending a review's form: a new one, or another version of one.
@Component
public class Submitting {

    private final Reviewing reviewing;
    private final KnownReviews reviews;
    private final Pictures pictures;
    private final Categories categories;
    private final Drafts drafts;

    Submitting(
            Reviewing reviewing,
            KnownReviews reviews,
            Pictures pictures,
            Categories categories,
            Drafts drafts) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.pictures = pictures;
        this.categories = categories;
        this.drafts = drafts;
    }

    /// `owner` is whose photos the form carries so far; `order` the hash of the order whose
    /// invitation has just been used, or null.
    @Transactional
    public Reviewed publish(
            Actor.Member author,
            PostId id,
            ProductView product,
            ReviewForm form,
            UUID owner,
            byte @Nullable [] order) {
        pictures.giveLoose(owner, author.id().value());
        var review = review(id, product, form, Map.of(), photos(author, form));
        var outcome =
                order == null
                        ? reviewing.publish(author, review)
                        : reviewing.publish(author, review, order);
        if (outcome instanceof Reviewed.Before(var first)) {
            return again(author, first, product, form);
        }
        if (outcome instanceof Reviewed.Spoken(var how) && !(how instanceof Publishing.Refused)) {
            drafts.drop(author.id(), product.path() + "/reviews");
        }
        return outcome;
    }

    // Nothing typed is lost: a guest corrects what still waits, a member finds the new words in the
    // form that changes their review.
    private Reviewed again(
            Actor.Member author, PostId first, ProductView product, ReviewForm form) {
        if (!author.confirmed()) {
            var old = Objects.requireNonNull(reviews.find(first));
            return new Reviewed.Spoken(edit(author, old, product, form));
        }
        drafts.keep(author.id(), draft(first), form.fields());
        return new Reviewed.Before(first);
    }

    /// What the draft of a change goes by: the form's path.
    static String draft(PostId review) {
        return "/reviews/" + review + "/edits";
    }

    @Transactional
    Publishing edit(Actor.Member author, ReviewView old, ProductView product, ReviewForm form) {
        var now = photos(author, form);
        var outcome =
                reviewing.edit(
                        author,
                        review(old.post(), product, form, old.appraisal().attributes(), now));
        if (!(outcome instanceof Publishing.Refused)) {
            var dropped = new HashSet<>(ids(old.appraisal().photos()));
            ids(now).forEach(dropped::remove);
            pictures.drop(dropped);
            drafts.drop(author.id(), draft(old.post()));
        }
        return outcome;
    }

    private List<PictureView> photos(Actor.Member author, ReviewForm form) {
        var words = new HashMap<PictureId, String>();
        for (var i = 0; i < form.photos().size(); i++) {
            words.put(
                    PictureId.of(form.photos().get(i)),
                    i < form.alts().size() ? form.alts().get(i).strip() : "");
        }
        if (words.isEmpty()) {
            return List.of();
        }
        var owner = author.id().value();
        var kept = pictures.keep(owner, Bringing.ids(form));
        kept.forEach(it -> pictures.describe(owner, it, words.getOrDefault(it, "")));
        var named = pictures.named(kept);
        var photos = new ArrayList<PictureView>();
        kept.forEach(it -> {
            var photo = named.get(it);
            if (photo != null) {
                photos.add(photo);
            }
        });
        return photos;
    }

    private NewReview review(
            PostId id,
            ProductView product,
            ReviewForm form,
            Map<String, Integer> before,
            List<PictureView> photos) {
        return new NewReview(
                id,
                product.id(),
                form.title(),
                form.text(),
                "",
                new Appraisal(
                        Integer.parseInt(form.stars()),
                        form.points(form.pros()),
                        form.points(form.cons()),
                        rated(product, form, before),
                        Checks.date(form.experienced()),
                        Relationship.of(form.relationship()),
                        Incentive.of(form.incentive()),
                        form.incentiveNote(),
                        photos));
    }

    // What the category asks, and what was answered while it asked something else.
    private Map<String, Integer> rated(
            ProductView product, ReviewForm form, Map<String, Integer> before) {
        var category = product.category() == null ? null : categories.find(product.category());
        var rated = new HashMap<>(before);
        if (category != null) {
            for (var it : category.attributes()) {
                rated.remove(it.key());
                if (Checks.rating(form.attribute(it.key()))) {
                    rated.put(it.key(), Integer.parseInt(form.attribute(it.key())));
                }
            }
        }
        return rated;
    }

    private static List<PictureId> ids(List<PictureView> photos) {
        return photos.stream().map(PictureView::id).toList();
    }
}
