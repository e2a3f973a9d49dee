package folkmoot.talk.draft;

import folkmoot.people.Actor;
import folkmoot.site.Limits;
import folkmoot.site.TooOften;
import folkmoot.talk.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// A member's drafts, for the script that saves them: all fields of the form, `form` being its
/// path.
@Controller
class DraftController {

    private static final int LONGEST_PATH = 300;

    private final Drafts drafts;
    private final Limits limits;

    DraftController(Drafts drafts, Limits limits) {
        this.drafts = drafts;
        this.limits = limits;
    }

    @GetMapping("/drafts")
    @ResponseBody
    Map<String, List<String>> find(@RequestParam String form, Actor.Member person) {
        return drafts.find(person.id(), form);
    }

    @PostMapping("/drafts")
    ResponseEntity<Void> post(
            @RequestParam String form, Actor.Member person, HttpServletRequest request) {
        return keep(form, person, request);
    }

    @PutMapping("/drafts")
    ResponseEntity<Void> put(
            @RequestParam String form, Actor.Member person, HttpServletRequest request) {
        return keep(form, person, request);
    }

    @DeleteMapping("/drafts")
    ResponseEntity<Void> drop(@RequestParam String form, Actor.Member person) {
        drafts.drop(person.id(), form);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Void> keep(
            String form, Actor.Member person, HttpServletRequest request) {
        var wait = limits.take("draft", person.id().toString(), 600, Duration.ofMinutes(10));
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
        if (!form.startsWith("/") || form.length() > LONGEST_PATH) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals("form")) {
                        fields.put(name, List.of(values));
                    }
                });
        drafts.keep(person.id(), form, fields);
        return ResponseEntity.noContent().build();
    }
}
