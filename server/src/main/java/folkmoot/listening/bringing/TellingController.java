package folkmoot.listening.bringing;

import folkmoot.listening.bringing.Telling.Told;
import folkmoot.reviews.ProgramTokens;
import folkmoot.site.Sound;
import folkmoot.site.Texts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Mentions as a program tells them, one or many, with a token as proof:
///
/// ```http
/// POST /api/v1/mentions
/// Authorization: Bearer fm_…
///
/// {"source": "Forum", "id": "t-81", "address": "https://forum.example/t/81", "author": "Ann",
///  "said_at": "2026-11-01T10:00:00Z", "language": "en", "title": "", "text": "It squeaks."}
/// ```
@Controller
class TellingController {

    private static final int MOST = 1_000;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .build();

    private final Telling telling;
    private final ProgramTokens tokens;

    TellingController(Telling telling, ProgramTokens tokens) {
        this.telling = telling;
        this.tokens = tokens;
    }

    @PostMapping(path = "/api/v1/mentions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> tell(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String proof) {
        var by = tokens.bearer(proof);
        if (by == null) {
            return problem(HttpStatus.UNAUTHORIZED, "listening.tell.wrong.token");
        }
        var told = told(body);
        if (told == null) {
            return problem(HttpStatus.BAD_REQUEST, "listening.tell.wrong.body");
        }
        if (!Sound.is(told.toString())) {
            return problem(HttpStatus.BAD_REQUEST, "listening.tell.wrong.letters");
        }
        if (told.isEmpty() || told.size() > MOST) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "listening.tell.wrong.number");
        }
        return ResponseEntity.ok(telling.tell(by, told));
    }

    // Read here and not by the framework: whoever has no token learns nothing else.
    private static @Nullable List<@Nullable Told> told(byte @Nullable [] body) {
        try {
            var told = body == null ? null : JSON.readValue(body, Told[].class);
            return told == null ? null : Arrays.asList(told);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String key) {
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, Texts.say(key)));
    }
}
