package folkmoot.site.cache;

import folkmoot.site.PageTags;
import folkmoot.site.Themes;
import folkmoot.site.Traffic;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Answers guests from memory, before anything else is touched. Whoever has a session is never
/// answered from here.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFilter implements Filter {

    private static final Set<String> OWN =
            Set.of(
                    "date",
                    "content-length",
                    "content-encoding",
                    "vary",
                    "etag",
                    "cache-control",
                    "connection",
                    "keep-alive",
                    "transfer-encoding");

    private final RenderedPages pages;

    PageFilter(RenderedPages pages) {
        this.pages = pages;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answer;
        var key = key(request);
        var kept = key == null ? null : pages.find(key);
        if (kept != null) {
            // Nothing has been said yet: adding spares the container looking for each name.
            kept.headers().forEach(it -> response.addHeader(it.getKey(), it.getValue()));
            send(kept, request, response);
            return;
        }
        Traffic.asked();
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var drawn = draw(key, request, response, chain);
        if (drawn != null) {
            drawn.headers().forEach(it -> response.setHeader(it.getKey(), it.getValue()));
            send(drawn, request, response);
        }
    }

    /// Null for what is not a guest's reading.
    private @Nullable String key(HttpServletRequest request) {
        var reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var path = request.getRequestURI();
        if (!reading
                || !pages.enabled()
                || path.startsWith("/assets/")
                || path.startsWith("/media/")) {
            return null;
        }
        var cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals("session")) {
                return null;
            }
        }
        var query = request.getQueryString();
        var fragment = request.getHeader("HX-Request") != null ? "h" : "";
        return Themes.of(request) + fragment + " " + path + (query == null ? "" : "?" + query);
    }

    // Answers null when the page is not to be kept; then it has been sent already.
    private @Nullable Page draw(
            String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = pages.began();
        var drawn = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, drawn);
        var tags = PageTags.of(request);
        if (drawn.getStatus() != HttpServletResponse.SC_OK
                || tags.isEmpty()
                || drawn.getHeader("Set-Cookie") != null
                || !request.getMethod().equals("GET")) {
            drawn.copyBodyToResponse();
            return null;
        }
        var page = Page.of(drawn.getContentAsByteArray(), headers(drawn), Set.copyOf(tags));
        pages.keep(key, page, began);
        return page;
    }

    private static List<Map.Entry<String, String>> headers(HttpServletResponse response) {
        var all = new ArrayList<Map.Entry<String, String>>();
        for (var name : response.getHeaderNames()) {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> all.add(Map.entry(name, value)));
            }
        }
        return List.copyOf(all);
    }

    private static void send(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var known = request.getHeader("If-None-Match");
        if (known != null && known.contains(page.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var accepted = request.getHeader("Accept-Encoding");
        var body = page.encoded(accepted == null ? "" : accepted);
        if (!body.getKey().isEmpty()) {
            response.addHeader("Content-Encoding", body.getKey());
        }
        response.setContentLength(body.getValue().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body.getValue());
        }
    }
}
