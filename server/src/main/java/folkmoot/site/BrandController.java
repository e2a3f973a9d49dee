package folkmoot.site;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The brand's one colour as a style sheet, and light or dark as the reader likes it.
@Controller
class BrandController {

    private final Settings settings;

    BrandController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/brand.css")
    ResponseEntity<String> colour() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body("@layer brand { :root { --brand: " + settings.brand().colour() + " } }\n");
    }

    @PostMapping("/theme")
    ResponseEntity<Void> theme(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String back) {
        var cookie =
                ResponseCookie.from(
                                "theme", theme.equals("dark") || theme.equals("light") ? theme : "")
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(Local.path(back)))
                .build();
    }
}
