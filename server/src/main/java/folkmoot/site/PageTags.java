package folkmoot.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;

/// What the page being drawn shows, so that it can be dropped when that changes. A page that names
/// nothing is not cached.
public final class PageTags {

    private static final String ATTRIBUTE = PageTags.class.getName();

    private PageTags() {}

    public static void add(HttpServletRequest request, String... shown) {
        var tags = of(request);
        tags.addAll(Set.of(shown));
        request.setAttribute(ATTRIBUTE, tags);
    }

    /// What has been named so far.
    @SuppressWarnings("unchecked")
    public static Set<String> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Set<?> tags
                ? (Set<String>) tags
                : new HashSet<>();
    }
}
