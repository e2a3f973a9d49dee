package folkmoot.house;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All that the place can be asked for, as it has registered it.
@TestComponent
public class Routes {

    /// `GET /posts/{id}` and what answers it.
    public record Route(String method, String pattern, HandlerMethod handler) {

        public boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        mapping = requestMappingHandlerMapping;
    }

    /// In a stable order; the error page, which is no address of anything, left out.
    public List<Route> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(it ->
                        it.getKey().getMethodsCondition().getMethods().stream()
                                .flatMap(method ->
                                        it.getKey().getPatternValues().stream()
                                                .map(pattern ->
                                                        new Route(
                                                                method.name(),
                                                                pattern,
                                                                it.getValue()))))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }
}
