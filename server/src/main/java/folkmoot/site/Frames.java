package folkmoot.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Begins the frame of the page that a request asks for.
@Component
public class Frames implements HandlerMethodArgumentResolver {

    private final Settings settings;
    private final Supplier<@Nullable Readers> readers;
    private final Supplier<@Nullable Intact> log;
    private final Sections sections;
    private final String base;

    Frames(
            Settings settings,
            ObjectProvider<Readers> readers,
            ObjectProvider<Intact> log,
            Sections sections,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.settings = settings;
        this.readers = SingletonSupplier.ofNullable(readers::getIfAvailable);
        this.log = SingletonSupplier.ofNullable(log::getIfAvailable);
        this.sections = sections;
        this.base = base;
    }

    public Frame of(HttpServletRequest request) {
        var brand = settings.brand();
        return new Frame(
                brand.name(),
                brand.line(),
                request.getRequestURI(),
                null,
                null,
                "",
                true,
                null,
                null,
                brand,
                reader(request),
                Themes.of(request),
                base,
                new Navigation(
                        sections.in(Section.Place.NAVIGATION),
                        sections.in(Section.Place.FOOT),
                        sections.in(Section.Place.SETTINGS),
                        sections.in(Section.Place.STAFF),
                        sections.in(Section.Place.LEAD),
                        intact()));
    }

    private @Nullable Long intact() {
        var known = log.get();
        return known == null ? null : known.entries();
    }

    private @Nullable Reader reader(HttpServletRequest request) {
        var known = readers.get();
        return known == null ? null : known.of(request);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
