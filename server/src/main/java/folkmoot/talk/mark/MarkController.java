package folkmoot.talk.mark;

import folkmoot.people.Actor;
import folkmoot.site.Local;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Helpful or not, in the browser.
@Controller
class MarkController {

    private final Marking marking;

    MarkController(Marking marking) {
        this.marking = marking;
    }

    /// `helpful` is yes, no, or none to take the mark back.
    @PostMapping("/posts/{post}/marks")
    ResponseEntity<Void> post(
            @PathVariable PostId post,
            @RequestParam String helpful,
            @RequestParam(defaultValue = "") String back,
            Actor.Member person) {
        marking.post(person, post, meant(helpful));
        return see(back.isEmpty() ? "/posts/" + post : Local.path(back));
    }

    @PostMapping("/comments/{comment}/marks")
    ResponseEntity<Void> comment(
            @PathVariable CommentId comment,
            @RequestParam String helpful,
            @RequestHeader(name = "Referer", defaultValue = "") String page,
            Actor.Member person) {
        marking.comment(person, comment, helpful.equals("yes"));
        return see(back(page, comment) + "#comment-" + comment);
    }

    // A comment is drawn on many pages: back to the one where it was marked, if browsers say which.
    private static String back(String page, CommentId comment) {
        try {
            var from = URI.create(page);
            var path = from.getRawPath() == null ? "" : from.getRawPath();
            var query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            return path.startsWith("/posts/") || path.startsWith("/comments/")
                    ? Local.path(path + query)
                    : "/comments/" + comment;
        } catch (IllegalArgumentException e) {
            return "/comments/" + comment;
        }
    }

    private static @Nullable Boolean meant(String helpful) {
        return switch (helpful) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private static ResponseEntity<Void> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
