package folkmoot.listening.webmention;

import folkmoot.site.Limits;
import folkmoot.site.Network;
import folkmoot.site.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where others say that a page of theirs mentions one of ours. Whether it does is looked up later.
@Controller
class WebmentionController {

    private static final int AN_HOUR = 60;
    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Receiving receiving;
    private final Limits limits;

    WebmentionController(Receiving receiving, Limits limits) {
        this.receiving = receiving;
        this.limits = limits;
    }

    @PostMapping("/webmention")
    ResponseEntity<String> receive(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String target,
            HttpServletRequest request) {
        var wait = limits.take("webmention", Network.of(request), AN_HOUR, Duration.ofHours(1));
        if (!wait.isZero()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                    .contentType(TEXT)
                    .body(Texts.say("site.often"));
        }
        var received = receiving.receive(source, target);
        return ResponseEntity.status(received.status())
                .contentType(TEXT)
                .body(Texts.say(received.key()));
    }
}
