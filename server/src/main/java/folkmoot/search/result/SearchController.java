package folkmoot.search.result;

import folkmoot.search.Index;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One box over everything that can be seen.
@Controller
class SearchController {

    private static final int LONGEST = 300;

    private final Results results;
    private final Templates html;

    SearchController(Results results, Templates html) {
        this.results = results;
        this.html = html;
    }

    @GetMapping("/search")
    JteModel search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String after,
            Frame frame,
            HttpServletRequest request) {
        PageTags.add(request, Index.TAG);
        var input = q.length() <= LONGEST ? q : q.substring(0, LONGEST);
        var chosen = StringUtils.hasText(kind) ? kind : null;
        var found = results.of(input, chosen, after);
        var title =
                input.isBlank() ? Texts.say("search.title") : Texts.say("search.title.of", input);
        return html.searchResults(frame.titled(title).within("search").hidden(), found);
    }
}
