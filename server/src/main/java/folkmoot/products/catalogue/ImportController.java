package folkmoot.products.catalogue;

import static folkmoot.site.Texts.say;

import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where staff bring whole catalogues, and read what became of them.
@Controller
class ImportController {

    private static final int PAGE = 100;
    private static final int RECENT = 20;
    private static final Duration STALLED = Duration.ofMinutes(2);

    private final Receiving receiving;
    private final Importing importing;
    private final Imports imports;
    private final Clock clock;
    private final Templates html;

    ImportController(
            Receiving receiving,
            Importing importing,
            Imports imports,
            Clock clock,
            Templates html) {
        this.receiving = receiving;
        this.importing = importing;
        this.imports = imports;
        this.clock = clock;
        this.html = html;
    }

    @GetMapping({"/products/import", "/products/imports"})
    ResponseEntity<JteModel> form(Staff staff, Frame frame) {
        return form(HttpStatus.OK, frame, null);
    }

    @PostMapping("/products/imports")
    ResponseEntity<JteModel> receive(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean make,
            Staff staff,
            Frame frame) {
        if (file == null || file.isEmpty()) {
            var wrong = say("products.import.problem.empty");
            return form(HttpStatus.UNPROCESSABLE_CONTENT, frame, wrong);
        }
        var id = receiving.receive(staff, file, make);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/products/imports/" + Ids.text(id)))
                .build();
    }

    @GetMapping("/products/imports/{id}")
    ResponseEntity<JteModel> report(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            Staff staff,
            Frame frame) {
        var view = find(id);
        var lines = imports.lines(uuid(id), true, after, PAGE + 1);
        var runs = view.endedAt() == null && !stalled(view);
        var answer = ResponseEntity.ok();
        if (runs) {
            // Without script the page looks again by itself.
            answer.header("Refresh", "2");
        }
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        var framed = frame.titled(title(view, runs)).within("products").hidden();
        return answer.body(html.productsReport(framed, view, shown, lines.size() > PAGE, runs));
    }

    @GetMapping("/products/imports/{id}/lines.csv")
    void lines(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean rejected,
            Staff staff,
            HttpServletResponse response)
            throws IOException {
        find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"lines.csv\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        importing.report(uuid(id), rejected, response.getWriter());
    }

    private ResponseEntity<JteModel> form(HttpStatus status, Frame frame, @Nullable String wrong) {
        var framed = frame.titled(say("products.import.title")).within("products").hidden();
        return ResponseEntity.status(status)
                .body(html.productsImport(framed, imports.newest(RECENT), wrong));
    }

    private String title(ImportView view, boolean runs) {
        if (runs) {
            return say("products.import.runs", view.lines());
        }
        if (view.problem() != null || view.endedAt() == null) {
            return say("products.import.broke");
        }
        return say("products.import.done", view.rejected());
    }

    private boolean stalled(ImportView view) {
        return Duration.between(view.seenAt(), clock.instant()).compareTo(STALLED) > 0;
    }

    private ImportView find(String id) {
        var view = imports.find(uuid(id));
        if (view == null) {
            throw new NotThere("import " + id);
        }
        return view;
    }

    private static UUID uuid(String id) {
        try {
            return Ids.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotThere("import " + id);
        }
    }
}
