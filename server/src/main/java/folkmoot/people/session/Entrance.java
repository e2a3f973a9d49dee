package folkmoot.people.session;

import folkmoot.people.PersonId;
import folkmoot.site.Themes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Where browsers come in and leave. Each way in begins a new session and ends the browser's old
/// one, so nobody can be signed into a session that somebody else prepared.
@Component
public class Entrance {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Tastes tastes;
    private final Themes themes;

    Entrance(Sessions sessions, SessionCookie cookie, Tastes tastes, Themes themes) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tastes = tastes;
        this.themes = themes;
    }

    /// Comes in with a password, or as a guest who speaks.
    public void enter(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        enter(person, false, request, response);
    }

    /// Comes in by a link from their mail.
    public void enterByMail(
            PersonId person, HttpServletRequest request, HttpServletResponse response) {
        enter(person, true, request, response);
    }

    public void leave(HttpServletRequest request, HttpServletResponse response) {
        endOld(request);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.clear());
    }

    /// Came in by a link from their mail a few minutes ago, which is worth as much as a password.
    public boolean freshFromMail(HttpServletRequest request) {
        var old = WebUtils.getCookie(request, SessionCookie.NAME);
        return old != null && sessions.fromMail(old.getValue(), FRESH);
    }

    /// What this browser's session is called in its person's list; null for a guest's.
    public @Nullable String key(HttpServletRequest request) {
        var old = WebUtils.getCookie(request, SessionCookie.NAME);
        return old == null ? null : Sessions.key(old.getValue());
    }

    private void enter(
            PersonId person,
            boolean byMail,
            HttpServletRequest request,
            HttpServletResponse response) {
        endOld(request);
        var browser = Browsers.name(request.getHeader(HttpHeaders.USER_AGENT));
        var value = sessions.start(person, browser, byMail);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.set(value));
        var theme = tastes.theme(person);
        if (!theme.isEmpty()) {
            response.addHeader(HttpHeaders.SET_COOKIE, themes.cookie(theme));
        }
    }

    private void endOld(HttpServletRequest request) {
        var old = WebUtils.getCookie(request, SessionCookie.NAME);
        if (old != null) {
            sessions.end(old.getValue());
        }
    }
}
