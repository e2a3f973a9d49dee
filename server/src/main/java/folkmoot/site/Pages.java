package folkmoot.site;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// A controller that returns a template answers 200 with it.
@Component
class Pages implements HandlerMethodReturnValueHandler {

    private final Drawing.ModelConverter drawing;

    Pages(Drawing.ModelConverter drawing) {
        this.drawing = drawing;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return JteModel.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page,
            MethodParameter returned,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        drawing.write(
                (JteModel) Objects.requireNonNull(page),
                null,
                new ServletServerHttpResponse(response));
    }
}
