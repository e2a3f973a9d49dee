package folkmoot.transparency.page;

import static folkmoot.site.Texts.say;

import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.site.Section;
import folkmoot.site.Times;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The log for people.
@Controller
class LogController {

    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int FEED = 50;

    private final Showing showing;
    private final Templates html;

    LogController(Showing showing, Templates html) {
        this.showing = showing;
        this.html = html;
    }

    @Bean
    static Section logSection() {
        return new Section(Section.Place.NAVIGATION, "log", "/log", "log", 90);
    }

    @GetMapping("/log")
    JteModel log(
            SiftForm sift,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Frame frame,
            HttpServletRequest request) {
        PageTags.add(request, "log");
        return html.transparencyLog(
                frame.titled(say("transparency.log.title"))
                        .described(say("transparency.log.lead"))
                        .within("log")
                        .at("/log")
                        .followedBy("/log/feed.atom"),
                showing.page(sift, before));
    }

    @GetMapping("/log/{index}")
    JteModel entry(@PathVariable long index, Frame frame, HttpServletRequest request) {
        PageTags.add(request, "log");
        var reader = frame.reader();
        var leaf = showing.leaf(index, reader == null ? null : reader.id());
        return html.transparencyEntry(
                frame.titled(say("transparency.entry.title", index))
                        .described(leaf.entry().line() + ", " + Times.minute(leaf.entry().at()))
                        .within("log")
                        .at("/log/" + index),
                leaf);
    }

    /// By its number where it was written, which its place in the log follows within seconds.
    @GetMapping("/log/of/{entry}")
    ResponseEntity<Void> place(@PathVariable long entry) {
        var place = showing.place(entry);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(place == null ? "/log" : "/log/" + place))
                .build();
    }

    @GetMapping("/log/how")
    JteModel how(Frame frame, HttpServletRequest request) {
        PageTags.add(request, "log");
        return html.transparencyHow(
                frame.titled(say("transparency.how.title"))
                        .described(say("transparency.how.lead"))
                        .within("log")
                        .at("/log/how"),
                showing.how(frame.url("")));
    }

    @GetMapping("/log/feed.atom")
    ResponseEntity<byte[]> feed(Frame frame, HttpServletRequest request) {
        PageTags.add(request, "log");
        return ResponseEntity.ok().contentType(ATOM).body(LogFeed.of(frame, showing.newest(FEED)));
    }
}
