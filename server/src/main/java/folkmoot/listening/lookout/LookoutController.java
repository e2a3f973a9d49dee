package folkmoot.listening.lookout;

import static folkmoot.site.Texts.say;

import folkmoot.listening.pillar.Pillars;
import folkmoot.people.People;
import folkmoot.people.Staff;
import folkmoot.products.Products;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Words to listen for.
@Controller
class LookoutController {

    private static final int OFFERED = 200;

    private final Lookouts lookouts;
    private final LookingOut lookingOut;
    private final Previewing previewing;
    private final Overview overview;
    private final Pillars pillars;
    private final Products products;
    private final People people;
    private final Templates html;

    LookoutController(
            Lookouts lookouts,
            LookingOut lookingOut,
            Previewing previewing,
            Overview overview,
            Pillars pillars,
            Products products,
            People people,
            Templates html) {
        this.lookouts = lookouts;
        this.lookingOut = lookingOut;
        this.previewing = previewing;
        this.overview = overview;
        this.pillars = pillars;
        this.products = products;
        this.people = people;
        this.html = html;
    }

    /// `product` is the last part of a product's address, to begin with.
    @GetMapping("/listening/words")
    JteModel list(@RequestParam(defaultValue = "") String product, Staff reader, Frame frame) {
        var since = previewing.since();
        var asked = product.isEmpty() ? null : products.find(product);
        return html.listeningLookouts(
                frame.titled(say("lookout.title")).hidden(),
                new LookoutsView(overview.all(asked), previewing.counts(since), since));
    }

    @GetMapping("/listening/words/new")
    JteModel begin(LookoutForm form, Staff by, Frame frame) {
        return form(frame, form, Map.of(), null);
    }

    @PostMapping("/listening/words")
    ResponseEntity<JteModel> add(LookoutForm form, Staff by, Frame frame) {
        return answer(lookingOut.add(by, form), form, by, frame);
    }

    /// What words would have found, with the form as typed.
    @PostMapping("/listening/words/previews")
    ResponseEntity<JteModel> preview(LookoutForm form, Staff by, Frame frame) {
        var preview = previewing.of(by, form.words());
        return ResponseEntity.status(
                        preview.wrong() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(form(frame, form, Map.of(), preview));
    }

    @GetMapping("/listening/words/{id}")
    JteModel one(@PathVariable LookoutId id, Staff reader, Frame frame) {
        var lookout = lookouts.find(id).orElseThrow(() -> new NotThere(id));
        var versions = lookouts.versions(id);
        var writers = versions.stream().map(LookoutView::writtenBy).collect(Collectors.toSet());
        return html.listeningLookout(
                frame.titled(lookout.words()).hidden(),
                new LookoutPageView(
                        lookout,
                        overview.about(lookout),
                        versions,
                        overview.abouts(versions),
                        people.named(writers),
                        previewing.of(reader, lookout.words())));
    }

    @GetMapping("/listening/words/{id}/edit")
    JteModel edit(@PathVariable LookoutId id, Staff by, Frame frame) {
        var lookout =
                lookouts.find(id).filter(it -> !it.withdrawn()).orElseThrow(() -> new NotThere(id));
        return form(frame, overview.form(lookout), Map.of(), previewing.of(by, lookout.words()));
    }

    @PostMapping("/listening/words/{id}/edits")
    ResponseEntity<JteModel> change(
            @PathVariable LookoutId id, LookoutForm form, Staff by, Frame frame) {
        return answer(lookingOut.change(by, id, form), form, by, frame);
    }

    @PostMapping("/listening/words/{id}/withdrawals")
    ResponseEntity<Void> withdraw(@PathVariable LookoutId id, Staff by) {
        lookingOut.withdraw(by, id);
        return see("/listening/words");
    }

    private ResponseEntity<JteModel> answer(
            Wanting wanting, LookoutForm form, Staff by, Frame frame) {
        return switch (wanting) {
            case Wanting.Kept(var id) -> see("/listening/words/" + id);
            case Wanting.Wrong(var fields) ->
                    ResponseEntity.unprocessableContent()
                            .body(
                                    form(
                                            frame,
                                            form,
                                            fields,
                                            fields.containsKey("words")
                                                    ? null
                                                    : previewing.of(by, form.words())));
        };
    }

    private JteModel form(
            Frame frame,
            LookoutForm form,
            Map<String, String> wrong,
            @Nullable PreviewView preview) {
        return html.listeningLookoutForm(
                frame.titled(say(form.fresh() ? "lookout.form.new" : "lookout.form.change"))
                        .hidden(),
                new LookoutFormView(
                        form, pillars.all(), overview.someProducts(OFFERED), wrong, preview));
    }

    private static <T> ResponseEntity<T> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
