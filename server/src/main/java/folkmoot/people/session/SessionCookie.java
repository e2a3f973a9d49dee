package folkmoot.people.session;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The one cookie that says who is asking. Its presence also keeps a request away from the guests'
/// page cache.
@Component
class SessionCookie {

    static final String NAME = "session";

    private final boolean secure;

    SessionCookie(@Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.secure = url.startsWith("https:");
    }

    /// `Set-Cookie` for a new session.
    String set(String value) {
        return cookie(value).maxAge(Sessions.LENGTH).build().toString();
    }

    /// `Set-Cookie` that forgets it.
    String clear() {
        return cookie("").maxAge(0).build().toString();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }
}
