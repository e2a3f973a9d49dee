package folkmoot.talk.stream;

import folkmoot.people.Actor;
import folkmoot.people.HomePanel;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.site.Section;
import folkmoot.site.Section.Place;
import folkmoot.talk.post.Kinds;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page, and the one button for everything that can be said.
@Controller
class HomeController {

    private final Stream stream;
    private final Kinds kinds;
    private final Supplier<List<HomePanel>> panels;
    private final Templates html;

    HomeController(Stream stream, Kinds kinds, ObjectProvider<HomePanel> panels, Templates html) {
        this.stream = stream;
        this.kinds = kinds;
        this.panels =
                SingletonSupplier.of(() ->
                        panels.stream().sorted(Comparator.comparingInt(HomePanel::order)).toList());
        this.html = html;
    }

    @Bean
    static Section home() {
        return new Section(Place.NAVIGATION, "home", "/", "home", 10);
    }

    @GetMapping("/")
    JteModel home(
            @RequestParam(defaultValue = "") String before,
            Actor reader,
            Frame frame,
            HttpServletRequest request) {
        PageTags.add(request, "list:posts");
        PageTags.add(request, "list:comments");
        PageTags.add(request, "list:products");
        var page = stream.page(reader, before);
        // What is counted on a card, and the brand's reply on it, is dropped with its post.
        page.cards().forEach(it -> PageTags.add(request, "post:" + it.post()));
        var beside = panels.get().stream().map(it -> it.of(reader)).toList();
        return html.talkHome(
                frame.within("home").at(stream.address(before)).followedBy("/feed.atom"),
                page,
                before.isEmpty(),
                beside,
                reader.forBrand());
    }

    @GetMapping("/say")
    ResponseEntity<JteModel> say(Frame frame) {
        var all = kinds.all();
        if (all.size() == 1) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(all.getFirst().writePath()))
                    .build();
        }
        return ResponseEntity.ok(html.talkSay(frame.hidden(), all));
    }
}
