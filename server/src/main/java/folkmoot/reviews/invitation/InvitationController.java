package folkmoot.reviews.invitation;

import folkmoot.people.Actor;
import folkmoot.people.GuestForm;
import folkmoot.people.Guests;
import folkmoot.people.Members;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.reviews.Reviewed;
import folkmoot.reviews.invitation.Invitations.Found;
import folkmoot.reviews.order.Coverage;
import folkmoot.reviews.writing.Attempt;
import folkmoot.reviews.writing.Choices;
import folkmoot.reviews.writing.FormView;
import folkmoot.reviews.writing.Forms;
import folkmoot.reviews.writing.ProblemView;
import folkmoot.reviews.writing.ReviewForm;
import folkmoot.reviews.writing.Submitting;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import folkmoot.site.Sent;
import folkmoot.site.Texts;
import folkmoot.site.TooOften;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
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
import org.springframework.web.util.UriUtils;

/// Where an invitation's link leads: to the form, the same for everybody and at once.
@Controller
class InvitationController {

    private final Seals seals;
    private final Invitations invitations;
    private final Accepting accepting;
    private final Attempt attempt;
    private final Submitting submitting;
    private final Forms forms;
    private final Choices choices;
    private final Products products;
    private final Guests guests;
    private final Members members;
    private final PageCache pages;
    private final Templates html;
    private final Clock clock;

    InvitationController(
            Seals seals,
            Invitations invitations,
            Accepting accepting,
            Attempt attempt,
            Submitting submitting,
            Forms forms,
            Choices choices,
            Products products,
            Guests guests,
            Members members,
            PageCache pages,
            Templates html,
            Clock clock) {
        this.seals = seals;
        this.invitations = invitations;
        this.accepting = accepting;
        this.attempt = attempt;
        this.submitting = submitting;
        this.forms = forms;
        this.choices = choices;
        this.products = products;
        this.guests = guests;
        this.members = members;
        this.pages = pages;
        this.html = html;
        this.clock = clock;
    }

    @GetMapping("/invitations/{token:.+}")
    ResponseEntity<JteModel> form(@PathVariable String token, Actor actor, Frame frame) {
        var reading = seals.read(token);
        var found = found(reading);
        var product = product(found);
        if (product == null
                || found == null
                || !usable(reading, found)
                || found.email() == null && !signedIn(actor)) {
            return unverified(product, reading, found);
        }
        invitations.opened(found.nonce(), clock.instant());
        pages.drop(Coverage.TAG);
        var name = Objects.requireNonNullElse(found.name(), "");
        return ResponseEntity.ok(
                page(frame, form(product, token, actor, ReviewForm.EMPTY, List.of(), name)));
    }

