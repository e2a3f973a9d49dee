package folkmoot.people.session;

import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.site.Reader;
import folkmoot.site.Readers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// Finds the session of a request and keeps who is asking for its length.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class ActorFilter extends OncePerRequestFilter implements Readers {

    private final Sessions sessions;
    private final People people;

    ActorFilter(Sessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var cookie = WebUtils.getCookie(request, SessionCookie.NAME);
        if (cookie != null && !request.getRequestURI().startsWith("/assets/")) {
            var member = sessions.find(cookie.getValue());
            if (member != null) {
                request.setAttribute(Actor.class.getName(), member);
            }
        }
        chain.doFilter(request, response);
    }

    static Actor actor(HttpServletRequest request) {
        return request.getAttribute(Actor.class.getName()) instanceof Actor.Member member
                ? member
                : Actor.GUEST;
    }

    @Override
    public @Nullable Reader of(HttpServletRequest request) {
        return actor(request) instanceof Actor.Member it && it.confirmed()
                ? new Reader(
                        it.id().value(), it.handle(), it.name(), picture(it), it.staff(), it.lead())
                : null;
    }

    private @Nullable String picture(Actor.Member member) {
        var person = people.named(List.of(member.id())).get(member.id());
        return person == null ? null : person.picturePath();
    }
}
