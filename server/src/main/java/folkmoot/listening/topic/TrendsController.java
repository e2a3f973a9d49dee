package folkmoot.listening.topic;

import static folkmoot.site.Texts.say;

import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is talked about more than usual, for those who speak for the brand.
@Controller
class TrendsController {

    private static final String TRENDS = "/listening/trends";

    private final Reading reading;
    private final Muting muting;
    private final Templates html;

    TrendsController(Reading reading, Muting muting, Templates html) {
        this.reading = reading;
        this.muting = muting;
        this.html = html;
    }

    @GetMapping(TRENDS)
    JteModel trends(@RequestParam(defaultValue = "") String before, Staff reader, Frame frame) {
        return html.listeningTrends(
                frame.titled(say("trends.title")).hidden(), reading.trends(reader, before));
    }

    @GetMapping("/listening/topics/{topic}")
    JteModel topic(@PathVariable String topic, Staff reader, Frame frame) {
        var page = reading.one(reader, number(topic));
        return html.listeningTopic(frame.titled(page.topic().label()).hidden(), page);
    }

    @PostMapping("/listening/topics/{topic}/mutes")
    ResponseEntity<Void> muteTopic(
            @PathVariable String topic, @RequestParam(defaultValue = "30") int days, Staff by) {
        muting.topic(by, number(topic), days);
        return see();
    }

    @PostMapping("/listening/mutes")
    ResponseEntity<Void> muteWord(
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "30") int days,
            Staff by) {
        if (!word.isBlank()) {
            muting.word(by, word, days);
        }
        return see();
    }

    @PostMapping("/listening/mutes/{id}/ends")
    ResponseEntity<Void> end(@PathVariable String id, Staff by) {
        muting.end(by, id(id));
        return see();
    }

    private static long number(String topic) {
        try {
            return Long.parseLong(topic);
        } catch (NumberFormatException e) {
            throw new NotThere(topic);
        }
    }

    private static UUID id(String mute) {
        try {
            return Ids.of(mute);
        } catch (IllegalArgumentException e) {
            throw new NotThere(mute);
        }
    }

    private static ResponseEntity<Void> see() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(TRENDS)).build();
    }
}
