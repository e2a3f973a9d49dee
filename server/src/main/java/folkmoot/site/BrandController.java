package folkmoot.site;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The brand's one colour as a style sheet, and light or dark as the reader likes it.
@Controller
class BrandController {

    private final Settings settings;
    private final Themes themes;

    BrandController(Settings settings, Themes themes) {
        this.settings = settings;
        this.themes = themes;
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
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, themes.cookie(theme))
                .location(URI.create(Local.path(back)))
                .build();
    }
}
