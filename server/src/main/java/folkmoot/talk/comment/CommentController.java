package folkmoot.talk.comment;

import folkmoot.people.Actor;
import folkmoot.people.GuestForm;
import folkmoot.people.Guests;
import folkmoot.site.Frame;
import folkmoot.site.Frames;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.Sent;
import folkmoot.site.Texts;
import folkmoot.site.TooOften;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Comments in the browser.
@Controller
class CommentController {

    private final Commenting commenting;
    private final Threads threads;
    private final Guests guests;
    private final Frames frames;
    private final Templates html;
    private final Clock clock;

    CommentController(
            Commenting commenting,
            Threads threads,
            Guests guests,
            Frames frames,
            Templates html,
            Clock clock) {
        this.commenting = commenting;
        this.threads = threads;
        this.guests = guests;
        this.frames = frames;
        this.html = html;
        this.clock = clock;
    }

    /// A comment with what was said under it; also where deep threads go on.
    @GetMapping("/comments/{id}")
    JteModel show(
            @PathVariable CommentId id,
            @RequestParam(defaultValue = "") String after,
            Actor reader,
            Frame frame,
            HttpServletRequest request) {
        var page = threads.of(id, reader, after);
        PageTags.add(request, "post:" + page.post().id());
        return html.talkCommentPage(
                frame.titled(page.post().title()).at("/comments/" + id).hidden(),
                page,
                threads.form(
                        page.post().id(),
                        id,
                        CommentForm.EMPTY,
                        guests.fields(reader, GuestForm.EMPTY),
                        null));
    }

    /// The form to answer a comment, for browsers that fetch it in place.
    @GetMapping("/comments/{id}/reply")
    JteModel reply(@PathVariable CommentId id, Actor reader) {
        var comment = threads.comment(id, reader);
        return threads.replyForm(reader, comment);
    }

    @PostMapping("/posts/{post}/comments")
    ResponseEntity<JteModel> post(
            @PathVariable PostId post,
            @Valid @ModelAttribute CommentForm form,
            BindingResult wrong,
            @ModelAttribute GuestForm guest,
            Actor actor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletRequest request,
            HttpServletResponse response) {
        var parent = parent(form);
        var caller = guests.meet(actor, guest);
        if (wrong.hasErrors() || caller.lacks()) {
            var error = wrong.hasErrors() ? first(wrong) : "";
            return ResponseEntity.unprocessableContent()
                    .body(again(frames.of(request), post, parent, form, caller, error, htmx));
        }
        var id = Commenting.next(clock);
        Actor.Member author;
        Said said;
        try {
            // A guest gets a name and a letter only where there is something to answer.
            if (!(actor instanceof Actor.Member it && it.confirmed())) {
                threads.open(actor, post, parent);
            }
            author = guests.speak(caller, "/comments/" + id, request, response);
            said = commenting.say(author, id, post, parent, form);
        } catch (NotThere nothing) {
            if (!threads.gone(post, parent)) {
                throw nothing;
            }
            var gone = Texts.say("talk.comment.gone");
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(again(frames.of(request), post, parent, form, caller, gone, htmx));
        } catch (TooOften wait) {
            return wait.answer()
                    .body(
                            again(
                                    frames.of(request),
                                    post,
                                    parent,
                                    form,
                                    caller,
                                    wait.words(),
                                    htmx));
        }
        if (!(said.outcome() instanceof Publishing.Refused) && !htmx) {
            Sent.tell(request, response, Commenting.draft(post, parent));
        }
        return switch (said.outcome()) {
            case Publishing.Refused refused ->
                    refused.answer()
                            .body(
                                    again(
                                            frames.of(request),
                                            post,
                                            parent,
                                            form,
                                            caller,
                                            refused.words(),
                                            htmx));
            // Whatever else became of it, its author sees it where they wrote it, with the reason.
            case Publishing _ when htmx -> ResponseEntity.ok(threads.posted(id, author));
            case Publishing.Published() -> see(Threads.place(id, said));
            case Publishing.Held _, Publishing.Waiting _ -> see("/comments/" + id);
        };
    }

    @GetMapping("/comments/{id}/edit")
    JteModel edit(@PathVariable CommentId id, Actor.Member author, Frame frame) {
        var comment = threads.own(id, author);
        return html.talkCommentEdit(
                frame.titled("").hidden(), comment, CommentForm.of(comment.body()), null);
    }

    @PostMapping("/comments/{id}/edits")
    ResponseEntity<JteModel> edits(
            @PathVariable CommentId id,
            @Valid @ModelAttribute CommentForm form,
            BindingResult wrong,
            Actor.Member author,
            Frame frame) {
        var comment = threads.own(id, author);
        if (wrong.hasErrors()) {
            return ResponseEntity.unprocessableContent()
                    .body(html.talkCommentEdit(frame.hidden(), comment, form, first(wrong)));
        }
        return switch (commenting.edit(author, id, form.body())) {
            case Publishing.Refused refused ->
                    refused.answer()
                            .body(
                                    html.talkCommentEdit(
                                            frame.hidden(), comment, form, refused.words()));
            case Publishing.Published _, Publishing.Held _, Publishing.Waiting _ ->
                    see("/comments/" + id);
        };
    }

    @PostMapping("/comments/{id}/withdrawals")
    ResponseEntity<JteModel> withdraw(@PathVariable CommentId id, Actor.Member author) {
        return see("/posts/" + commenting.withdraw(author, id) + "#comments");
    }

    @GetMapping("/comments/{id}/history")
    JteModel history(@PathVariable CommentId id, Actor reader, Frame frame) {
        var comment = threads.read(id, reader);
        return html.talkHistory(frame.hidden(), comment.path(), threads.history(id.value()));
    }

    private JteModel again(
            Frame frame,
            PostId post,
            @Nullable CommentId parent,
            CommentForm form,
            Guests.Caller caller,
            @Nullable String error,
            boolean htmx) {
        var fields = guests.fields(caller, Threads.at(form, parent));
        var typed = threads.form(post, parent, form, fields, error);
        return htmx ? typed : html.talkCommentAgain(frame.hidden(), typed);
    }

    private static String first(BindingResult wrong) {
        return Texts.say(
                Objects.requireNonNull(wrong.getAllErrors().getFirst().getDefaultMessage()));
    }

    private static @Nullable CommentId parent(CommentForm form) {
        try {
            return form.parent().isEmpty() ? null : CommentId.of(form.parent());
        } catch (IllegalArgumentException e) {
            throw new NotThere(form.parent());
        }
    }

    private static ResponseEntity<JteModel> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
