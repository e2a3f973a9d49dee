package folkmoot.site;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a page is about as schema.org sees it, safe to stand in a `script` element.
public final class JsonLd {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonLd() {}

    /// `thing` without `@context`; maps, lists, texts and numbers.
    public static String write(Map<String, ?> thing) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.putAll(thing);
        // A text may contain `</script>` or `<!--`: no less-than sign leaves as one.
        return JSON.writeValueAsString(all)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
