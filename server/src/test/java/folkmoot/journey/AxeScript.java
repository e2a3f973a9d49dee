package folkmoot.journey;

import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out axe as a script of the place itself: so the browser fetches and compiles it once.
@TestComponent
@RestController
class AxeScript {

    static final String PATH = "/axe.js";

    @GetMapping(value = PATH)
    ResponseEntity<byte[]> script() throws IOException {
        try (var in = AxeScript.class.getResourceAsStream("/axe.min.js")) {
            return ResponseEntity.ok()
                    .header("Content-Type", "text/javascript")
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .body(Objects.requireNonNull(in).readAllBytes());
        }
    }
}
