package folkmoot.transparency.witness;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tlog.witness.Decision;

/// Where other places' logs come to be vouched for.
@Controller
class WitnessController {

    private final Vouching vouching;

    WitnessController(Vouching vouching) {
        this.vouching = vouching;
    }

    @PostMapping("/witness/add-checkpoint")
    ResponseEntity<byte[]> add(@RequestBody(required = false) byte[] body) {
        var decision = vouching.decide(body == null ? new byte[0] : body);
        var answer =
                decision instanceof Decision.Cosign good ? vouching.cosign(good) : decision.body();
        return ResponseEntity.status(decision.status())
                .header(HttpHeaders.CONTENT_TYPE, decision.contentType())
                .body(answer.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/witness/key")
    ResponseEntity<byte[]> key() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body((vouching.key() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
