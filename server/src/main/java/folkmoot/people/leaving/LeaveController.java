package folkmoot.people.leaving;

import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.people.Actor;
import folkmoot.people.Exportable;
import folkmoot.people.access.Proving;
import folkmoot.people.session.Entrance;
import folkmoot.site.Frame;
import folkmoot.site.Limits;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is somebody's own: to take along, and to have erased.
@Controller
class LeaveController {

    private final Leaving leaving;
    private final Proving proving;
    private final Own own;
    private final List<Exportable> keepers;
    private final Pictures pictures;
    private final Entrance entrance;
    private final Limits limits;
    private final JsonMapper json;
    private final Templates html;

    LeaveController(
            Leaving leaving,
            Proving proving,
            Own own,
            List<Exportable> keepers,
            Pictures pictures,
            Entrance entrance,
            Limits limits,
            JsonMapper json,
            Templates html) {
        this.leaving = leaving;
        this.proving = proving;
        this.own = own;
        this.keepers = keepers;
        this.pictures = pictures;
        this.entrance = entrance;
        this.limits = limits;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.html = html;
    }

    @GetMapping("/settings/data")
    JteModel data(Actor.Member person, Frame frame, HttpServletRequest request) {
        return page(frame, person, request, "");
    }

    @GetMapping("/settings/data/export")
    ResponseEntity<byte[]> export(Actor.Member person, Frame frame) {
        limits.hourly("export", person.id().toString(), 10);
        var all = new LinkedHashMap<String, Object>();
        all.put("place", frame.base());
        all.putAll(new TreeMap<>(own.of(person.id())));
        all.put(
                "pictures",
                pictures.broughtBy(person.id().value()).stream().map(pictured(frame)).toList());
        keepers.forEach(it -> all.put(it.part(), it.export(person.id())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(person.handle() + ".json")
                                .build()
                                .toString())
                .body(json.writeValueAsBytes(all));
    }

    private static Function<PictureView, Map<String, String>> pictured(Frame frame) {
        return it -> Map.of("address", frame.url(it.large()), "shows", it.alt());
    }

    @PostMapping("/settings/erasures")
    ResponseEntity<JteModel> erase(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String sure,
            Actor.Member person,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (sure.isEmpty()) {
            return again(frame, person, request, "people.erase.sure.wrong");
        }
        if (!proving.proves(person, current, request)) {
            return again(
                    frame,
                    person,
                    request,
                    proving.hasPassword(person)
                            ? "people.access.current.wrong"
                            : "people.erase.unproven");
        }
        if (!leaving.leave(person)) {
            return again(frame, person, request, "people.erase.last-lead");
        }
        entrance.leave(request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/farewell"))
                .build();
    }

    @GetMapping("/farewell")
    JteModel farewell(Frame frame) {
        return html.peopleFarewell(frame.titled(Texts.say("people.farewell.title")).hidden());
    }

    private ResponseEntity<JteModel> again(
            Frame frame, Actor.Member person, HttpServletRequest request, String wrong) {
        return ResponseEntity.unprocessableContent().body(page(frame, person, request, wrong));
    }

    private JteModel page(
            Frame frame, Actor.Member person, HttpServletRequest request, String wrong) {
        return html.peopleData(
                frame.titled(Texts.say("people.data.title")).hidden(),
                proving.hasPassword(person),
                proving.fresh(request),
                wrong);
    }
}
