package folkmoot.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Light or dark, as a browser remembers it. Pages are drawn by this cookie alone, for guests and
/// members, so that the page cache can tell them apart.
@Component
public class Themes {

    private static final String NAME = "theme";
    private static final List<String> CHOICES = List.of("light", "dark");

    private final boolean secure;

    Themes(@Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.secure = url.startsWith("https:");
    }

    /// `light`, `dark`, or empty for what the device prefers.
    public static String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : known(cookie.getValue());
    }

    /// The same word, or empty for any that is no choice.
    public static String known(String theme) {
        return CHOICES.contains(theme) ? theme : "";
    }

    /// `Set-Cookie` that remembers it for a year.
    public String cookie(String theme) {
        return ResponseCookie.from(NAME, known(theme))
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build()
                .toString();
    }
}
