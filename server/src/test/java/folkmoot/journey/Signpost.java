package folkmoot.journey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Tells the browser by which route it got what it asked for, as `/posts/{id}`: so [Eyes] know what
/// they look at. Before all else, as pages may come out of a cache.
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
class Signpost extends OncePerRequestFilter {

    private final Supplier<RequestMappingHandlerMapping> mapping;

    Signpost(BeanFactory beans) {
        // Filters are made before there are routes.
        mapping =
                SingletonSupplier.of(() ->
                        beans.getBean(
                                "requestMappingHandlerMapping",
                                RequestMappingHandlerMapping.class));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") && leadsSomewhere(request)) {
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            response.addHeader("Server-Timing", "route;desc=\"" + route + "\"");
        }
        chain.doFilter(request, response);
    }

    private boolean leadsSomewhere(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return mapping.get().getHandler(request) != null;
        } catch (Exception e) {
            // The place will answer that itself.
            return false;
        }
    }
}
