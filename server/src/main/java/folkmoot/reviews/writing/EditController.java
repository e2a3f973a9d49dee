package folkmoot.reviews.writing;

import static folkmoot.talk.PostState.VISIBLE;

import folkmoot.people.Actor;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.reviews.review.KnownReviews;
import folkmoot.reviews.review.ReviewView;
import folkmoot.site.Frame;
import folkmoot.site.Limits;
import folkmoot.site.NotThere;
import folkmoot.site.Sent;
import folkmoot.site.SignInFirst;
import folkmoot.site.Texts;
import folkmoot.site.TooOften;
import folkmoot.talk.Drafts;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Changing one's own review.
@Controller
class EditController {

    private final KnownReviews reviews;
    private final Posts posts;
    private final Products products;
    private final Submitting submitting;
    private final Attempt attempt;
    private final Forms forms;
    private final Drafts drafts;
    private final Limits limits;
    private final Templates html;

    EditController(
            KnownReviews reviews,
            Posts posts,
            Products products,
            Submitting submitting,
            Attempt attempt,
            Forms forms,
            Drafts drafts,
            Limits limits,
            Templates html) {
        this.reviews = reviews;
        this.posts = posts;
        this.products = products;
        this.submitting = submitting;
        this.attempt = attempt;
        this.forms = forms;
        this.drafts = drafts;
        this.limits = limits;
        this.html = html;
    }

    private record Own(ReviewView review, PostView post, ProductView product) {}

    /// For whoever wrote it, also while they have not confirmed yet.
    @GetMapping("/reviews/{id}/edit")
    ResponseEntity<JteModel> form(
            @PathVariable PostId id,
            @RequestParam(required = false) @Nullable String before,
            Actor actor,
            Frame frame) {
        var author = author(actor);
        var own = own(id, author);
        if (author.staff()) {
            return forBrand(frame, own);
        }
        var draft = drafts.find(author.id(), Submitting.draft(id));
        var note =
                before != null ? "before" : own.review().state() == VISIBLE ? "public" : "unread";
        return ResponseEntity.ok(
                page(
                        frame,
                        view(
                                own,
                                draft.isEmpty()
                                        ? ReviewForm.of(own.review(), own.post())
                                        : ReviewForm.of(draft),
                                List.of(),
                                "reviews.form.note." + note)));
    }

    private static Actor.Member author(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return member;
        }
        throw new SignInFirst();
    }

    @PostMapping("/reviews/{id}/edits")
    ResponseEntity<JteModel> edit(
            @PathVariable PostId id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var author = author(actor);
        var own = own(id, author);
        if (author.staff()) {
            return forBrand(frame, own);
        }
        var tried = attempt.read(request, files, author);
        var again = view(own, tried.form(), tried.problems(), null);
        try {
            if (tried.often() != null) {
                throw tried.often();
            }
            if (!author.confirmed()) {
                limits.hourly("speak", author.id().toString(), 30);
            }
            if (!tried.problems().isEmpty()) {
                return ResponseEntity.unprocessableContent().body(page(frame, again));
            }
            var answer =
                    edited(submitting.edit(author, own.review(), own.product(), tried.form()), id);
            Sent.tell(request, response, Submitting.draft(id));
            return answer;
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, again.after(wait)));
        }
    }

    private static ResponseEntity<JteModel> edited(Publishing outcome, PostId id) {
        return switch (outcome) {
            case Publishing.Refused(var why, var pause) -> throw new TooOften(why, pause);
            case Publishing.Published(), Publishing.Held _, Publishing.Waiting() ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/posts/" + id))
                            .build();
        };
    }

    // They wrote it before they came to work for the brand. It stays, and they may take it back.
    private ResponseEntity<JteModel> forBrand(Frame frame, Own own) {
        var title = Texts.say("reviews.form.brand.title");
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(html.reviewsForBrand(frame.titled(title).hidden(), own.product()));
    }

    private JteModel page(Frame frame, FormView form) {
        return html.reviewsWrite(
                frame.titled(Texts.say("reviews.form.edit")).within("products").hidden(), form);
    }

    private FormView view(
            Own own, ReviewForm typed, List<ProblemView> problems, @Nullable String note) {
        return forms.of(
                own.product(),
                "/reviews/" + own.review().post() + "/edits",
                true,
                typed,
                problems,
                _ -> {},
                false,
                note);
    }

    private Own own(PostId id, Actor.Member author) {
        var review = reviews.find(id);
        var post = posts.visibleTo(author, List.of(id)).get(id);
        if (review == null
                || post == null
                || !author.id().equals(post.author())
                || post.state() == PostState.WITHDRAWN) {
            throw new NotThere(id);
        }
        return new Own(review, post, Objects.requireNonNull(products.find(review.product())));
    }
}
