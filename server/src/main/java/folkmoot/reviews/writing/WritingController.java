package folkmoot.reviews.writing;

import folkmoot.people.Actor;
import folkmoot.people.GuestForm;
import folkmoot.people.Guests;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.reviews.Reviewed;
import folkmoot.reviews.review.KnownReviews;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.site.Sent;
import folkmoot.site.Texts;
import folkmoot.site.TooOften;
import folkmoot.talk.Drafts;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Writing a review of a product: members publish, guests speak first and confirm by mail.
@Controller
class WritingController {

    private final Products products;
    private final KnownReviews reviews;
    private final Submitting submitting;
    private final Attempt attempt;
    private final Forms forms;
    private final Drafts drafts;
    private final Guests guests;
    private final Templates html;
    private final Clock clock;

    WritingController(
            Products products,
            KnownReviews reviews,
            Submitting submitting,
            Attempt attempt,
            Forms forms,
            Drafts drafts,
            Guests guests,
            Templates html,
            Clock clock) {
        this.products = products;
        this.reviews = reviews;
        this.submitting = submitting;
        this.attempt = attempt;
        this.forms = forms;
        this.drafts = drafts;
        this.guests = guests;
        this.html = html;
        this.clock = clock;
    }

    @GetMapping("/products/{slug}/reviews")
    ResponseEntity<JteModel> form(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String note,
            Actor actor,
            Frame frame) {
        var product = product(slug);
        if (actor.forBrand()) {
            return forBrand(frame, product);
        }
        if (!(actor instanceof Actor.Member member)) {
            return ResponseEntity.ok(
                    page(frame, forms.blank(product, actor, ReviewForm.EMPTY, note(note))));
        }
        var before = reviews.by(member.id(), product.id());
        if (before != null) {
            return see("/reviews/" + before + "/edit");
        }
        var draft = ReviewForm.of(drafts.find(member.id(), product.path() + "/reviews"));
        return ResponseEntity.ok(page(frame, forms.blank(product, actor, draft, note(note))));
    }

    @PostMapping("/products/{slug}/reviews")
    ResponseEntity<JteModel> publish(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String draft,
            @ModelAttribute GuestForm guest,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var product = product(slug);
        if (actor.forBrand()) {
            return forBrand(frame, product);
        }
        var tried = attempt.read(request, files, actor);
        if (!draft.isEmpty()
                && tried.often() == null
                && actor instanceof Actor.Member member
                && member.confirmed()) {
            drafts.keep(member.id(), product.path() + "/reviews", tried.form().fields());
            return see(product.path() + "/reviews?note=draft");
        }
        var caller = guests.meet(actor, guest);
        var again = forms.again(product, actor, caller, tried.form(), tried.problems());
        if (tried.often() != null) {
            return tried.often().answer().body(page(frame, again.after(tried.often())));
        }
        if (!tried.problems().isEmpty() || caller.lacks()) {
            return ResponseEntity.unprocessableContent().body(page(frame, again));
        }
        var id = new PostId(Ids.next(clock.instant()));
        try {
            var author = guests.speak(caller, "/posts/" + id, request, response);
            var outcome =
                    submitting.publish(author, id, product, tried.form(), tried.owner(), null);
            var answer = answer(outcome, id, frame, product);
            if (outcome instanceof Reviewed.Spoken) {
                Sent.tell(request, response, product.path() + "/reviews");
            }
            return answer;
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, again.after(wait)));
        }
    }

    private ResponseEntity<JteModel> answer(
            Reviewed outcome, PostId id, Frame frame, ProductView product) {
        return switch (outcome) {
            case Reviewed.ForBrand() -> forBrand(frame, product);
            case Reviewed.Before(var review) -> see("/reviews/" + review + "/edit?before=yes");
            case Reviewed.Spoken(Publishing.Refused(var why, var pause)) ->
                    throw new TooOften(why, pause);
            case Reviewed.Spoken(Publishing.Waiting()) -> see("/check-your-mail");
            case Reviewed.Spoken(Publishing.Published()), Reviewed.Spoken(Publishing.Held _) ->
                    see("/posts/" + id);
        };
    }

    private JteModel page(Frame frame, FormView form) {
        var title = Texts.say("reviews.form.title", form.product().name());
        return html.reviewsWrite(frame.titled(title).within("products").hidden(), form);
    }

    private ResponseEntity<JteModel> forBrand(Frame frame, ProductView product) {
        var title = Texts.say("reviews.form.brand.title");
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(html.reviewsForBrand(frame.titled(title).hidden(), product));
    }

    private ProductView product(String slug) {
        var product = products.find(slug);
        if (product == null) {
            throw new NotThere("product " + slug);
        }
        return product;
    }

    static @Nullable String note(@Nullable String asked) {
        return asked != null && Texts.has("reviews.form.note." + asked)
                ? "reviews.form.note." + asked
                : null;
    }

    private static ResponseEntity<JteModel> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
