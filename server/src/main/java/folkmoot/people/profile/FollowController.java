package folkmoot.people.profile;

import folkmoot.people.Actor;
import folkmoot.site.Limits;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Follow and block somebody, from their page.
@Controller
class FollowController {

    private static final String HTMX = "HX-Request";

    private final Following following;
    private final Profiles profiles;
    private final Limits limits;
    private final Templates html;

    FollowController(Following following, Profiles profiles, Limits limits, Templates html) {
        this.following = following;
        this.profiles = profiles;
        this.limits = limits;
        this.html = html;
    }

    @PostMapping("/people/{handle}/follows")
    ResponseEntity<JteModel> follow(
            @PathVariable String handle,
            Actor.Member reader,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx) {
        var other = other(handle, reader);
        following.follow(reader, other.id());
        return answer(handle, reader, htmx);
    }

    @PostMapping("/people/{handle}/follows/ends")
    ResponseEntity<JteModel> unfollow(
            @PathVariable String handle,
            Actor.Member reader,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx) {
        following.unfollow(reader.id(), other(handle, reader).id());
        return answer(handle, reader, htmx);
    }

    @PostMapping("/people/{handle}/blocks")
    ResponseEntity<JteModel> block(
            @PathVariable String handle,
            Actor.Member reader,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx) {
        following.block(reader.id(), other(handle, reader).id());
        return answer(handle, reader, htmx);
    }

    @PostMapping("/people/{handle}/blocks/ends")
    ResponseEntity<JteModel> unblock(
            @PathVariable String handle,
            Actor.Member reader,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx) {
        following.unblock(reader.id(), other(handle, reader).id());
        return answer(handle, reader, htmx);
    }

    private Profiles.Profile other(String handle, Actor.Member reader) {
        limits.hourly("relation", reader.id().toString(), 120);
        var other = member(handle);
        if (reader.is(other.id())) {
            throw new NotAllowed("oneself");
        }
        return other;
    }

    private ResponseEntity<JteModel> answer(String handle, Actor.Member reader, boolean htmx) {
        return htmx
                ? ResponseEntity.ok(
                        html.peopleRelation(profiles.relation(reader, member(handle)), true))
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/people/" + handle))
                        .build();
    }

    private Profiles.Profile member(String handle) {
        var member = profiles.member(handle);
        if (member == null) {
            throw new NotThere(handle);
        }
        return member;
    }
}
