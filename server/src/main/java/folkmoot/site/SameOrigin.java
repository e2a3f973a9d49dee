package folkmoot.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests that change something when another site's page sent them.
///
/// Browsers say where a request comes from (Fetch Metadata, else Origin), so forms need no token
/// and may stand in cached pages; cookies are SameSite=Lax besides. Programs send neither header
/// and carry no cookie that a foreign page could abuse. See docs/adr/0003-same-origin.md.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SameOrigin extends OncePerRequestFilter {

    /// What a refused request carries on its way to the page that says why.
    static final String FOREIGN = SameOrigin.class.getName();

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || ours(request)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(FOREIGN, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean ours(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null || request.getHeader("Host").equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
