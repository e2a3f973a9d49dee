package folkmoot.governance.editor;

import folkmoot.governance.RuleStart;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// A link to the form, with what it begins with.
@Component
class Beginning implements RuleStart {

    @Override
    public String path(String title, String rationale) {
        return UriComponentsBuilder.fromPath("/rules/new")
                .queryParam("title", "{title}")
                .queryParam("rationale", "{rationale}")
                .encode()
                .buildAndExpand(title, rationale)
                .toUriString();
    }
}
