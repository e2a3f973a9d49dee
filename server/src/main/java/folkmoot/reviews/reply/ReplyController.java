package folkmoot.reviews.reply;

import folkmoot.people.Actor;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.Sent;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import folkmoot.site.TooOften;
import folkmoot.talk.Drafts;
import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
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

/// The brand's one reply to a review, by staff in their own names.
@Controller
class ReplyController {

    private final Replying replying;
    private final Replies replies;
    private final Posts posts;
    private final Drafts drafts;
    private final Settings settings;
    private final Templates html;

    ReplyController(
            Replying replying,
            Replies replies,
            Posts posts,
            Drafts drafts,
            Settings settings,
            Templates html) {
        this.replying = replying;
        this.replies = replies;
        this.posts = posts;
        this.drafts = drafts;
        this.settings = settings;
        this.html = html;
    }

    @PostMapping("/posts/{post}/replies")
    ResponseEntity<JteModel> reply(
            @PathVariable PostId post,
            @Valid @ModelAttribute ReplyForm form,
            BindingResult wrong,
            Staff staff,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var action = "/posts/" + post + "/replies";
        if (wrong.hasErrors()) {
            return again(frame, action, form, wrong);
        }
        try {
            var answer = answer(replying.reply(staff, post, form.body()), staff, post, action);
            Sent.tell(request, response, action);
            return answer;
        } catch (NotThere _) {
            return switch (replying.untaken(staff, post, form.body())) {
                case SAID -> {
                    Sent.tell(request, response, action);
                    yield said(staff, post, action);
                }
                case ANSWERED -> late(frame, action, form, "reviews.reply.answered");
                case GONE -> late(frame, action, form, "reviews.reply.gone");
            };
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, action, form, wait.words()));
        }
    }

    @GetMapping("/posts/{post}/replies/edit")
    JteModel edit(@PathVariable PostId post, Staff staff, Frame frame) {
        var reply = replying.own(staff, post);
        return page(frame, "/posts/" + post + "/replies/edits", new ReplyForm(reply.body()), null);
    }

    @PostMapping("/posts/{post}/replies/edits")
    ResponseEntity<JteModel> correct(
            @PathVariable PostId post,
            @Valid @ModelAttribute ReplyForm form,
            BindingResult wrong,
            Staff staff,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var action = "/posts/" + post + "/replies/edits";
        if (wrong.hasErrors()) {
            return again(frame, action, form, wrong);
        }
        try {
            var answer = answer(replying.correct(staff, post, form.body()), staff, post, action);
            Sent.tell(request, response, action);
            return answer;
        } catch (TooOften wait) {
            return wait.answer().body(page(frame, action, form, wait.words()));
        }
    }

    @GetMapping("/posts/{post}/replies/history")
    JteModel history(
            @PathVariable PostId post, Actor reader, Frame frame, HttpServletRequest request) {
        if (!posts.visibleTo(reader, List.of(post)).containsKey(post)) {
            throw new NotThere(post);
        }
        PageTags.add(request, "post:" + post);
        return html.reviewsReplyHistory(
                frame.titled(Texts.say("reviews.reply.history")).within("products").hidden(),
                "/posts/" + post,
                replies.versions(post));
    }

    private ResponseEntity<JteModel> answer(
            Publishing outcome, Staff staff, PostId post, String action) {
        return switch (outcome) {
            case Publishing.Refused(var why, var pause) -> throw new TooOften(why, pause);
            case Publishing.Published(), Publishing.Held _, Publishing.Waiting() ->
                    said(staff, post, action);
        };
    }

    private ResponseEntity<JteModel> said(Staff staff, PostId post, String action) {
        drafts.drop(staff.member().id(), action);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/posts/" + post + "#reply-" + post))
                .build();
    }

    private ResponseEntity<JteModel> late(Frame frame, String action, ReplyForm form, String why) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(page(frame, action, form, Texts.say(why)));
    }

    private ResponseEntity<JteModel> again(
            Frame frame, String action, ReplyForm form, BindingResult wrong) {
        return ResponseEntity.unprocessableContent()
                .body(
                        page(
                                frame,
                                action,
                                form,
                                Texts.say(
                                        Objects.requireNonNull(
                                                wrong.getAllErrors()
                                                        .getFirst()
                                                        .getDefaultMessage()))));
    }

    private JteModel page(Frame frame, String action, ReplyForm form, @Nullable String error) {
        var brand = settings.brand().name();
        var correcting = action.endsWith("/edits");
        var title =
                correcting
                        ? Texts.say("reviews.reply.correct")
                        : Texts.say("reviews.reply.write", brand);
        return html.reviewsReplyPage(
                frame.titled(title).within("products").hidden(),
                html.reviewsReplyForm(action, brand, form, error, correcting));
    }
}
