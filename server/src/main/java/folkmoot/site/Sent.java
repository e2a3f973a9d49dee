package folkmoot.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/// Tells the script that keeps what people write which form has arrived, so that it forgets that
/// draft and no other. Only who has taken the words knows: the page that follows may be an error,
/// the way to sign in, or come from a server that was not there in between.
public final class Sent {

    private static final String NAME = "sent";

    private Sent() {}

    /// `form` is what the form calls itself in `data-draft`. Only a script that asked is answered.
    public static void tell(HttpServletRequest request, HttpServletResponse response, String form) {
        if (WebUtils.getCookie(request, NAME) == null) {
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, UriUtils.encode(form, StandardCharsets.UTF_8))
                        .path("/")
                        .maxAge(Duration.ofMinutes(1))
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