    @PostMapping("/invitations/{token:.+}")
    ResponseEntity<JteModel> publish(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "product", defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reading = seals.read(token);
        var found = found(reading);
        var product = product(found);
        var tried = attempt.read(request, files, actor);
        var problems = new ArrayList<>(tried.problems());
        var called = members.called(name);
        var named = called == null ? name.strip() : called;
        if (!signedIn(actor)) {
            var wrong = called == null ? "reviews.form.wrong.name" : members.objection(called);
            if (wrong != null) {
                problems.add(new ProblemView("name", wrong));
            }
        }
        if (product == null) {
            var chosen = choice.isEmpty() ? null : products.find(choice);
            var note = note(reading, found, null);
            return chosen != null
                    ? opened(frame, chosen, actor, tried, named, note)
                    : choosing(frame, token, tried, named, q, note);
        }
        if (found == null || !usable(reading, found)) {
            return late(frame, product, actor, tried, named, note(reading, found, product));
        }
        var again = form(product, token, actor, tried.form(), problems, named);
        if (tried.often() != null) {
            return tried.often().answer().body(page(frame, again.after(tried.often())));
        }
        if (!problems.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(frame, again));
        }
        var id = new PostId(Ids.next(clock.instant()));
        try {
            return switch (accepting.accept(
                    found, product, actor, named, id, tried.form(), tried.owner())) {
                case Accepting.Outcome.Gone() -> {
                    // Between the two looks at it something became of it.
                    var now = seals.read(token);
                    var note = note(now, found(now), product);
                    yield late(frame, product, actor, tried, named, note);
                }
                case Accepting.Outcome.Heard(var how) -> {
                    var answer = answer(how, id, product, frame);
                    if (how instanceof Reviewed.Spoken) {
                        Sent.tell(request, response, "/invitations/" + token);
                    }
                    yield answer;
                }
            };
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, again.after(wait)));
        }
    }

    private ResponseEntity<JteModel> answer(
            Reviewed how, PostId id, ProductView product, Frame frame) {
        return switch (how) {
            case Reviewed.Spoken(Publishing.Published()) -> see("/posts/" + id);
            case Reviewed.Spoken(Publishing.Refused(var why, var pause)) ->
                    throw new TooOften(why, pause);
            case Reviewed.Spoken(Publishing.Held(var rule, var until)) ->
                    ResponseEntity.accepted()
                            .body(
                                    html.reviewsInvitedHeld(
                                            frame.titled(Texts.say("reviews.invited.held"))
                                                    .hidden(),
                                            product,
                                            rule,
                                            until));
            case Reviewed.Spoken(Publishing.Waiting()) -> see("/posts/" + id);
            case Reviewed.Before(var review) ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(
                                    html.reviewsInvitedBefore(
                                            frame.titled(Texts.say("reviews.invited.before"))
                                                    .hidden(),
                                            product,
                                            "/reviews/" + review + "/edit?before=yes"));
            case Reviewed.ForBrand() ->
                    ResponseEntity.status(HttpStatus.FORBIDDEN)
                            .body(
                                    html.reviewsForBrand(
                                            frame.titled(Texts.say("reviews.form.brand.title"))
                                                    .hidden(),
                                            product));
        };
    }

    private JteModel page(Frame frame, FormView form) {
        var title = Texts.say("reviews.form.title", form.product().name());
        return html.reviewsWrite(frame.titled(title).within("products").hidden(), form);
    }

    private FormView form(
            ProductView product,
            String token,
            Actor actor,
            ReviewForm typed,
            List<ProblemView> problems,
            String name) {
        Content who = signedIn(actor) ? _ -> {} : html.reviewsInvited(name, wrong(problems));
        return forms.of(
                product,
                "/invitations/" + token,
                false,
                typed,
                problems,
                who,
                false,
                "reviews.form.note.invited");
    }

    private static @Nullable String wrong(List<ProblemView> problems) {
        return problems.stream()
                .filter(it -> it.field().equals("name"))
                .map(ProblemView::message)
                .findFirst()
                .orElse(null);
    }

    // Published all the same, by the way that is open to everybody, and told so.
    private static ResponseEntity<JteModel> unverified(
            @Nullable ProductView product, Reading reading, @Nullable Found found) {
        return see(
                (product == null ? "/reviews/new" : product.path() + "/reviews")
                        + "?note=invitation-"
                        + note(reading, found, product));
    }

    // The link was good when the form was opened and is not any more: what was written is published
    // all the same, unverified. Of a member it is known who they are; of others the open form, with
    // all that was typed, asks for an address first.
    private ResponseEntity<JteModel> late(
            Frame frame,
            ProductView product,
            Actor actor,
            Attempt.Tried tried,
            String name,
            String note) {
        if (tried.problems().isEmpty()
                && actor instanceof Actor.Member member
                && member.confirmed()) {
            return published(frame, product, member, tried, name, note);
        }
        return opened(frame, product, actor, tried, name, note);
    }

    private ResponseEntity<JteModel> opened(
            Frame frame,
            ProductView product,
            Actor actor,
            Attempt.Tried tried,
            String name,
            String note) {
        var form = open(product, actor, tried, name, note);
        var often = tried.often();
        return often == null
                ? ResponseEntity.status(HttpStatus.CONFLICT).body(page(frame, form))
                : often.answer().body(page(frame, form.after(often)));
    }

    // Of a link that cannot be read not even the product is known: whoever wrote says which it is,
    // and what they wrote goes along to the open form.
    private ResponseEntity<JteModel> choosing(
            Frame frame, String token, Attempt.Tried tried, String name, String q, String note) {
        var action = "/invitations/" + UriUtils.encodePathSegment(token, StandardCharsets.UTF_8);
        var said = "reviews.form.note.invitation-" + note;
        var title = Texts.say("reviews.choose.title");
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(
                        html.reviewsChoose(
                                frame.titled(title).within("products").hidden(),
                                choices.carrying(tried, name, q, said, action)));
    }

    private ResponseEntity<JteModel> published(
            Frame frame,
            ProductView product,
            Actor.Member member,
            Attempt.Tried tried,
            String name,
            String note) {
        var id = new PostId(Ids.next(clock.instant()));
        try {
            var how = submitting.publish(member, id, product, tried.form(), tried.owner(), null);
            return answer(how, id, product, frame);
        } catch (TooOften wait) {
            var again = open(product, member, tried, name, note);
            return wait.answer().body(page(frame, again.after(wait)));
        }
    }

    private FormView open(
            ProductView product, Actor actor, Attempt.Tried tried, String name, String note) {
        return forms.of(
                product,
                product.path() + "/reviews",
                false,
                tried.form(),
                tried.problems(),
                guests.fields(actor, new GuestForm(name, "")),
                false,
                "reviews.form.note.invitation-" + note);
    }

    private static String note(
            Reading reading, @Nullable Found found, @Nullable ProductView product) {
        if (found != null && (found.used() || found.revoked())) {
            return found.used() ? "used" : "revoked";
        }
        return switch (reading) {
            // As good as ever, but for nothing or to nobody that is known here any more.
            case Reading.Genuine _ -> product == null ? "gone" : "forgotten";
            case Reading.Expired _ -> "expired";
            case Reading.Altered() -> "altered";
        };
    }

    private @Nullable Found found(Reading reading) {
        return switch (reading) {
            case Reading.Genuine(var token) -> invitations.find(token.nonce());
            case Reading.Expired(var token) -> invitations.find(token.nonce());
            case Reading.Altered() -> null;
        };
    }

    private static boolean usable(Reading reading, @Nullable Found found) {
        return reading instanceof Reading.Genuine
                && found != null
                && !found.used()
                && !found.revoked();
    }

    private @Nullable ProductView product(@Nullable Found found) {
        return found == null ? null : products.find(found.product());
    }

    private static boolean signedIn(Actor actor) {
        return actor instanceof Actor.Member member && member.confirmed();
    }

    private static ResponseEntity<JteModel> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
